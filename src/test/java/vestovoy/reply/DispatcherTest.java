package vestovoy.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vestovoy.Posts;

class DispatcherTest {
    private final Wall thread = new Wall();
    private final Shelf shelf = new Shelf();
    private final Dispatcher dispatcher =
            new Dispatcher(shelf, thread, InstantSource.fixed(Posts.THEN));

    private static Reply reply(boolean unsure, int attempt, int deferrals) {
        return new Reply(
                7, "key-7", Posts.saying("можно?"), "Да.", unsure, attempt, deferrals, List.of());
    }

    private Delivery ending(Reply reply) {
        shelf.due.add(reply);
        dispatcher.dispatch();
        return shelf.settled.getLast();
    }

    @Test
    void aClearTargetIsAnsweredOnce() {
        assertThat(ending(reply(false, 0, 0))).isEqualTo(new Delivery.Sent(77));
        assertThat(thread.sendings).isEqualTo(1);
    }

    @Test
    void nothingIsSentOverAPerson() {
        thread.standing = Standing.ANSWERED;
        assertThat(ending(reply(false, 0, 0))).isEqualTo(new Delivery.Withdrawn(Standing.ANSWERED));
        assertThat(thread.sendings).isZero();
    }

    @Test
    void nothingIsSentToAChangedTarget() {
        thread.standing = Standing.CHANGED;
        assertThat(ending(reply(false, 0, 0))).isEqualTo(new Delivery.Withdrawn(Standing.CHANGED));
        assertThat(thread.sendings).isZero();
    }

    @Test
    void nothingIsSentWhenTheTargetCannotBeLookedAt() {
        thread.broken = true;
        assertThat(ending(reply(false, 0, 0))).isInstanceOf(Delivery.Later.class);
        assertThat(ending(reply(false, 0, Dispatcher.LOOKS)))
                .isEqualTo(new Delivery.Withdrawn(Standing.UNREADABLE));
        assertThat(thread.sendings).isZero();
    }

    @Test
    void whileVkIsNotThereAReplyWaitsHalfAnHourAndLongerEachTime() {
        thread.standing = Standing.UNSEEN;
        Duration waited = Duration.ZERO;
        for (int deferrals = 0; deferrals < Dispatcher.DEFERRALS; deferrals++) {
            Delivery delivery = ending(reply(false, 0, deferrals));
            assertThat(delivery).isInstanceOf(Delivery.Later.class);
            waited = waited.plus(((Delivery.Later) delivery).delay());
        }
        assertThat(waited).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(40));
        assertThat(ending(reply(false, 0, Dispatcher.DEFERRALS)))
                .isEqualTo(new Delivery.Withdrawn(Standing.UNSEEN));
        assertThat(thread.sendings).isZero();
    }

    @Test
    void aVkThatIsNotReachedIsAskedLaterEachTime() {
        thread.delivery = new Delivery.Later("no-connection", Duration.ofSeconds(15));
        assertThat(ending(reply(false, 0, 0))).isEqualTo(thread.delivery);
        assertThat(ending(reply(false, 0, 5)))
                .isEqualTo(new Delivery.Later("no-connection", Duration.ofSeconds(64)));
    }

    @Test
    void nothingIsSentWhenTheLeaseIsNearlyOver() {
        Instant[] now = {Posts.THEN};
        thread.looking =
                () ->
                        now[0] =
                                now[0].plus(Dispatcher.LEASE.minus(Dispatcher.SENDING))
                                        .plusMillis(1);
        shelf.due.add(reply(false, 0, 0));
        new Dispatcher(shelf, thread, () -> now[0]).dispatch();

        assertThat(shelf.settled)
                .containsExactly(new Delivery.Later("lease", Duration.ofSeconds(2)));
        assertThat(thread.sendings).isZero();
    }

    @Test
    void aYoungPostThatIsNotThereIsLookedForAgainHoweverOftenItWasPutOff() {
        thread.standing = Standing.GONE;
        assertThat(ending(reply(false, 0, 0)))
                .isEqualTo(new Delivery.Later("gone", Duration.ofSeconds(2)));
        assertThat(ending(reply(false, 0, Dispatcher.LOOKS))).isInstanceOf(Delivery.Later.class);
        assertThat(ending(reply(false, 0, Dispatcher.DEFERRALS)))
                .isEqualTo(new Delivery.Withdrawn(Standing.GONE));
        assertThat(thread.sendings).isZero();
    }

    @Test
    void aPostThatIsNotThereAMinuteAfterItWasWrittenIsDeleted() {
        thread.standing = Standing.GONE;
        shelf.due.add(reply(false, 0, 0));
        InstantSource later = InstantSource.fixed(Posts.THEN.plus(Dispatcher.YOUNG));
        new Dispatcher(shelf, thread, later).dispatch();
        assertThat(shelf.settled).containsExactly(new Delivery.Withdrawn(Standing.GONE));
    }

    @Test
    void aSecondSendingLooksFirstToo() {
        thread.standing = Standing.ANSWERED;
        assertThat(ending(reply(true, 1, 0))).isEqualTo(new Delivery.Withdrawn(Standing.ANSWERED));
        assertThat(thread.sendings).isZero();
    }

    @Test
    void anAnswerThatTheLookShowsMayBeTheEarlierSendingThatWasReadBackTooSoon() {
        thread.standing = Standing.ANSWERED;
        thread.afterLook = Optional.of(new ReadBack.Found(88));
        assertThat(ending(reply(true, 1, 0))).isEqualTo(new Delivery.Sent(88));
        assertThat(thread.sendings).isZero();
    }

    @Test
    void whoseAnswerTheLookShowedIsAskedAgainWhenItCannotBeRead() {
        thread.standing = Standing.ANSWERED;
        thread.afterLook = Optional.of(new ReadBack.Unreadable("vk-10"));
        assertThat(ending(reply(true, 1, 0))).isInstanceOf(Delivery.Unread.class);
        assertThat(thread.sendings).isZero();
    }

    @Test
    void anUnsureReplyThatStandsInTheThreadIsNotSentAgain() {
        thread.readBack = new ReadBack.Found(88);
        assertThat(ending(reply(true, 1, 0))).isEqualTo(new Delivery.Sent(88));
        assertThat(thread.sendings).isZero();
    }

    @Test
    void anUnsureReplyThatIsNotInTheThreadIsSentOnceMore() {
        assertThat(ending(reply(true, 1, 0))).isEqualTo(new Delivery.Sent(77));
        assertThat(thread.sendings).isEqualTo(1);
    }

    @Test
    void aReplyIsNeverSentAThirdTime() {
        assertThat(ending(reply(true, 2, 0))).isInstanceOf(Delivery.Unknown.class);
        assertThat(thread.sendings).isZero();
    }

    @Test
    void anUnsureReplyIsNotSentWhileTheThreadCannotBeRead() {
        thread.readBack = new ReadBack.Unreadable("vk-10");
        assertThat(ending(reply(true, 1, 3)))
                .isEqualTo(new Delivery.Unread("vk-10", Duration.ofSeconds(16)));
        assertThat(thread.sendings).isZero();
    }

    @Test
    void aThreadThatStaysUnreadableMakesTheReplyUnknown() {
        thread.readBack = new ReadBack.Unreadable("vk-10");
        assertThat(ending(reply(true, 1, Dispatcher.DEFERRALS)))
                .isEqualTo(new Delivery.Unknown("vk-10"));
    }

    @Test
    void anExceptionWhileSendingIsAnUnknownOutcome() {
        thread.sendingBreaks = true;
        assertThat(ending(reply(false, 0, 0))).isInstanceOf(Delivery.Unsure.class);
    }

    @Test
    void aBusyVkIsAskedLaterButNotForEver() {
        thread.delivery = new Delivery.Later("vk-6", Duration.ofSeconds(2));
        assertThat(ending(reply(false, 0, 0))).isEqualTo(thread.delivery);
        assertThat(ending(reply(false, 0, Dispatcher.DEFERRALS)))
                .isEqualTo(new Delivery.Refused("vk-6"));
    }

    @Test
    void whatVkWantsLeftAloneIsNeitherLookedAtNorSent() {
        thread.rest = Optional.of(new Delivery.Later("vk-9", Duration.ofMinutes(15)));
        assertThat(ending(reply(false, 0, 0))).isEqualTo(thread.rest.get());
        assertThat(thread.looks).isZero();
        assertThat(thread.sendings).isZero();
    }

    @Test
    void aReplyWaitsThroughThreeLongPausesAndThenGoesToPeople() {
        thread.delivery = new Delivery.Later("vk-29", Duration.ofMinutes(30));
        assertThat(ending(reply(false, 0, Dispatcher.RESTS - 1))).isEqualTo(thread.delivery);
        assertThat(ending(reply(false, 0, Dispatcher.RESTS)))
                .isEqualTo(new Delivery.Refused("vk-29"));
    }

    @Test
    void aReplyThatVkWantsInHoursGoesToPeopleAtOnce() {
        thread.rest = Optional.of(new Delivery.Later("vk-14", Dispatcher.PATIENCE.plusSeconds(1)));
        assertThat(ending(reply(false, 0, 0))).isEqualTo(new Delivery.Refused("vk-14"));
    }

    @Test
    void anUnsureReplyIsReadBackWhenItsThreadMayBeReadAgain() {
        thread.readBack = new ReadBack.Unreadable("resting");
        thread.rest = Optional.of(new Delivery.Later("vk-29", Duration.ofMinutes(30)));
        assertThat(ending(reply(true, 1, 0)))
                .isEqualTo(new Delivery.Unread("vk-29", Duration.ofMinutes(30)));
        assertThat(ending(reply(true, 1, Dispatcher.RESTS)))
                .isEqualTo(new Delivery.Unknown("vk-29"));
    }

    @Test
    void anUnsureReplyThatStandsThereIsFoundEvenWhileSendingRests() {
        thread.readBack = new ReadBack.Found(88);
        thread.rest = Optional.of(new Delivery.Later("vk-14", Duration.ofHours(2)));
        assertThat(ending(reply(true, 1, 0))).isEqualTo(new Delivery.Sent(88));
    }

    @Test
    void whatMayHaveBeenSaidToAPostThatMovedOnIsReadBackAndNeverSent() {
        Reply moved = reply(true, 1, 0).where(Standing.CHANGED);
        assertThat(ending(moved)).isEqualTo(new Delivery.Withdrawn(Standing.CHANGED));
        thread.readBack = new ReadBack.Found(88);
        assertThat(ending(moved)).isEqualTo(new Delivery.Sent(88));
        thread.readBack = new ReadBack.Unreadable("vk-10");
        assertThat(ending(moved)).isInstanceOf(Delivery.Unread.class);
        assertThat(ending(reply(true, 1, Dispatcher.LOOKS).where(Standing.CHANGED)))
                .isEqualTo(new Delivery.Unknown("vk-10"));
        assertThat(thread.sendings).isZero();
    }

    @Test
    void whereNobodyMayCommentNothingIsSent() {
        thread.standing = Standing.CLOSED;
        assertThat(ending(reply(false, 0, 0))).isEqualTo(new Delivery.Withdrawn(Standing.CLOSED));
        assertThat(thread.sendings).isZero();
    }

    /// A thread in VK, as the sender sees it.
    private static final class Wall implements Sender {
        private Standing standing = Standing.CLEAR;
        private Delivery delivery = new Delivery.Sent(77);
        private ReadBack readBack = new ReadBack.Absent();
        private Optional<ReadBack> afterLook = Optional.empty();
        private Optional<Delivery.Later> rest = Optional.empty();
        private Runnable looking = () -> {};
        private boolean broken;
        private int looks;
        private boolean sendingBreaks;
        private int sendings;

        @Override
        public Optional<Delivery.Later> rest(Reply reply) {
            return rest;
        }

        @Override
        public Standing look(Reply reply) {
            looks++;
            looking.run();
            if (broken) {
                throw new IllegalStateException("no network");
            }
            return standing;
        }

        @Override
        public Delivery send(Reply reply) {
            sendings++;
            if (sendingBreaks) {
                throw new IllegalStateException("cut off");
            }
            return delivery;
        }

        @Override
        public ReadBack find(Reply reply) {
            return looks == 0 ? readBack : afterLook.orElse(readBack);
        }
    }

    /// An outbox that hands out what is put on it.
    private static final class Shelf implements Outbox {
        private final List<Reply> due = new ArrayList<>();
        private final List<Delivery> settled = new ArrayList<>();

        @Override
        public List<Reply> claim(Instant now, Duration lease, int limit) {
            return due.isEmpty() ? List.of() : List.of(due.removeFirst());
        }

        @Override
        public void settle(Reply reply, Delivery delivery, Instant now) {
            settled.add(delivery);
        }

        @Override
        public int recover(Instant now) {
            return 0;
        }
    }
}
