package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestovoy.community.Channel;
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

    @Test
    void ourOwnTextIsNoAnswerOfAPerson() {
        stub.answers(
                "wall.getComments",
                list(
                        target(31),
                        comment(
                                33,
                                -Stub.GROUP,
                                "[id42|Дмитрий], " + TEXT,
                                ",\"reply_to_comment\":31")));

        assertThat(vk.sender().look(TOP)).isEqualTo(Standing.CLEAR);
        assertThat(vk.sender().find(TOP)).isEqualTo(new ReadBack.Found(33));
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
    void ourMessageIsFound() {
        stub.answers(
                "messages.getHistory",
                list(message(19, 1, TEXT, ",\"random_id\":5"), message(17, 0, "Где заказ?", "")));

        assertThat(vk.sender().find(MESSAGE)).isEqualTo(new ReadBack.Found(19));
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
}
