package vestovoy.vk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.reply.Act;
import vestovoy.reply.BanGround;
import vestovoy.reply.Deed;
import vestovoy.reply.Errand;
import vestovoy.reply.ReportGround;
import vestovoy.reply.Sight;

/// Which request does which act, what VK's answer means for it, and what a look shows.
class VkHandTest {
    private static final long OWNER = -Stub.GROUP;
    private static final long AUTHOR = 42;
    private static final Instant END = Instant.ofEpochSecond(1_800_000_000L, 999_000_000);
    private static final Act HIDE = new Act.Hide();
    private static final Act RESTORE = new Act.Restore();
    private static final Act BAN = new Act.Ban(END, BanGround.SPAM, "реклама");
    private static final String NOTHING = "{\"count\":0,\"items\":[]}";
    private static Stub stub = new Stub();

    /// One for each test: it remembers what VK refused.
    private final Vk vk = stub.vk();

    @AfterEach
    void forget() {
        vk.close();
        stub.reset();
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    private static Errand errand(Act act, Channel channel, long owner, long author) {
        long place = channel == Channel.WALL_POST || channel == Channel.MENTION ? 0 : 5;
        PostKey key = new PostKey(channel, owner, place, 31);
        Post on =
                new Post(
                        key,
                        new Author(author, ""),
                        Instant.EPOCH,
                        "Купите  гараж",
                        List.of(),
                        0,
                        0);
        return new Errand(1, act, on, false, 0, 0);
    }

    private static Errand errand(Act act, Channel channel) {
        return errand(act, channel, OWNER, AUTHOR);
    }

    private static Errand unsure(Act act) {
        Errand first = errand(act, Channel.BOARD_COMMENT);
        return new Errand(first.id(), act, first.on(), true, 1, 0);
    }

    private static String item(long author, String text) {
        return "{\"count\":1,\"items\":[{\"id\":31,\"from_id\":%d,\"text\":\"%s\"}]}"
                .formatted(author, text);
    }

    @ParameterizedTest
    @CsvSource({
        "WALL_POST, wall.delete, wall.restore, owner_id=-214000777 post_id=31",
        "WALL_COMMENT, wall.deleteComment, wall.restoreComment, owner_id=-214000777 comment_id=31",
        "BOARD_COMMENT, board.deleteComment, board.restoreComment, group_id=214000777 topic_id=5 comment_id=31",
        "PHOTO_COMMENT, photos.deleteComment, photos.restoreComment, owner_id=-214000777 comment_id=31",
        "VIDEO_COMMENT, video.deleteComment, video.restoreComment, owner_id=-214000777 comment_id=31",
        "MARKET_COMMENT, market.deleteComment, market.restoreComment, owner_id=-214000777 comment_id=31"
    })
    void everyChannelIsHiddenAndRestoredByItsOwnMethod(
            Channel channel, String delete, String restore, String fields) {
        stub.answers(delete, "1");
        stub.answers(restore, "1");

        assertThat(vk.hand().act(errand(HIDE, channel))).isEqualTo(new Deed.Done("done"));
        assertThat(vk.hand().act(errand(RESTORE, channel))).isEqualTo(new Deed.Done("done"));
        for (String field : fields.split(" ")) {
            String name = field.substring(0, field.indexOf('='));
            String value = field.substring(field.indexOf('=') + 1);
            assertThat(stub.field(delete, name)).isEqualTo(value);
            assertThat(stub.field(restore, name)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WALL_POST, wall.reportPost, post_id",
        "MENTION, wall.reportPost, post_id",
        "WALL_COMMENT, wall.reportComment, comment_id",
        "PHOTO_COMMENT, photos.reportComment, comment_id",
        "VIDEO_COMMENT, video.reportComment, comment_id",
        "MARKET_COMMENT, market.reportComment, comment_id"
    })
    void everyChannelIsReportedByItsOwnMethod(Channel channel, String method, String number) {
        stub.answers(method, "1");

        Errand report = errand(new Act.Report(ReportGround.INSULT), channel);

        assertThat(vk.hand().act(report)).isEqualTo(new Deed.Done("done"));
        assertThat(stub.field(method, "owner_id")).isEqualTo("-214000777");
        assertThat(stub.field(method, number)).isEqualTo("31");
        assertThat(stub.field(method, "reason")).isEqualTo("6");
    }

    static Stream<Arguments> everyPossibleAct() {
        List<Act> acts = List.of(HIDE, RESTORE, BAN, new Act.Unban());
        Stream<Act> reports = Arrays.stream(ReportGround.values()).map(Act.Report::new);
        return Stream.concat(acts.stream(), reports)
                .flatMap(act ->
                        Arrays.stream(Channel.values())
                                .filter(act::fits)
                                .map(channel -> Arguments.of(act, channel)));
    }

    @ParameterizedTest
    @MethodSource("everyPossibleAct")
    void everyActThatFitsHasARequestOfAKnownMethodThatWrites(Act act, Channel channel) {
        String method =
                new Gesture(vkClient(), Stub.GROUP).request(errand(act, channel)).getMethod();

        assertThat(Capability.of(method).writes()).isTrue();
    }

    private static com.vk.api.sdk.client.VkApiClient vkClient() {
        return new com.vk.api.sdk.client.VkApiClient(new Wire(Duration.ofSeconds(1)));
    }

    @Test
    void aBanNamesThePersonTheSecondAndTheReason() {
        stub.answers("groups.ban", "1");

        assertThat(vk.hand().act(errand(BAN, Channel.MESSAGE))).isEqualTo(new Deed.Done("done"));

        assertThat(stub.field("groups.ban", "group_id")).isEqualTo("214000777");
        assertThat(stub.field("groups.ban", "owner_id")).isEqualTo("42");
        assertThat(stub.field("groups.ban", "end_date")).isEqualTo("1800000000");
        assertThat(stub.field("groups.ban", "reason")).isEqualTo("1");
        assertThat(stub.field("groups.ban", "comment")).isEqualTo("реклама");
        assertThat(stub.field("groups.ban", "comment_visible")).isEqualTo("0");
        assertThat(stub.field("groups.ban", "access_token")).isEqualTo(Stub.USER);
    }

    @Test
    void theAuthorIsLetInAgain() {
        stub.answers("groups.unban", "1");

        assertThat(vk.hand().act(errand(new Act.Unban(), Channel.WALL_POST)))
                .isEqualTo(new Deed.Done("done"));
        assertThat(stub.field("groups.unban", "owner_id")).isEqualTo("42");
    }

    @Test
    void aDiscussionIsModeratedWithTheCommunitysToken() {
        stub.answers("board.deleteComment", "1");
        vk.hand().act(errand(HIDE, Channel.BOARD_COMMENT));
        assertThat(stub.field("board.deleteComment", "access_token")).isEqualTo(Stub.COMMUNITY);
    }

    @Test
    void aZeroOfVkIsARefusal() {
        stub.answers("photos.deleteComment", "0");
        assertThat(vk.hand().act(errand(HIDE, Channel.PHOTO_COMMENT)))
                .isEqualTo(new Deed.Refused("not-done"));
    }

    @ParameterizedTest
    @CsvSource({"15", "7", "104", "211", "14", "4711"})
    void aRefusalKeepsVksNumber(int code) {
        stub.refuses("wall.deleteComment", code);
        assertThat(vk.hand().act(errand(HIDE, Channel.WALL_COMMENT)))
                .isEqualTo(new Deed.Refused("vk-" + code));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 9, 29})
    void aBusyVkIsAskedLater(int code) {
        stub.refuses("wall.deleteComment", code);
        assertThat(vk.hand().act(errand(HIDE, Channel.WALL_COMMENT)))
                .isInstanceOf(Deed.Later.class);
    }

    @Test
    void whatBreaksOffIsUnsureAndAskedOnce() {
        stub.replies("wall.deleteComment", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(vk.hand().act(errand(HIDE, Channel.WALL_COMMENT)))
                .isInstanceOf(Deed.Unsure.class);
        assertThat(stub.calls("wall.deleteComment")).hasSize(1);
    }

    @Test
    void withoutATokenThatMayNothingIsAskedOfVk() {
        try (Vk poor = stub.vk(new Tokens(Stub.COMMUNITY, "", Stub.SERVICE))) {
            assertThat(poor.hand().look(errand(HIDE, Channel.WALL_COMMENT)))
                    .isEqualTo(new Sight.Barred("no-token"));
            assertThat(poor.hand().look(errand(BAN, Channel.BOARD_COMMENT)))
                    .isEqualTo(new Sight.Barred("no-token"));
        }
        assertThat(stub.calls("wall.getComments")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WALL_COMMENT, wall.getComments",
        "BOARD_COMMENT, board.getComments",
        "PHOTO_COMMENT, photos.getComments",
        "VIDEO_COMMENT, video.getComments",
        "MARKET_COMMENT, market.getComments",
        "WALL_POST, wall.getById"
    })
    void aLookTellsWhetherThePostStandsUnchanged(Channel channel, String method) {
        stub.answers(method, item(AUTHOR, "Купите гараж"));
        assertThat(vk.hand().look(errand(HIDE, channel))).isEqualTo(new Sight.ToDo());
        assertThat(vk.hand().look(errand(RESTORE, channel))).isEqualTo(new Sight.Done());

        stub.answers(method, item(AUTHOR, "Продам гараж"));
        assertThat(vk.hand().look(errand(HIDE, channel))).isEqualTo(new Sight.Changed());

        stub.answers(method, NOTHING);
        assertThat(vk.hand().look(errand(HIDE, channel))).isEqualTo(new Sight.Done());
        assertThat(vk.hand().look(errand(RESTORE, channel))).isEqualTo(new Sight.ToDo());

        stub.refuses(method, 10);
        assertThat(vk.hand().look(errand(HIDE, channel))).isEqualTo(new Sight.Unreadable("vk-10"));
    }

    @ParameterizedTest
    @ValueSource(ints = {104, 211})
    void aCommentThatVkDeniesInAPlaceThatCanBeReadIsGone(int code) {
        stub.stub(
                post(urlPathEqualTo("/method/wall.getComments"))
                        .atPriority(1)
                        .withFormParam("start_comment_id", equalTo("31"))
                        .willReturn(Stub.json(Stub.error(code))));
        stub.answers("wall.getById", "{\"items\":[{\"id\":5,\"from_id\":1,\"text\":\"П\"}]}");
        stub.refuses("wall.getComments", code);
        assertThat(vk.hand().look(errand(HIDE, Channel.WALL_COMMENT)))
                .isEqualTo(new Sight.Unreadable("vk-" + code));

        stub.answers("wall.getComments", NOTHING);
        assertThat(vk.hand().look(errand(HIDE, Channel.WALL_COMMENT))).isEqualTo(new Sight.Done());
        assertThat(vk.hand().look(errand(RESTORE, Channel.WALL_COMMENT)))
                .isEqualTo(new Sight.ToDo());
    }

    @Test
    void aWallPostIsLookedAtWithoutItsComments() {
        stub.answers("wall.getById", item(AUTHOR, "Купите гараж"));
        stub.refuses("wall.getComments", 212);
        assertThat(vk.hand().look(errand(HIDE, Channel.WALL_POST))).isEqualTo(new Sight.ToDo());
    }

    @Test
    void whatIsGoneIsNotReported() {
        stub.answers("wall.getById", NOTHING);
        assertThat(vk.hand().look(errand(new Act.Report(ReportGround.SPAM), Channel.WALL_POST)))
                .isEqualTo(new Sight.Gone());
    }

    @ParameterizedTest
    @ValueSource(longs = {OWNER, 555})
    void nothingIsDoneToTheCommunityOrItsStaff(long author) {
        try (Vk withStaff = stub.vk(Set.of(555L))) {
            for (Act act : List.of(HIDE, BAN, RESTORE, new Act.Unban())) {
                assertThat(withStaff.hand().look(errand(act, Channel.WALL_POST, OWNER, author)))
                        .isEqualTo(new Sight.Barred("own"));
            }
        }
    }

    @Test
    void aPostThatTurnsOutToBeTheCommunitysOwnIsLeftAlone() {
        stub.answers("wall.getById", item(OWNER, "Купите гараж"));
        assertThat(vk.hand().look(errand(HIDE, Channel.WALL_POST)))
                .isEqualTo(new Sight.Barred("own"));
    }

    @Test
    void nothingIsHiddenOnSomebodyElsesWall() {
        assertThat(vk.hand().look(errand(HIDE, Channel.WALL_COMMENT, -7, AUTHOR)))
                .isEqualTo(new Sight.Barred("elsewhere"));
    }

    @Test
    void onlyAPersonIsBanned() {
        assertThat(vk.hand().look(errand(BAN, Channel.WALL_POST, OWNER, -9)))
                .isEqualTo(new Sight.Barred("not-a-person"));
    }

    @Test
    void aFirstBanAsksNothing() {
        assertThat(vk.hand().look(errand(BAN, Channel.WALL_POST))).isEqualTo(new Sight.ToDo());
        assertThat(stub.calls("groups.getBanned")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"42, 1800000000, true", "42, 1700000000, false", "43, 1800000000, false"})
    void anUnsureBanIsDoneWhenVkKnowsItWithItsEnd(long person, long end, boolean done) {
        stub.answers(
                "groups.getBanned",
                "{\"count\":1,\"items\":[{\"type\":\"profile\",\"profile\":{\"id\":%d},\"ban_info\":{\"end_date\":%d}}]}"
                        .formatted(person, end));
        assertThat(vk.hand().look(unsure(BAN)))
                .isEqualTo(done ? new Sight.Done() : new Sight.ToDo());
        assertThat(stub.field("groups.getBanned", "owner_id")).isEqualTo("42");
    }

    @Test
    void anUnsureLettingInIsDoneWhenVkKnowsNoBan() {
        stub.refuses("groups.getBanned", 104);
        assertThat(vk.hand().look(unsure(new Act.Unban()))).isEqualTo(new Sight.Done());
    }

    @Test
    void anUnsureBanThatCannotBeLookedUpIsDoneAgain() {
        stub.refuses("groups.getBanned", 3);
        assertThat(vk.hand().look(unsure(BAN))).isEqualTo(new Sight.ToDo());
    }
}
