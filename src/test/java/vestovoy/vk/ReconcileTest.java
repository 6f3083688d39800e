package vestovoy.vk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;

class ReconcileTest extends ReadBack {
    private static PostKey comment(long id) {
        return key(Channel.WALL_COMMENT, 9, id);
    }

    @Test
    void theFirstRoundReadsNothingAndBeginsNow() {
        inbox.positions.clear();

        assertThat(reconcile.round()).isEqualTo(new Reconciled.Whole(0));

        assertThat(inbox.positions)
                .containsEntry(SOURCE, Long.toString(NOW))
                .containsEntry(SOURCE + "/first", Long.toString(NOW));
        assertThat(stub.calls("wall.get")).isEmpty();
    }

    @Test
    void aWholeRoundMovesThePositionToItsBeginning() {
        assertThat(reconcile.round()).isEqualTo(new Reconciled.Whole(0));

        assertThat(reconcile.last()).contains(Instant.ofEpochSecond(NOW));
    }

    @Test
    void commentsAreReadBackToTenMinutesBeforeTheLastRound() {
        long since = NOW - 60 - OVERLAP;
        wallOf(list(comment(1, 7, since - 1, "старый"), comment(2, 7, since, "новый")));

        assertThat(reconcile.round()).isEqualTo(new Reconciled.Whole(1));

        assertThat(keys()).containsExactly(comment(2));
    }

    @Test
    void nothingFromBeforeTheInstallationIsRead() {
        inbox.positions.put(SOURCE + "/first", Long.toString(NOW - 90));
        wallOf(list(comment(1, 7, NOW - 91, "до нас"), comment(2, 7, NOW - 90, "при нас")));

        reconcile.round();

        assertThat(keys()).containsExactly(comment(2));
    }

    @Test
    void newAnswersInOldThreadsAreFound() {
        String old = comment(1, 7, 1, "верх");
        String thread =
                ",\"thread\":{\"count\":1,\"items\":[{\"id\":2,\"from_id\":8,\"date\":%d,\"text\":\"в ветке\",\"parents_stack\":[1],\"reply_to_comment\":1}]}}"
                        .formatted(NOW);
        wallOf(list(old.substring(0, old.length() - 1) + thread));

        reconcile.round();

        assertThat(keys()).containsExactly(comment(2));
        assertThat(post(inbox.events.getFirst()).thread()).isEqualTo(1);
    }

    @Test
    void aLongThreadIsReadFromItsEnd() {
        String old = comment(1, 7, 1, "верх");
        wallOf(
                list(
                        old.substring(0, old.length() - 1)
                                + ",\"thread\":{\"count\":12,\"items\":[]}}"));
        stub.answersWhere(
                "wall.getComments",
                "comment_id",
                "1",
                list(comment(20, 8, NOW, "свежий"), comment(19, 8, 2, "давний")));

        reconcile.round();

        assertThat(keys()).containsExactly(comment(20));
        assertThat(stub.calls("wall.getComments").getLast().getBodyAsString())
                .contains("sort=desc");
    }

    @Test
    void aPostWithoutCommentsIsNotAskedForThem() {
        stub.answers(
                "wall.get",
                list(
                        "{\"id\":9,\"owner_id\":%d,\"from_id\":7,\"date\":%d,\"text\":\"?\",\"comments\":{\"count\":0}}"
                                .formatted(OWNER, NOW)));

        reconcile.round();

        assertThat(keys()).containsExactly(new PostKey(Channel.WALL_POST, OWNER, 0, 9));
        assertThat(stub.calls("wall.getComments")).isEmpty();
    }

    @Test
    void onlyTopicsThatMovedAreReadAndFixedOnesDoNotEndTheList() {
        stub.answers(
                "board.getTopics",
                list(
                        "{\"id\":1,\"is_fixed\":1,\"updated\":5}",
                        "{\"id\":3,\"is_fixed\":0,\"updated\":%d}".formatted(NOW)));
        stub.answers("board.getComments", list(comment(4, 7, NOW, "вопрос")));

        reconcile.round();

        assertThat(keys()).containsExactly(new PostKey(Channel.BOARD_COMMENT, OWNER, 3, 4));
        assertThat(stub.field("board.getComments", "topic_id")).isEqualTo("3");
    }

    @Test
    void messagesOfBothSidesAreRead() {
        stub.answers(
                "messages.getConversations",
                list(
                        "{\"conversation\":{\"peer\":{\"id\":7}},\"last_message\":{\"date\":%d}}"
                                .formatted(NOW),
                        "{\"conversation\":{\"peer\":{\"id\":8}},\"last_message\":{\"date\":4}}"));
        stub.answers(
                "messages.getHistory",
                list(
                        "{\"id\":91,\"conversation_message_id\":2,\"peer_id\":7,\"from_id\":%d,\"out\":1,\"date\":%d,\"text\":\"ответ\"}"
                                .formatted(OWNER, NOW),
                        "{\"id\":90,\"conversation_message_id\":1,\"peer_id\":7,\"from_id\":7,\"out\":0,\"date\":%d,\"text\":\"вопрос\"}"
                                .formatted(NOW)));

        reconcile.round();

        assertThat(keys())
                .containsExactly(
                        new PostKey(Channel.MESSAGE, OWNER, 7, 2),
                        new PostKey(Channel.MESSAGE, OWNER, 7, 1));
        assertThat(inbox.events.getFirst().meaning()).isInstanceOf(Meaning.Spoken.class);
        assertThat(inbox.events.getLast().meaning()).isInstanceOf(Meaning.Edited.class);
        assertThat(stub.field("messages.getHistory", "access_token")).isEqualTo(Stub.COMMUNITY);
    }

    @Test
    void whatIsReadBackIsThePostThatTheEventWouldHaveTold() {
        String thing =
                "{\"id\":2,\"from_id\":8,\"date\":%d,\"text\":\"[id7|Анна], и у меня\",\"post_id\":9,\"owner_id\":%d,\"parents_stack\":[1],\"reply_to_comment\":1}"
                        .formatted(NOW, OWNER);
        wallOf(list(thing));

        reconcile.round();

        Event told =
                new Decoder(Stub.GROUP)
                        .decode(
                                "{\"type\":\"wall_reply_new\",\"event_id\":\"e\",\"object\":"
                                        + thing
                                        + "}");
        assertThat(told.meaning()).isEqualTo(new Meaning.Written(post(inbox.events.getFirst())));
    }

    @Test
    void readingTheSameAgainIsNothingNewAndAnEditIs() {
        wallOf(list(comment(2, 7, NOW, "вопрос")));
        reconcile.round();
        rereading.lists.clear();

        assertThat(reconcile.round()).isEqualTo(new Reconciled.Whole(0));

        wallOf(list(comment(2, 7, NOW, "другой вопрос")));
        rereading.lists.clear();
        assertThat(reconcile.round()).isEqualTo(new Reconciled.Whole(1));
    }

    @Test
    void deletedAndUnpublishedAreLeftOut() {
        String deleted = comment(2, 7, NOW, "");
        wallOf(list(deleted.substring(0, deleted.length() - 1) + ",\"deleted\":true}"));

        assertThat(reconcile.round()).isEqualTo(new Reconciled.Whole(0));
    }

    @ParameterizedTest
    @CsvSource({
        "messages, messages.getConversations",
        "wall, wall.get",
        "board, board.getTopics",
        "photos, photos.getAllComments"
    })
    void aSourceThatVkKeepsClosedIsNamedAndTheRoundIsWholeWithoutIt(String name, String method) {
        inbox.positions.put(SOURCE + "/" + name, Long.toString(NOW - 70));
        stub.refuses(method, 15);

        assertThat(reconcile.round()).isEqualTo(new Reconciled.Whole(0, Map.of(name, "vk-15")));

        assertThat(inbox.positions)
                .containsEntry(SOURCE, Long.toString(NOW))
                .containsEntry(SOURCE + "/" + name, Long.toString(NOW - 70));
    }

    @Test
    void aConversationThatVkKeepsClosedIsNamedAndReadFromWhereItStoodWhenItMoves() {
        stub.answers("messages.getConversations", conversations(7, NOW));
        stub.refuses("messages.getHistory", 15);

        assertThat(reconcile.round())
                .isEqualTo(new Reconciled.Whole(0, Map.of("messages/7", "vk-15")));

        at(NOW + 5000);
        stub.answers("messages.getConversations", conversations(7, NOW + 4990));
        stub.answers("messages.getHistory", list(message(2, NOW + 4990), message(1, NOW)));
        assertThat(reconcile.round()).isEqualTo(new Reconciled.Whole(2));
    }

    @Test
    void aConversationThatIsNotAnsweredKeepsTheMessagesWhereTheyStood() {
        inbox.positions.put(SOURCE + "/messages", Long.toString(NOW - 70));
        stub.answers("messages.getConversations", conversations(7, NOW));
        stub.refuses("messages.getHistory", 10);

        assertThat(reconcile.round()).isEqualTo(new Reconciled.Partial(0, "vk-10"));

        assertThat(inbox.positions).containsEntry(SOURCE + "/messages", Long.toString(NOW - 70));
    }

    private static String conversations(long peer, long date) {
        return list(
                "{\"conversation\":{\"peer\":{\"id\":%d}},\"last_message\":{\"date\":%d}}"
                        .formatted(peer, date));
    }

    private static String message(long number, long date) {
        return "{\"id\":%d,\"conversation_message_id\":%d,\"peer_id\":7,\"from_id\":7,\"out\":0,\"date\":%d,\"text\":\"вопрос\"}"
                .formatted(90 + number, number, date);
    }

    @Test
    void aPlaceThatIsGoneMeanwhileHasNothingLeftToRead() {
        stub.answers("board.getTopics", list("{\"id\":3,\"updated\":%d}".formatted(NOW)));
        stub.refuses("board.getComments", 104);

        assertThat(reconcile.round()).isEqualTo(new Reconciled.Whole(0));
    }

    @Test
    void aRoundThatBreaksOffKeepsWhatItReadAndComesAgain() {
        wallOf(list(comment(2, 7, NOW, "вопрос")));
        stub.refuses("board.getTopics", 10);
        assertThat(reconcile.round()).isEqualTo(new Reconciled.Partial(1, "vk-10"));

        stub.answers("board.getTopics", NOTHING);
        stub.forgetRequests();

        assertThat(reconcile.round()).isEqualTo(new Reconciled.Whole(0));
        assertThat(stub.calls("wall.getComments")).hasSize(1);
    }

    @Test
    void withoutATokenThatReadsMessagesAreStillReadAndTheRestIsNamed() {
        try (Vk poor = stub.hurried(new Tokens(Stub.COMMUNITY, "", ""))) {
            Reconcile some = poor.reconcile(inbox, rereading, this::now);

            Map<String, String> unread =
                    Map.of(
                            "wall", "no-token",
                            "board", "no-token",
                            "photos", "no-token",
                            "videos", "no-token",
                            "goods", "no-token");
            assertThat(some.round()).isEqualTo(new Reconciled.Whole(0, unread));
            assertThat(some.unread()).isEqualTo(unread);
        }
        assertThat(stub.calls("messages.getConversations")).hasSize(1);
    }

    @Test
    void whatNoTokenReadIsReadFromWhereItStoodWhenOneComes() {
        long between = NOW + 1000;
        try (Vk poor = stub.hurried(new Tokens(Stub.COMMUNITY, "", ""))) {
            poor.reconcile(inbox, rereading, this::now).round();
            at(between + 5000);
            poor.reconcile(inbox, rereading, this::now).round();
        }
        wallOf(list(comment(2, 7, between, "вопрос")));

        reconcile.round();

        assertThat(keys()).containsExactly(comment(2));
    }

    @Test
    void afterThreeCallsWithoutAnAnswerTheRestIsLeftToTheNextRound() {
        for (String method : List.of("messages.getConversations", "wall.get", "board.getTopics")) {
            stub.replies(method, aResponse().withStatus(502));
        }

        assertThat(reconcile.round()).isEqualTo(new Reconciled.Partial(0, "http-502"));

        assertThat(stub.calls("photos.getAllComments")).isEmpty();
    }

    @Test
    void aRoundInAQuietCommunityCostsSixCalls() {
        stub.answers("wall.get", list(post(9, 5), post(8, 0)));
        stub.answers("wall.getComments", list(comment(2, 7, NOW, "вопрос")));
        stub.answers(
                "board.getTopics", list("{\"id\":3,\"updated\":%d,\"comments\":4}".formatted(NOW)));
        stub.answers("board.getComments", list(comment(4, 7, NOW, "вопрос")));
        stub.answers("video.get", list("{\"id\":6,\"comments\":2}"));
        stub.answers("video.getComments", list(comment(5, 7, NOW, "вопрос")));
        reconcile.round();
        at(NOW + OVERLAP);
        reconcile.round();
        at(NOW + 2 * OVERLAP);
        stub.forgetRequests();

        assertThat(reconcile.round()).isEqualTo(new Reconciled.Whole(0));

        assertThat(calls()).isEqualTo(6);
    }
}
