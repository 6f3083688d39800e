package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.GROUP;
import static vestovoy.simulator.Bot.OWNER;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What is told on which road, and how often may be asked.
class SettingMethodsTest {
    @TempDir Path folder;
    private Instant now = Bot.NOW;
    private Simulator simulator;
    private Bot bot;

    @BeforeEach
    void start() throws IOException {
        CallbackTarget target =
                new CallbackTarget(
                        URI.create("http://127.0.0.1:9/vk/callback"),
                        "тайна",
                        "confirm1",
                        Duration.ZERO);
        Limits limits = Limits.none().daily("newsfeed.search", 2).daily("wall.get", 1);
        simulator =
                Simulator.start(
                        Setup.of(folder, Bot.KEYS, () -> now).limited(limits).calling(target));
        bot = new Bot(simulator.base());
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    private JsonNode asCommunity(String method, Object... parameters) {
        return bot.asCommunity(method, parameters).path("response");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groups.getCallbackServers",
                "groups.getCallbackSettings",
                "groups.setCallbackSettings"
            })
    void eachTakesTheCommunitysAndAnAdministratorsKey(String method) {
        assertThat(Bot.wrongKey(bot.asService(method))).isEqualTo(28);
        assertThat(Bot.code(bot.asUser(method))).isEqualTo(100);
        assertThat(Bot.code(bot.asCommunity(method, "group_id", 1))).isEqualTo(125);
    }

    @Test
    void theCallbackServerIsListedWithItsState() {
        JsonNode before = asCommunity("groups.getCallbackServers", "group_id", GROUP);
        assertThat(before.path("count").asInt()).isEqualTo(1);
        assertThat(before.path("items").path(0).path("url").asString()).contains("/vk/callback");
        assertThat(before.path("items").path(0).path("secret_key").asString()).isEqualTo("тайна");
        assertThat(before.path("items").path(0).path("status").asString())
                .isEqualTo("unconfigured");
        simulator.deliverCallbacks();
        JsonNode after =
                asCommunity("groups.getCallbackServers", "group_id", GROUP, "server_ids", "1,2");
        assertThat(after.path("items").path(0).path("status").asString()).isEqualTo("failed");
        assertThat(
                        asCommunity("groups.getCallbackServers", "group_id", GROUP, "server_ids", 2)
                                .path("count")
                                .asInt(-1))
                .isZero();
    }

    @Test
    void everyFlagOfVksSchemaIsShown() {
        JsonNode poll = asCommunity("groups.getLongPollSettings", "group_id", GROUP).path("events");
        JsonNode callback =
                asCommunity("groups.getCallbackSettings", "group_id", GROUP, "server_id", 1)
                        .path("events");
        for (String flag :
                ("message_new message_reply message_allow message_deny message_edit message_read message_typing_state"
                                + " message_event message_reaction_event photo_new audio_new video_new wall_post_new"
                                + " wall_repost wall_schedule_post_new wall_schedule_post_delete wall_reply_new"
                                + " wall_reply_edit wall_reply_delete wall_reply_restore board_post_new board_post_edit"
                                + " board_post_restore board_post_delete photo_comment_new photo_comment_edit"
                                + " photo_comment_delete photo_comment_restore video_comment_new video_comment_edit"
                                + " video_comment_delete video_comment_restore market_comment_new market_comment_edit"
                                + " market_comment_delete market_comment_restore market_order_new market_order_edit"
                                + " poll_vote_new group_join group_leave group_change_settings group_change_photo"
                                + " group_officers_edit user_block user_unblock lead_forms_new like_add like_remove"
                                + " donut_subscription_create donut_subscription_prolonged donut_subscription_cancelled"
                                + " donut_subscription_price_changed donut_subscription_expired donut_money_withdraw"
                                + " donut_money_withdraw_error")
                        .split(" ")) {
            assertThat(poll.has(flag)).as(flag).isTrue();
            assertThat(callback.path(flag).asInt(-1)).as(flag).isEqualTo(1);
        }
    }

    @Test
    void eachRoadTellsWhatItsOwnSettingsSay() {
        bot.asCommunity(
                "groups.setCallbackSettings",
                "group_id",
                GROUP,
                "server_id",
                1,
                "wall_post_new",
                0);
        simulator.customers().post(ANNA, "привет");
        JsonNode settings = asCommunity("groups.getCallbackSettings", "group_id", GROUP);
        assertThat(settings.path("events").path("wall_post_new").asInt(-1)).isZero();
        assertThat(bot.poll(0, 0).path("updates").size()).isEqualTo(1);
        bot.asCommunity("groups.setLongPollSettings", "group_id", GROUP, "wall_post_new", 0);
        simulator.customers().post(ANNA, "снова");
        assertThat(bot.poll(0, 0).path("updates").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server_id=2", "api_version=6", "wall_post_new=maybe"})
    void oddSettingsAreRefused(String form) {
        String keyed = form + "&group_id=214000777&v=5.199&access_token=vk1.a.user";
        assertThat(bot.post("/method/groups.setCallbackSettings", keyed).body())
                .containsPattern("\"error_code\":(100|104),");
    }

    @Test
    void theCommunityKeysRightsAreAMaskAndNames() {
        JsonNode rights = asCommunity("groups.getTokenPermissions");
        int sum = 0;
        for (JsonNode right : rights.path("permissions")) {
            sum += right.path("setting").asInt();
            assertThat(right.path("name").asString()).isNotBlank();
        }
        assertThat(rights.path("mask").asInt()).isEqualTo(sum);
    }

    @Test
    void theServersTimeIsTheClocks() {
        now = Bot.NOW.plusSeconds(5);
        assertThat(asCommunity("utils.getServerTime").asLong())
                .isEqualTo(Bot.NOW.getEpochSecond() + 5);
    }

    @Test
    void moreThanADaysRequestsAreError29UntilTheNextDayEachKeyForItself() {
        assertThat(Bot.code(bot.asService("newsfeed.search", "q", "x"))).isZero();
        assertThat(Bot.code(bot.asService("newsfeed.search", "q", "x"))).isZero();
        assertThat(Bot.code(bot.asService("newsfeed.search", "q", "x"))).isEqualTo(29);
        assertThat(Bot.code(bot.asUser("newsfeed.search", "q", "x"))).isZero();
        assertThat(Bot.code(bot.asService("wall.get", "owner_id", OWNER))).isZero();
        assertThat(Bot.code(bot.asService("wall.get", "owner_id", OWNER))).isEqualTo(29);
        assertThat(Bot.code(bot.asService("wall.getById", "posts", OWNER + "_9061"))).isZero();
        now = Bot.NOW.plus(Duration.ofHours(15));
        assertThat(Bot.code(bot.asService("newsfeed.search", "q", "x"))).isZero();
    }

    @Test
    void vksOwnLimitsAreAThousandSearchesAndFiveThousandWalls() {
        assertThat(Limits.vk().daily())
                .containsEntry("newsfeed.search", 1000)
                .containsEntry("wall.get", 5000);
    }
}
