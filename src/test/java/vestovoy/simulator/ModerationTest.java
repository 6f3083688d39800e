package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.FLEA_MARKET;
import static vestovoy.simulator.Bot.GROUP;
import static vestovoy.simulator.Bot.NOW;
import static vestovoy.simulator.Bot.OWNER;
import static vestovoy.simulator.Bot.POST;
import static vestovoy.simulator.Bot.SERGEY;
import static vestovoy.simulator.Bot.TOPIC;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vestovoy.community.PostKey;

/// Deleting, restoring, reporting and banning.
class ModerationTest {
    @TempDir Path folder;
    private Instant now = NOW;
    private Simulator simulator;
    private Bot bot;

    @BeforeEach
    void start() throws IOException {
        Setup setup = Setup.of(folder, Bot.KEYS, () -> now).limited(Limits.none());
        simulator = Simulator.start(setup);
        bot = new Bot(simulator.base());
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    private JsonNode ban(long owner, Object... more) {
        Object[] all = new Object[more.length + 4];
        System.arraycopy(new Object[] {"group_id", GROUP, "owner_id", owner}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return bot.asUser("groups.ban", all);
    }

    private JsonNode told(int index) {
        return bot.poll(0, 0).path("updates").path(index);
    }

    @ParameterizedTest
    @CsvSource({
        "wall.delete, 27, 28",
        "wall.restore, 27, 28",
        "wall.reportPost, 27, 28",
        "wall.reportComment, 27, 28",
        "board.restoreComment, 0, 28",
        "groups.ban, 27, 28",
        "groups.unban, 27, 28",
        "groups.getBanned, 0, 28"
    })
    void eachMethodTakesTheKeysThatVkSaysAndNoOthers(String method, int community, int service) {
        assertThat(Bot.wrongKey(bot.asCommunity(method))).isEqualTo(community);
        assertThat(Bot.wrongKey(bot.asService(method))).isEqualTo(service);
        assertThat(Bot.code(bot.asUser(method))).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "wall.delete, owner_id=-214000777&post_id=77, 104",
        "wall.delete, post_id=9061, 210",
        "wall.restore, owner_id=-214000777&post_id=9061, 210",
        "wall.reportPost, owner_id=-214000777&post_id=9061, 100",
        "wall.reportPost, owner_id=-214000777&post_id=9061&reason=7, 100",
        "wall.reportPost, owner_id=-214000777&post_id=77&reason=1, 104",
        "wall.reportPost, owner_id=210348436&post_id=9&reason=1, 15",
        "wall.reportComment, owner_id=-214000777&comment_id=99999&reason=1, 104",
        "board.restoreComment, group_id=214000777&topic_id=39100411&comment_id=1075, 104",
        "groups.ban, group_id=1&owner_id=210007919, 125",
        "groups.ban, group_id=214000777, 100",
        "groups.ban, group_id=214000777&owner_id=77, 113",
        "groups.ban, group_id=214000777&owner_id=-77, 125",
        "groups.ban, group_id=214000777&owner_id=210000001, 15",
        "groups.ban, group_id=214000777&owner_id=210007919&reason=5, 100",
        "groups.ban, group_id=214000777&owner_id=210007919&end_date=1000, 100",
        "groups.ban, group_id=214000777&owner_id=210007919&end_date=9999999999, 100",
        "groups.unban, group_id=214000777&owner_id=210007919, 104",
        "groups.getBanned, group_id=214000777&owner_id=210007919, 104",
        "groups.getBanned, group_id=214000777&count=201, 100"
    })
    void aWrongRequestIsRefusedWithVksCode(String method, String form, int code) {
        String keyed = form + "&v=5.199&access_token=vk1.a.user";
        assertThat(bot.post("/method/" + method, keyed).body())
                .contains("\"error_code\":" + code + ",");
    }

    @Test
    void aPostThatIsDeletedCanNeitherBeReadNorAnsweredUntilItIsRestored() {
        PostKey post = simulator.customers().post(ANNA, "продам гараж");
        Object[] named = {"owner_id", OWNER, "post_id", post.id()};
        assertThat(bot.asUser("wall.delete", named).path("response").asInt()).isEqualTo(1);
        assertThat(Bot.code(bot.asService("wall.getComments", named))).isEqualTo(15);
        assertThat(simulator.written().getFirst().standing()).isFalse();
        assertThat(bot.asUser("wall.restore", named).path("response").asInt()).isEqualTo(1);
        assertThat(Bot.code(bot.asService("wall.getComments", named))).isZero();
        assertThat(simulator.effects())
                .extracting(Effect::method, Effect::made)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("wall.delete", post),
                        org.assertj.core.groups.Tuple.tuple("wall.restore", post));
        assertThat(told(1).isMissingNode()).as("VK has no event for it").isTrue();
    }

    @Test
    void aDiscussionsCommentIsRestored() {
        PostKey key = simulator.customers().discuss(ANNA, TOPIC, "вопрос");
        Object[] named = {"group_id", GROUP, "topic_id", TOPIC, "comment_id", key.id()};
        bot.asCommunity("board.deleteComment", named);
        assertThat(bot.asCommunity("board.restoreComment", named).path("response").asInt())
                .isEqualTo(1);
        assertThat(told(2).path("type").asString()).isEqualTo("board_post_restore");
    }

    @Test
    void reportsAreWrittenDownWithTheirReason() {
        PostKey post = simulator.customers().post(ANNA, "спам");
        PostKey comment = simulator.customers().comment(ANNA, POST, "спам");
        bot.asUser("wall.reportPost", "owner_id", OWNER, "post_id", post.id(), "reason", 0);
        bot.asUser(
                "wall.reportComment", "owner_id", OWNER, "comment_id", comment.id(), "reason", 11);
        assertThat(simulator.effects()).extracting(Effect::made).containsExactly(post, comment);
        assertThat(simulator.effects()).extracting(Effect::text).containsExactly("0", "11");
    }

    @Test
    void whoeverIsBannedCannotWriteInTheCommunityButOnTheirOwnWall() {
        ban(ANNA, "reason", 1, "comment", "реклама", "comment_visible", 1);
        Customers customers = simulator.customers();
        assertThatThrownBy(() -> customers.comment(ANNA, POST, "а?"))
                .hasMessageContaining("banned");
        assertThatThrownBy(() -> customers.message(ANNA, "а?")).hasMessageContaining("banned");
        assertThatThrownBy(() -> customers.comment(ANNA, Bot.exhibit(simulator, Bot.PHOTO), "а?"))
                .hasMessageContaining("banned");
        customers.postElsewhere(ANNA, "#полкамаркет меня не слышит");
        assertThat(simulator.written()).hasSize(1);
    }

    @Test
    void banningAndUnbanningAreTold() {
        ban(ANNA, "reason", 2, "comment", "грубость");
        bot.asUser("groups.unban", "group_id", GROUP, "owner_id", ANNA);
        simulator.customers().comment(ANNA, POST, "спасибо");
        assertThat(told(0).path("type").asString()).isEqualTo("user_block");
        assertThat(told(0).path("object").toString())
                .isEqualTo(
                        "{\"admin_id\":210000001,\"user_id\":210007919,\"unblock_date\":0,\"reason\":2,\"comment\":\"грубость\"}");
        assertThat(told(1).path("type").asString()).isEqualTo("user_unblock");
        assertThat(told(1).path("object").path("by_end_date").asInt(-1)).isZero();
        assertThat(told(2).path("type").asString()).isEqualTo("wall_reply_new");
    }

    @Test
    void aCommunityThatIsBannedIsNotToldOf() {
        ban(FLEA_MARKET);
        bot.asUser("groups.unban", "group_id", GROUP, "owner_id", FLEA_MARKET);
        simulator.customers().comment(ANNA, POST, "спасибо");
        assertThat(told(0).path("type").asString()).isEqualTo("wall_reply_new");
    }

    @Test
    void whoIsBannedIsListedNewestFirst() {
        ban(ANNA, "comment", "первая");
        simulator.customers().ban(SERGEY, 4, "второй");
        ban(FLEA_MARKET);
        JsonNode all = bot.asCommunity("groups.getBanned", "group_id", GROUP).path("response");
        assertThat(all.path("count").asInt()).isEqualTo(3);
        assertThat(all.path("items").path(0).path("type").asString()).isEqualTo("group");
        assertThat(all.path("items").path(0).path("group").path("name").asString())
                .isEqualTo("Барахолка у метро");
        assertThat(all.path("items").path(1).path("profile").path("id").asLong()).isEqualTo(SERGEY);
        assertThat(all.path("items").path(1).path("ban_info").path("reason").asInt()).isEqualTo(4);
        JsonNode one =
                bot.asUser("groups.getBanned", "group_id", GROUP, "owner_id", ANNA)
                        .path("response");
        assertThat(one.path("items").path(0).path("ban_info").path("comment").asString())
                .isEqualTo("первая");
    }

    @Test
    void aBanEndsAtItsTime() {
        ban(ANNA, "end_date", NOW.getEpochSecond() + 60);
        assertThat(simulator.banned()).extracting(Ban::owner).containsExactly(ANNA);
        now = NOW.plus(Duration.ofMinutes(1));
        assertThat(simulator.banned()).isEmpty();
        simulator.customers().comment(ANNA, POST, "я снова тут");
    }

    @Test
    void whoeverIsBannedGetsNoMessage() {
        simulator.customers().message(ANNA, "где заказ");
        ban(ANNA);
        JsonNode answer =
                bot.asCommunity("messages.send", "peer_id", ANNA, "random_id", 1, "message", "да");
        assertThat(Bot.code(answer)).isEqualTo(900);
    }
}
