package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.reply.ReadBack;
import vestovoy.reply.Reply;
import vestovoy.reply.Standing;

/// What reading a thread back says about the target of a reply, and about an earlier sending.
class LookTest {
    private static final String TEXT = "Откройте «Заказы»  &amp; ждите 😀";
    private static Stub stub = new Stub();
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

    private static String comment(long id, long from, String text, String more) {
        return "{\"id\":%d,\"from_id\":%d,\"text\":\"%s\"%s}".formatted(id, from, text, more);
    }

    private static String list(String... items) {
        return "{\"count\":" + items.length + ",\"items\":[" + String.join(",", items) + "]}";
    }

    private static String target(long id) {
        return comment(id, 42, "Где  заказ?", "");
    }

    private static final Reply TOP = VkSenderTest.reply(Channel.WALL_COMMENT, 9, 31, 0);
    private static final Reply DEEP = VkSenderTest.reply(Channel.WALL_COMMENT, 9, 31, 20);
    private static final Reply POST = VkSenderTest.reply(Channel.WALL_POST, 0, 9, 0);
    private static final Reply VIDEO = VkSenderTest.reply(Channel.VIDEO_COMMENT, 9, 31, 0);
    private static final Reply BOARD = VkSenderTest.reply(Channel.BOARD_COMMENT, 5, 31, 0);
    private static final Reply MESSAGE = VkSenderTest.reply(Channel.MESSAGE, 42, 17, 0);

    @Test
    void aTopCommentThatStandsUnchangedIsClear() {
        stub.answers("wall.getComments", list(target(31), comment(32, 5, "ага", "")));

        assertThat(vk.sender().look(TOP)).isEqualTo(Standing.CLEAR);
        assertThat(stub.field("wall.getComments", "start_comment_id")).isEqualTo("31");
        assertThat(stub.field("wall.getComments", "access_token")).isEqualTo(Stub.SERVICE);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"can_post\": false, \"groups_can_post\": false', CLOSED",
        "'\"can_post\": 0, \"groups_can_post\": 0', CLOSED",
        "'\"can_post\": false, \"groups_can_post\": true', CLEAR",
        "'\"can_post\": false', CLEAR",
        "'\"can_post\": true, \"groups_can_post\": false', CLEAR"
    })
    void whereNobodyMayCommentIsClosed(String said, Standing standing) {
        stub.answers(
                "wall.getComments", "{\"count\":1,%s,\"items\":[%s]}".formatted(said, target(31)));

        assertThat(vk.sender().look(TOP)).isEqualTo(standing);
        assertThat(vk.sender().look(DEEP)).isEqualTo(standing);
    }

    @Test
    void aWallPostWhoseCommentsAreClosedIsClosed() {
        stub.answers(
                "wall.getById",
                "{\"items\":[{\"id\":9,\"from_id\":42,\"text\":\"Где заказ?\",\"comments\":{\"can_post\":0,\"groups_can_post\":false}}]}");
        stub.answers("wall.getComments", "{\"count\":0,\"items\":[]}");

        assertThat(vk.sender().look(POST)).isEqualTo(Standing.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "', \"reply_to_comment\": 31', ANSWERED",
        "', \"reply_to_comment\": 30', CLEAR",
        "'', CLEAR"
    })
    void theCommunitysAnswerBesideATopCommentCounts(String more, Standing standing) {
        stub.answers(
                "wall.getComments",
                list(target(31), comment(33, -Stub.GROUP, "Сейчас посмотрим", more)));

        assertThat(vk.sender().look(TOP)).isEqualTo(standing);
    }

    @Test
    void whatWeSaidToItBeforeIsNotSomebodyElsesAnswer() {
        stub.answers(
                "wall.getComments",
                list(
                        target(31),
                        comment(33, -Stub.GROUP, "Вот так", ", \"reply_to_comment\": 31")));

        assertThat(vk.sender().look(TOP.after(List.of(33L)))).isEqualTo(Standing.CLEAR);
    }

    @Test
    void anAnswerOfStaffUnderTheirOwnNameCounts() {
        stub.answers(
                "wall.getComments",
                list(
                        target(31),
                        comment(33, 555, "Сейчас посмотрим", ", \"reply_to_comment\": 31")));

        try (Vk withStaff = stub.vk(Set.of(555L))) {
            assertThat(withStaff.sender().look(TOP)).isEqualTo(Standing.ANSWERED);
        }
    }

    @Test
    void anAnswerInTheThreadOfATopCommentCounts() {
        String thread =
                ",\"thread\":{\"count\":1,\"items\":["
                        + comment(
                                40,
                                -Stub.GROUP,
                                "Ответили",
                                ",\"reply_to_comment\":31,\"parents_stack\":[31]")
                        + "]}";
        stub.answers("wall.getComments", list(comment(31, 42, "Где заказ?", thread)));

        assertThat(vk.sender().look(TOP)).isEqualTo(Standing.ANSWERED);
    }

    @Test
    void anAnswerInTheThreadOfAVideosCommentCounts() {
        String thread =
                ",\"thread\":{\"count\":1,\"items\":["
                        + comment(
                                40,
                                -Stub.GROUP,
                                "Ответили",
                                ",\"reply_to_comment\":31,\"parents_stack\":[31]")
                        + "]}";
        stub.answers("video.getComments", list(comment(31, 42, "Где заказ?", thread)));

        assertThat(vk.sender().look(VIDEO)).isEqualTo(Standing.ANSWERED);
        assertThat(stub.field("video.getComments", "video_id")).isEqualTo("9");
        assertThat(stub.field("video.getComments", "thread_items_count")).isEqualTo("10");
        assertThat(stub.field("video.getComments", "access_token")).isEqualTo(Stub.USER);
    }

    @Test
    void aVideosCommentInAThreadIsLookedForThere() {
        stub.answersWhere("video.getComments", "comment_id", "20", list(target(31)));

        Reply deep = VkSenderTest.reply(Channel.VIDEO_COMMENT, 9, 31, 20);
        assertThat(vk.sender().look(deep)).isEqualTo(Standing.CLEAR);
    }

    @Test
    void aLongThreadIsReadToItsEnd() {
        stub.answersWhere(
                "wall.getComments",
                "start_comment_id",
                "31",
                list(comment(31, 42, "Где заказ?", ",\"thread\":{\"count\":12,\"items\":[]}")));
        stub.answersWhere(
                "wall.getComments",
                "comment_id",
                "31",
                list(comment(60, -Stub.GROUP, "Ответили", ",\"reply_to_comment\":31")));

        assertThat(vk.sender().look(TOP)).isEqualTo(Standing.ANSWERED);
    }

    private static String saidByUs(long id) {
        return comment(id, -Stub.GROUP, "[id42|Дмитрий], " + TEXT, ",\"reply_to_comment\":31");
    }

    @Test
    void ourOwnTextThatWeDidNotSayBeforeIsAnAnswerWhoeverSaidIt() {
        stub.answers("wall.getComments", list(target(31), saidByUs(33)));

        assertThat(vk.sender().look(TOP)).isEqualTo(Standing.ANSWERED);
        assertThat(vk.sender().find(TOP)).isEqualTo(new ReadBack.Found(33));
    }

    @Test
    void whatWeSaidBeforeInTheSameWordsIsNeitherAnAnswerNorThisReply() {
        stub.answers("wall.getComments", list(target(31), saidByUs(33)));
        Reply again = TOP.after(List.of(33L));

        assertThat(vk.sender().look(again)).isEqualTo(Standing.CLEAR);
        assertThat(vk.sender().find(again)).isEqualTo(new ReadBack.Absent());
    }

    @Test
    void theSecondOfTheSameWordsIsThisReply() {
        stub.answers("wall.getComments", list(target(31), saidByUs(33), saidByUs(34)));

        assertThat(vk.sender().find(TOP.after(List.of(33L)))).isEqualTo(new ReadBack.Found(34));
    }

    @Test
    void anAnswerBehindAHundredNewerCommentsCounts() {
        String newest =
                "{\"count\":300,\"items\":["
                        + comment(331, -Stub.GROUP, "[id42:bp-214000777_31|Дмитрий], смотрим", "")
                        + "]}";
        Map<String, Reply> lists =
                Map.of(
                        "wall.getComments", TOP,
                        "video.getComments", VIDEO,
                        "board.getComments", BOARD);
        lists.forEach((list, reply) -> {
            stub.answersWhere(
                    list,
                    "start_comment_id",
                    "31",
                    "{\"count\":300,\"items\":[" + target(31) + "]}");
            stub.answersWhere(list, "sort", "desc", newest);

            assertThat(vk.sender().look(reply)).isEqualTo(Standing.ANSWERED);
        });
    }

    @Test
    void anEditedTargetIsChanged() {
        stub.answers("wall.getComments", list(comment(31, 42, "Уже нашёл", "")));

        assertThat(vk.sender().look(TOP)).isEqualTo(Standing.CHANGED);
    }

    @Test
    void aDeletedTargetIsGone() {
        stub.answers(
                "wall.getComments",
                list("{\"id\":31,\"deleted\":true}", comment(32, 5, "ага", "")));

        assertThat(vk.sender().look(TOP)).isEqualTo(Standing.GONE);
    }

    @Test
    void aCommentInAThreadIsReadFromTheThreadsEnd() {
        stub.answers(
                "wall.getComments",
                list(comment(35, -Stub.GROUP, "Ответили", ",\"reply_to_comment\":31"), target(31)));

        assertThat(vk.sender().look(DEEP)).isEqualTo(Standing.ANSWERED);
        assertThat(stub.field("wall.getComments", "comment_id")).isEqualTo("20");
        assertThat(stub.field("wall.getComments", "sort")).isEqualTo("desc");
    }

    @Test
    void aDeletedPostTakesItsCommentsWithIt() {
        stub.refuses("wall.getComments", 15);
        stub.answers("wall.getById", "{\"items\":[]}");

        assertThat(vk.sender().look(TOP)).isEqualTo(Standing.GONE);
    }

    @Test
    void aClosedPostIsUnreadable() {
        stub.refuses("wall.getComments", 15);
        stub.answers("wall.getById", "{\"items\":[{\"id\":9}]}");

        assertThat(vk.sender().look(TOP)).isEqualTo(Standing.UNREADABLE);
    }

    @Test
    void withoutATokenThatReadsNothingIsReadable() {
        try (Vk poor = stub.vk(new Tokens(Stub.COMMUNITY, "", ""))) {
            assertThat(poor.sender().look(TOP)).isEqualTo(Standing.UNREADABLE);
            assertThat(poor.sender().find(TOP)).isEqualTo(new ReadBack.Unreadable("no-token"));
        }
    }

    @Test
    void aReadThatTheServiceTokenMayNotDoIsAskedWithTheUsers() {
        stub.answers("wall.getComments", list(target(31)));
        stub.stub(
                com.github.tomakehurst.wiremock.client.WireMock.post("/method/wall.getComments")
                        .withFormParam(
                                "access_token",
                                com.github.tomakehurst.wiremock.client.WireMock.equalTo(
                                        Stub.SERVICE))
                        .willReturn(Stub.json(Stub.error(28))));

        assertThat(vk.sender().look(TOP)).isEqualTo(Standing.CLEAR);
        assertThat(stub.calls("wall.getComments")).hasSize(2);
    }

    @Test
    void aWallPostIsAnsweredByTheCommunitysCommentThatAnswersNoOther() {
        stub.answers("wall.getById", "{\"items\":[" + target(9) + "]}");
        stub.answers("wall.getComments", list(comment(50, -Stub.GROUP, "Смотрим", "")));

        assertThat(vk.sender().look(POST)).isEqualTo(Standing.ANSWERED);
        assertThat(stub.field("wall.getById", "posts")).isEqualTo("-214000777_9");
    }

    @Test
    void aWallPostOfTheOldShapeIsReadToo() {
        stub.answers("wall.getById", "[" + target(9) + "]");
        stub.answers(
                "wall.getComments",
                list(comment(50, -Stub.GROUP, "Не вам", ",\"reply_to_comment\":49")));

        assertThat(vk.sender().look(POST)).isEqualTo(Standing.CLEAR);
        assertThat(vk.sender().find(POST)).isEqualTo(new ReadBack.Absent());
    }

    @Test
    void aWallPostThatIsNotGivenIsGone() {
        stub.answers("wall.getById", "{\"items\":[]}");

        assertThat(vk.sender().look(POST)).isEqualTo(Standing.GONE);
    }

    @ParameterizedTest
    @CsvSource({
        "'[id42:bp-214000777_31|Дмитрий], смотрим', ANSWERED",
        "'[id42|Дмитрий], смотрим', ANSWERED",
        "'[id42:bp-214000777_30|Дмитрий], смотрим', CLEAR",
        "'[id43|Анна], смотрим', CLEAR",
        "'Всем привет', CLEAR"
    })
    void aBoardCommentIsAnsweredByTheOneThatNamesIt(String text, Standing standing) {
        stub.answers("board.getComments", list(target(31), comment(36, -Stub.GROUP, text, "")));

        assertThat(vk.sender().look(BOARD)).isEqualTo(standing);
        assertThat(stub.field("board.getComments", "start_comment_id")).isEqualTo("31");
        assertThat(stub.field("board.getComments", "topic_id")).isEqualTo("5");
    }

    @Test
    void ourBoardCommentIsFoundUnderItsMark() {
        stub.answers(
                "board.getComments",
                list(
                        target(31),
                        comment(36, -Stub.GROUP, "[id42:bp-214000777_31|Дмитрий], " + TEXT, "")));

        assertThat(vk.sender().find(BOARD)).isEqualTo(new ReadBack.Found(36));
    }

    private static String message(long id, int out, String text, String more) {
        return "{\"id\":%d,\"conversation_message_id\":%d,\"from_id\":42,\"out\":%d,\"text\":\"%s\"%s}"
                .formatted(id + 1000, id, out, text, more);
    }

    @ParameterizedTest
    @CsvSource({
        "', \"admin_author_id\": 7', ANSWERED",
        "', \"random_id\": 0', ANSWERED",
        "', \"random_id\": 99', CLEAR",
        "', \"random_id\": 99, \"admin_author_id\": 7', ANSWERED"
    })
    void aPersonsMessageAfterTheTargetAnswersItAndAProgramsDoesNot(String more, Standing standing) {
        stub.answers(
                "messages.getHistory",
                list(
                        message(19, 1, "Сейчас", more),
                        message(18, 0, "ау", ""),
                        message(17, 0, "Где заказ?", "")));

        assertThat(vk.sender().look(MESSAGE)).isEqualTo(standing);
        assertThat(stub.field("messages.getHistory", "peer_id")).isEqualTo("42");
    }

    @Test
    void ourMessageIsFoundByTheNumberItWasSentWith() {
        sent(Vk.randomId(MESSAGE.key()));

        assertThat(vk.sender().find(MESSAGE)).isEqualTo(new ReadBack.Found(19));
    }

    @Test
    void ourMessageThatStandsThereIsAnAnswer() {
        sent(Vk.randomId(MESSAGE.key()));

        assertThat(vk.sender().look(MESSAGE)).isEqualTo(Standing.ANSWERED);
    }

    @Test
    void theSameWordsThatAProgramSentAreNoAnswer() {
        sent(Vk.randomId("the key of another reply"));

        assertThat(vk.sender().look(MESSAGE)).isEqualTo(Standing.CLEAR);
    }

    @Test
    void whereVkShowsNoNumberItIsFoundByItsWords() {
        sent(0);

        assertThat(vk.sender().find(MESSAGE)).isEqualTo(new ReadBack.Found(19));
    }

    @Test
    void theSameWordsSentToAnotherMessageAreNotOurs() {
        sent(Vk.randomId("the key of another reply"));

        assertThat(vk.sender().find(MESSAGE)).isEqualTo(new ReadBack.Absent());
    }

    /// Our text stands after the message, sent with this number.
    private void sent(int random) {
        stub.answers(
                "messages.getHistory",
                list(
                        message(19, 1, TEXT, ",\"random_id\":" + random),
                        message(17, 0, "Где заказ?", "")));
    }

    @Test
    void anAnswerBeforeTheMessageIsNone() {
        stub.answers(
                "messages.getHistory",
                list(message(17, 0, "Где заказ?", ""), message(16, 1, TEXT, "")));

        assertThat(vk.sender().look(MESSAGE)).isEqualTo(Standing.CLEAR);
        assertThat(vk.sender().find(MESSAGE)).isEqualTo(new ReadBack.Absent());
    }

    @Test
    void aMessageThatIsNotThereIsGone() {
        stub.answers("messages.getHistory", list(message(16, 0, "а", "")));

        assertThat(vk.sender().look(MESSAGE)).isEqualTo(Standing.GONE);
    }

    private static final Reply ELSEWHERE = elsewhere();

    private static Reply elsewhere() {
        Post to =
                new Post(
                        new PostKey(Channel.MENTION, 501, Stub.GROUP, 77),
                        new Author(501, "Иван"),
                        java.time.Instant.EPOCH,
                        "Полка & я, где заказ?",
                        List.of(),
                        0,
                        0);
        return new Reply(1, "key-1", to, "Откройте «Заказы»", false, 0, 0, List.of());
    }

    private static String elsewhere(String comments) {
        return "{\"items\":["
                + comment(77, 501, "Полка &amp; я, где заказ?", ",\"comments\":" + comments)
                + "]}";
    }

    @Test
    void aPostElsewhereWithOpenCommentsIsClear() {
        stub.answers("wall.getById", elsewhere("{\"count\":0,\"can_post\":1}"));
        stub.answers("wall.getComments", list());

        assertThat(vk.sender().look(ELSEWHERE)).isEqualTo(Standing.CLEAR);
        assertThat(stub.field("wall.getComments", "owner_id")).isEqualTo("501");
        assertThat(stub.field("wall.getComments", "post_id")).isEqualTo("77");
    }

    @Test
    void aPostElsewhereThatWeAnsweredInVkIsAnswered() {
        stub.answers("wall.getById", elsewhere("{\"count\":1}"));
        stub.answers("wall.getComments", list(comment(80, -Stub.GROUP, "Уже ответили", "")));

        assertThat(vk.sender().look(ELSEWHERE)).isEqualTo(Standing.ANSWERED);
    }

    @Test
    void closedCommentsElsewhereAreForPeopleButAnEarlierSendingIsStillFound() {
        stub.answers("wall.getById", elsewhere("{\"count\":1,\"can_post\":0}"));
        stub.answers("wall.getComments", list(comment(80, -Stub.GROUP, "Откройте «Заказы»", "")));

        assertThat(vk.sender().look(ELSEWHERE)).isEqualTo(Standing.CLOSED);
        assertThat(vk.sender().find(ELSEWHERE)).isEqualTo(new ReadBack.Found(80));
    }

    @Test
    void onlyAPersonsKeyTellsWhetherCommentsAreClosed() {
        stub.answers("wall.getById", elsewhere("{\"count\":0,\"can_post\":0}"));
        stub.answers("wall.getComments", list());

        try (Vk without = stub.vk(new Tokens(Stub.COMMUNITY, "", Stub.SERVICE))) {
            assertThat(without.sender().look(ELSEWHERE)).isEqualTo(Standing.CLEAR);
        }
    }

    @ParameterizedTest
    @CsvSource({"15", "212"})
    void aWallThatDoesNotLetUsReadIsForPeople(int code) {
        stub.answers("wall.getById", elsewhere("{\"count\":0}"));
        stub.refuses("wall.getComments", code);

        assertThat(vk.sender().look(ELSEWHERE)).isEqualTo(Standing.UNREADABLE);
    }
}
