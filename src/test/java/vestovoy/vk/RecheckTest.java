package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.intake.Meaning;
import vestovoy.intake.Watched;

/// What no event told of posts that we have: edits, deletions, returns, answers elsewhere.
class RecheckTest extends ReadBack {
    private static final String TEXT = "Где заказ?";
    private static final PostKey WALL = key(Channel.WALL_POST, 0, 9);
    private static final PostKey TOP = key(Channel.WALL_COMMENT, 9, 31);
    private static final PostKey BOARD = key(Channel.BOARD_COMMENT, 3, 31);
    private static final PostKey MESSAGE = key(Channel.MESSAGE, 7, 31);
    private static final PostKey MENTION = new PostKey(Channel.MENTION, 77, Stub.GROUP, 5);

    private static String wallPost(long owner, long id, String text, String more) {
        return "{\"id\":%d,\"owner_id\":%d,\"from_id\":7,\"date\":1,\"text\":\"%s\"%s}"
                .formatted(id, owner, text, more);
    }

    private static String target(String text) {
        return comment(31, 7, 1, text);
    }

    private static String message(String text, String more) {
        return "{\"id\":500,\"conversation_message_id\":31,\"peer_id\":7,\"from_id\":7,\"date\":1,\"text\":\"%s\"%s}"
                .formatted(text, more);
    }

    private List<Meaning> meanings() {
        return inbox.events.stream().map(event -> event.meaning()).toList();
    }

    /// Two rounds, more than a minute apart.
    private void twoRounds() {
        reconcile.round();
        at(NOW + 61);
        reconcile.round();
    }

    private void edited(PostKey key) {
        assertThat(meanings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Meaning.Edited.class,
                        edited -> {
                            assertThat(edited.post().key()).isEqualTo(key);
                            assertThat(edited.post().text()).isEqualTo("Где возврат?");
                        });
    }

    @Test
    void anEditedWallPostIsFound() {
        waits(1, WALL, 0, TEXT);
        stub.answers(
                "wall.getById", "{\"items\":[" + wallPost(OWNER, 9, "Где возврат?", "") + "]}");

        reconcile.round();

        edited(WALL);
        assertThat(stub.field("wall.getById", "posts")).isEqualTo(OWNER + "_9");
    }

    @Test
    void anEditedCommentIsFound() {
        waits(1, TOP, 0, TEXT);
        stub.answers("wall.getComments", list(target("Где возврат?")));

        reconcile.round();

        edited(TOP);
    }

    @Test
    void anEditedMessageIsFound() {
        waits(1, MESSAGE, 0, TEXT);
        stub.answers("messages.getByConversationMessageId", list(message("Где возврат?", "")));

        reconcile.round();

        edited(MESSAGE);
        assertThat(stub.field("messages.getByConversationMessageId", "conversation_message_ids"))
                .isEqualTo("31");
    }

    @Test
    void anEditedMentionIsFound() {
        waits(1, MENTION, 0, TEXT);
        stub.answers(
                "wall.getById",
                "{\"items\":["
                        + wallPost(88, 5, "чужой с тем же номером", "")
                        + ","
                        + wallPost(77, 5, "Где возврат?", "")
                        + "]}");

        reconcile.round();

        edited(MENTION);
        assertThat(stub.field("wall.getById", "posts")).isEqualTo("77_5");
    }

    @Test
    void aMentionThatSearchWroteInOtherCharactersIsNotEdited() {
        waits(1, MENTION, 0, "Заказ & возврат");
        stub.answers(
                "wall.getById", "{\"items\":[" + wallPost(77, 5, "Заказ &amp; возврат", "") + "]}");

        reconcile.round();

        assertThat(inbox.events).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BOARD_COMMENT, board.getComments",
        "PHOTO_COMMENT, photos.getComments",
        "VIDEO_COMMENT, video.getComments",
        "MARKET_COMMENT, market.getComments"
    })
    void anEditedCommentIsFoundEverywhere(Channel channel, String method) {
        PostKey key = key(channel, 3, 31);
        waits(1, key, 0, TEXT);
        stub.answers(method, list(target("Где возврат?")));

        reconcile.round();

        edited(key);
    }

    @Test
    void anEditThatIsTakenBackIsFoundToo() {
        Watched first = waits(1, TOP, 0, TEXT);
        stub.answers("wall.getComments", list(target("Где возврат?")));
        reconcile.round();
        rereading.watched.clear();
        rereading.watched.add(stepped(first, "Где возврат?", 2));
        stub.answers("wall.getComments", list(target(TEXT)));
        reconcile.round();
        rereading.watched.clear();
        rereading.watched.add(stepped(first, TEXT, 3));
        stub.answers("wall.getComments", list(target("Где возврат?")));

        reconcile.round();

        assertThat(inbox.events)
                .extracting(event -> post(event).text())
                .containsExactly("Где возврат?", TEXT, "Где возврат?");
    }

    private static Watched stepped(Watched known, String text, long step) {
        Post post = known.post();
        return new Watched(
                known.id(),
                new Post(
                        post.key(),
                        new Author(7, ""),
                        post.writtenAt(),
                        text,
                        List.of(),
                        post.repliesTo(),
                        post.thread()),
                false,
                step);
    }

    @Test
    void aPostThatStandsAsItWasIsNoNews() {
        waits(1, WALL, 0, TEXT);
        waits(2, TOP, 0, TEXT);
        stub.answers("wall.getById", "{\"items\":[" + wallPost(OWNER, 9, TEXT, "") + "]}");
        stub.answers("wall.getComments", list(target(TEXT)));

        twoRounds();

        assertThat(inbox.events).isEmpty();
    }

    @Test
    void aCommentThatVkShowsAsDeletedIsGoneAtOnce() {
        waits(1, TOP, 0, TEXT);
        stub.answers(
                "wall.getComments", list("{\"id\":31,\"date\":1,\"deleted\":true,\"thread\":{}}"));

        reconcile.round();

        assertThat(meanings()).containsExactly(new Meaning.Deleted(TOP));
    }

    @Test
    void aCommentThatIsNotShownIsGoneAtTheSecondLook() {
        waits(1, TOP, 0, TEXT);
        stub.answers("wall.getComments", list(comment(30, 8, 1, "другой")));

        reconcile.round();
        assertThat(inbox.events).isEmpty();
        at(NOW + 59);
        reconcile.round();
        assertThat(inbox.events).isEmpty();
        at(NOW + 61);
        reconcile.round();

        assertThat(meanings()).containsExactly(new Meaning.Deleted(TOP));
    }

    @Test
    void aCommentThatIsShownAtTheSecondLookStands() {
        waits(1, TOP, 0, TEXT);
        stub.answers("wall.getComments", NOTHING);
        reconcile.round();
        stub.answers("wall.getComments", list(target(TEXT)));
        at(NOW + 61);
        reconcile.round();
        stub.answers("wall.getComments", NOTHING);
        at(NOW + 122);
        reconcile.round();

        assertThat(inbox.events).isEmpty();
    }

    @Test
    void aDeletedMessageAWallPostAndAMentionAreFound() {
        waits(1, MESSAGE, 0, TEXT);
        waits(2, WALL, 0, TEXT);
        waits(3, MENTION, 0, TEXT);
        stub.answers("messages.getByConversationMessageId", NOTHING);
        stub.answers("wall.getById", "{\"items\":[]}");

        twoRounds();

        assertThat(meanings())
                .containsExactlyInAnyOrder(
                        new Meaning.Deleted(MESSAGE),
                        new Meaning.Deleted(WALL),
                        new Meaning.Deleted(MENTION));
    }

    @Test
    void aMessageThatVkMarksAsDeletedIsGone() {
        waits(1, MESSAGE, 0, TEXT);
        stub.answers("messages.getByConversationMessageId", list(message("", ",\"deleted\":1")));

        reconcile.round();

        assertThat(meanings()).containsExactly(new Meaning.Deleted(MESSAGE));
    }

    @Test
    void whatCannotBeReadIsNotGone() {
        waits(1, TOP, 0, TEXT);
        waits(2, MESSAGE, 0, TEXT);
        waits(3, key(Channel.PHOTO_COMMENT, 4, 5), 0, TEXT);
        stub.refuses("wall.getComments", 15);
        stub.answers("wall.getById", "{\"items\":[" + wallPost(OWNER, 9, "П", "") + "]}");
        stub.refuses("messages.getByConversationMessageId", 917);
        stub.refuses("photos.getComments", 15);

        twoRounds();

        assertThat(inbox.events).isEmpty();
        assertThat(reconcile.unread()).containsEntry("wall/9", "vk-15");
    }

    @Test
    void commentsOfADeletedPostAreGoneWithIt() {
        waits(1, TOP, 0, TEXT);
        stub.refuses("wall.getComments", 15);
        stub.answers("wall.getById", "{\"items\":[]}");

        twoRounds();

        assertThat(meanings()).containsExactly(new Meaning.Deleted(TOP));
    }

    @Test
    void commentsOfADeletedTopicAreGoneWithIt() {
        waits(1, BOARD, 0, TEXT);
        stub.refuses("board.getComments", 104);

        twoRounds();

        assertThat(meanings()).containsExactly(new Meaning.Deleted(BOARD));
    }

    @Test
    void nothingIsGoneWhileTheWallIsClosedToUs() {
        waits(1, WALL, 0, TEXT);
        waits(2, TOP, 0, TEXT);
        stub.refuses("wall.get", 15);
        stub.refuses("wall.getComments", 15);
        stub.answers("wall.getById", "{\"items\":[]}");

        twoRounds();

        assertThat(inbox.events).isEmpty();
    }

    @Test
    void aCommentInAThreadIsReadWithItsTop() {
        PostKey answer = key(Channel.WALL_COMMENT, 9, 33);
        waits(1, answer, 31, TEXT);
        stub.answers(
                "wall.getComments",
                list(
                        comment(
                                31,
                                8,
                                1,
                                "верх",
                                ",\"thread\":{\"count\":1,\"items\":["
                                        + comment(33, 7, 1, "Где возврат?")
                                        + "]}")));

        reconcile.round();

        edited(answer);
        assertThat(stub.calls("wall.getComments")).hasSize(1);
    }

    @Test
    void aCommentInALongThreadIsReadFromTheThreadsEnd() {
        PostKey answer = key(Channel.WALL_COMMENT, 9, 33);
        waits(1, answer, 31, TEXT);
        stub.answers(
                "wall.getComments",
                list(comment(31, 8, 1, "верх", ",\"thread\":{\"count\":12,\"items\":[]}")));
        stub.answersWhere(
                "wall.getComments", "comment_id", "31", list(comment(33, 7, 1, "Где возврат?")));

        reconcile.round();

        edited(answer);
    }

    @Test
    void aThreadIsGoneWithItsTop() {
        PostKey answer = key(Channel.WALL_COMMENT, 9, 33);
        waits(1, answer, 31, TEXT);
        stub.answers("wall.getComments", list(comment(40, 8, 1, "другой")));

        twoRounds();

        assertThat(meanings()).containsExactly(new Meaning.Deleted(answer));
    }

    @Test
    void whatLiesBehindThePagesThatWereReadIsNotGone() {
        waits(1, TOP, 0, TEXT);
        String[] newer =
                LongStream.range(1000, 1100)
                        .mapToObj(id -> comment(id, 8, 1, "ещё"))
                        .toArray(String[]::new);
        stub.answers(
                "wall.getComments",
                "{\"count\":100000,\"items\":[" + String.join(",", newer) + "]}");

        twoRounds();

        assertThat(inbox.events).isEmpty();
        assertThat(stub.calls("wall.getComments")).hasSize(10);
    }

    @Test
    void aDeletedPostThatStandsAgainIsRestored() {
        rereading.watched.add(
                new Watched(
                        1,
                        new Post(TOP, new Author(7, ""), Instant.EPOCH, TEXT, List.of(), 0, 0),
                        true,
                        4));
        stub.answers("wall.getComments", list(target(TEXT)));

        reconcile.round();

        assertThat(meanings()).singleElement().isInstanceOf(Meaning.Restored.class);
    }

    @Test
    void onePageServesAllPostsOfAPlace() {
        waits(1, key(Channel.WALL_COMMENT, 9, 31), 0, TEXT);
        waits(2, key(Channel.WALL_COMMENT, 9, 32), 0, TEXT);
        waits(3, key(Channel.MESSAGE, 7, 31), 0, TEXT);
        waits(4, key(Channel.MESSAGE, 7, 32), 0, TEXT);
        stub.answers("wall.getComments", NOTHING);
        stub.answers("messages.getByConversationMessageId", NOTHING);

        reconcile.round();

        assertThat(calls()).isEqualTo(6 + 2);
    }

    @Test
    void aRoundLooksAtSixtyPlacesAndTheNextOneAtTheOthers() {
        stub.answers("messages.getByConversationMessageId", NOTHING);
        for (int peer = 1; peer <= 70; peer++) {
            waits(peer, key(Channel.MESSAGE, peer, 31), 0, TEXT);
        }
        reconcile.round();
        assertThat(stub.calls("messages.getByConversationMessageId")).hasSize(60);
        rereading.lists.clear();
        stub.forgetRequests();
        at(NOW + 60);

        reconcile.round();

        assertThat(stub.fields("messages.getByConversationMessageId", "peer_id").subList(0, 10))
                .containsExactly("61", "62", "63", "64", "65", "66", "67", "68", "69", "70");
    }

    @Test
    void theCommunitysAnswerUnderAPostElsewhereIsFoundAndStrangersAreLeftAlone() {
        waits(1, MENTION, 0, TEXT);
        stub.answers(
                "wall.getById",
                "{\"items\":[" + wallPost(77, 5, TEXT, ",\"comments\":{\"count\":2}") + "]}");
        stub.answers(
                "wall.getComments",
                list(comment(8, OWNER, NOW, "Ответили вам"), comment(7, 99, NOW, "и у меня так")));

        reconcile.round();

        assertThat(meanings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Meaning.Spoken.class,
                        spoken ->
                                assertThat(spoken.post().key())
                                        .isEqualTo(new PostKey(Channel.WALL_COMMENT, 77, 5, 8)));
        assertThat(stub.field("wall.getComments", "owner_id")).isEqualTo("77");
    }

    @Test
    void withoutAUserTokenTheOthersAreStillLookedAtAgain() {
        waits(1, TOP, 0, TEXT);
        waits(2, key(Channel.PHOTO_COMMENT, 4, 5), 0, TEXT);
        stub.answers("wall.getComments", list(target("Где возврат?")));
        try (Vk some = stub.hurried(new Tokens(Stub.COMMUNITY, "", Stub.SERVICE))) {
            assertThat(some.reconcile(inbox, rereading, this::now).round().unread().keySet())
                    .containsExactlyInAnyOrder("photos", "videos", "goods");
        }

        edited(TOP);
    }
}
