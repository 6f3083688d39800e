package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vestovoy.community.Attachment;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.desk.Case;
import vestovoy.intake.Decided;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;
import vestovoy.intake.Pending;
import vestovoy.intake.Position;
import vestovoy.reply.Delivery;
import vestovoy.reply.Reply;

/// What events change.
abstract class ArrivalsContract extends StoreContract {

    @Test
    void anEventThatIsKnownChangesNothing() {
        Event event = event(new Meaning.Written(board(1, "Где заказ?")));
        store().inbox().append(List.of(event), NOON);
        assertThat(store().inbox().append(List.of(event), NOON)).isZero();
        assertThat(store().inbox().tally().received()).isEqualTo(1);
    }

    @Test
    void aPostThatIsKnownUnderAnotherEventIsNotReceivedTwice() {
        write(board(1, "Где заказ?"), board(1, "Где заказ?"));
        assertThat(store().inbox().tally().received()).isEqualTo(1);
        assertThat(store().inbox().tally().events()).containsEntry("written", 2L);
    }

    @Test
    void aPostComesBackAsItWasWritten() {
        Post post =
                with(
                        answering(
                                Channel.WALL_COMMENT,
                                9061,
                                20,
                                "Где «заказ»? 😀\n'; drop table post; --",
                                19,
                                18),
                        new Attachment("photo", "https://example.org/a.jpg?size=1"));
        write(post);
        assertThat(firstUndecided().post()).isEqualTo(post);
    }

    @Test
    void thePositionStaysWhenTheEventsCannotBeKept() throws SQLException {
        store().inbox().append(List.of(), new Position("long-poll/1", "17"), NOON);
        raw("alter table wording rename to elsewhere");
        List<Event> batch = List.of(event(new Meaning.Written(board(1, "Где заказ?"))));
        assertThatThrownBy(() ->
                        store().inbox().append(batch, new Position("long-poll/1", "18"), NOON))
                .isInstanceOf(RuntimeException.class);
        assertThat(store().inbox().position("long-poll/1")).contains("17");
    }

    @Test
    void thePositionIsMovedWithTheEvents() {
        store().inbox()
                .append(
                        List.of(event(new Meaning.Noise())),
                        new Position("long-poll/1", "17"),
                        NOON);
        store().inbox().append(List.of(), new Position("long-poll/1", "18"), NOON);
        assertThat(store().inbox().position("long-poll/1")).contains("18");
        assertThat(store().inbox().position("long-poll/2")).isEmpty();
    }

    @Test
    void aBatchThatFailsLeavesNeitherEventsNorPosition() throws SQLException {
        raw("drop table source_position");
        List<Event> batch = List.of(event(new Meaning.Written(board(1, "а"))));
        assertThatThrownBy(() ->
                        store().inbox().append(batch, new Position("long-poll/1", "17"), NOON))
                .isInstanceOf(RuntimeException.class);
        assertThat(store().inbox().tally().received()).isZero();
        assertThat(store().inbox().append(batch, NOON)).isEqualTo(1);
    }

    @Test
    void charactersThatNoDatabaseKeepsAreReplaced() {
        Post odd =
                with(
                        board(1, "а\u0000б\ud800в"),
                        new Attachment("photo", "https://e/\ud800\u0000"));
        tell(new Meaning.Written(odd), new Meaning.Edited(odd));
        assertThat(firstUndecided())
                .extracting(Pending::revision, it -> it.post().text())
                .containsExactly(1, "а\uFFFDб\uFFFDв");
    }

    @Test
    void noiseAndWhatIsNotUnderstoodAreKeptAndCounted() {
        assertThat(tell(new Meaning.Noise(), new Meaning.Unknown("malformed"))).isEqualTo(2);
        assertThat(store().inbox().tally().events())
                .containsEntry("noise", 1L)
                .containsEntry("unknown", 1L);
        assertThat(store().inbox().tally().received()).isZero();
    }

    @Test
    void anEditIsDecidedAnewWithTheNextRevision() {
        write(board(1, "Где заказ?"));
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(firstUndecided())
                .extracting(Pending::revision, it -> it.post().text())
                .containsExactly(2, "Где возврат?");
    }

    @Test
    void anEditOfAPostThatIsNotKnownIsReceived() {
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(firstUndecided().revision()).isEqualTo(1);
    }

    @Test
    void anEditThatSaysTheSameChangesNothing() {
        planned(1);
        tell(new Meaning.Edited(board(1, "Где заказ?")));
        assertThat(replies("planned")).isEqualTo(1);
        assertThat(posts("undecided")).isZero();
    }

    @Test
    void aPictureServedFromAnotherHostWithAnotherSignatureIsNoEdit() {
        write(with(board(1, ""), new Attachment("photo", "https://sun1.example/a.jpg?sign=1")));
        tell(
                new Meaning.Edited(
                        with(
                                board(1, ""),
                                new Attachment("photo", "https://sun2.example/a.jpg?sign=2"))));
        assertThat(firstUndecided().revision()).isEqualTo(1);
    }

    @Test
    void anotherPictureIsAnEdit() {
        write(with(board(1, ""), new Attachment("photo", "https://sun1.example/a.jpg")));
        tell(
                new Meaning.Edited(
                        with(board(1, ""), new Attachment("photo", "https://sun1.example/b.jpg"))));
        assertThat(firstUndecided().revision()).isEqualTo(2);
    }

    @Test
    void everyWordingIsKept() throws SQLException {
        write(board(1, "а"));
        tell(new Meaning.Edited(board(1, "б")), new Meaning.Edited(board(1, "в")));
        assertThat(rawCount("select count(*) from wording")).isEqualTo(3);
    }

    @Test
    void anEditWithdrawsThePlannedReply() {
        planned(1);
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(replies("withdrawn")).isEqualTo(1);
        assertThat(posts("undecided")).isEqualTo(1);
    }

    @Test
    void anEditOfAPostThatIsWithPeopleMakesTheirMovesConflict() {
        Case seen = queued(1);
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(posts("people")).isEqualTo(1);
        assertThat(store().cases().answer(seen.id(), seen.version(), "anna", "Ответ", NOON))
                .isFalse();
        assertThat(store().cases().find(seen.id()).orElseThrow())
                .extracting(Case::version, it -> it.post().text())
                .containsExactly(2, "Где возврат?");
    }

    @Test
    void anEditAfterTheAnswerGoesToPeople() {
        planned(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(77), NOON);
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(store().cases().open(10, 0))
                .extracting(Case::reason)
                .containsExactly("edited-after-answer");
        assertThat(posts("people")).isEqualTo(1);
    }

    @Test
    void anEditWhileTheReplyIsBeingSentGoesToPeople() {
        planned(1);
        claimOne();
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(posts("people")).isEqualTo(1);
        assertThat(replies("sending")).isEqualTo(1);
    }

    @Test
    void anEditAfterTheStaffAnsweredInVkGoesToPeople() {
        write(board(1, "Где заказ?"));
        tell(
                new Meaning.Spoken(
                        voiced(answering(Channel.BOARD_COMMENT, TOPIC, 2, "Едет", 1, 0)), -GROUP));
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(posts("people")).isEqualTo(1);
    }

    @Test
    void anEditKeepsWhatAModeratorTyped() {
        Case seen = queued(1);
        store().cases().answer(seen.id(), seen.version(), "anna", "Напечатано", NOON);
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(store().cases().open(10, 0))
                .extracting(Case::draft)
                .containsExactly("Напечатано");
    }

    @Test
    void aDeletedPostIsIgnoredAndItsPlannedReplyWithdrawn() {
        planned(1);
        tell(new Meaning.Deleted(board(1, "").key()));
        assertThat(posts("ignored")).isEqualTo(1);
        assertThat(replies("withdrawn")).isEqualTo(1);
    }

    @Test
    void aDeletedPostClosesItsCase() {
        Case seen = queued(1);
        tell(new Meaning.Deleted(board(1, "").key()));
        assertThat(store().cases().find(seen.id()).orElseThrow())
                .extracting(Case::state, Case::closedBy)
                .containsExactly(Case.State.CLOSED, "vk");
        assertThat(posts("ignored")).isEqualTo(1);
    }

    @Test
    void aDeletedPostThatWasAnsweredStaysAnswered() {
        planned(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(77), NOON);
        tell(new Meaning.Deleted(board(1, "").key()));
        assertThat(posts("answered")).isEqualTo(1);
    }

    @Test
    void aPostThatWeHidStaysHiddenWhenVkTellsThatItIsGone() {
        write(board(1, "спам"));
        store().inbox().commit(outcome(firstUndecided(), new Decided.Outcome.Hide()));
        tell(new Meaning.Deleted(board(1, "").key()));
        assertThat(posts("hidden")).isEqualTo(1);
    }

    @Test
    void aRestoredPostIsDecidedAnew() {
        write(board(1, "Где заказ?"));
        tell(new Meaning.Deleted(board(1, "").key()), new Meaning.Restored(board(1, "Где заказ?")));
        assertThat(posts("undecided")).isEqualTo(1);
    }

    @Test
    void aRestoredPostThatWasAnsweredStaysAnswered() {
        planned(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(77), NOON);
        tell(new Meaning.Deleted(board(1, "").key()), new Meaning.Restored(board(1, "Где заказ?")));
        assertThat(posts("answered")).isEqualTo(1);
    }

    @Test
    void aRestoredPostWhoseAnswerMayHaveBeenSaidGoesToPeople() {
        planned(1);
        Reply reply = claimOne();
        store().outbox().settle(reply, new Delivery.Unknown("timeout"), NOON);
        tell(new Meaning.Deleted(board(1, "").key()), new Meaning.Restored(board(1, "Где заказ?")));
        assertThat(posts("people")).isEqualTo(1);
    }

    @Test
    void namesAreRememberedAndFilledIn() {
        write(board(1, "Где заказ?"));
        store().inbox().names(java.util.Map.of(CUSTOMER, "Иван", 502L, "Пётр"));
        assertThat(firstUndecided().post().author().name()).isEqualTo("Иван");
    }

    @Test
    void anAuthorIsNamelessUntilTheNameIsLearned() {
        write(board(1, "Где заказ?"));
        assertThat(store().inbox().nameless(10)).containsExactly(CUSTOMER);
        store().inbox().names(java.util.Map.of(CUSTOMER, "Иван"));
        assertThat(store().inbox().nameless(10)).isEmpty();
    }

    @Test
    void twoSourcesThatBringTheSamePostsInOppositeOrderBothFinish() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 4; round++) {
                List<Meaning> posts = new ArrayList<>();
                for (long number = 1; number <= 100; number++) {
                    posts.add(new Meaning.Written(board(round * 100L + number, "Где заказ?")));
                }
                List<Callable<Integer>> sources = new ArrayList<>();
                for (List<Meaning> order : List.of(posts, posts.reversed())) {
                    List<Event> batch = order.stream().map(this::event).toList();
                    sources.add(() -> {
                        start.await();
                        return store().inbox().append(batch, NOON);
                    });
                }
                for (var source : threads.invokeAll(sources)) {
                    assertThat(source.get()).isEqualTo(100);
                }
            }
        }
        assertThat(store().inbox().tally().received()).isEqualTo(400);
    }
}
