package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vestovoy.community.Channel;
import vestovoy.desk.Case;
import vestovoy.intake.Endings;
import vestovoy.intake.Meaning;
import vestovoy.reply.Delivery;
import vestovoy.reply.Reply;
import vestovoy.reply.Standing;

/// The outbox: who may send what, and what an ending changes.
abstract class OutboxContract extends StoreContract {
    private static final Duration DELAY = Duration.ofSeconds(30);
    private static final Instant LATER = NOON.plus(DELAY);

    private List<Reply> claim(Instant now) {
        return store().outbox().claim(now, LEASE, 10);
    }

    private void settle(Delivery delivery) {
        store().outbox().settle(claimOne(), delivery, NOON);
    }

    /// A moderator's reply that is planned.
    private Case answeredByAnna(long number) {
        Case seen = queued(number);
        assertThat(store().cases().answer(seen.id(), seen.version(), "anna", "Напечатано", NOON))
                .isTrue();
        return seen;
    }

    private Case onlyOpenCase() {
        assertThat(store().cases().openCount()).isEqualTo(1);
        return store().cases().open(10, 0).getFirst();
    }

    @Test
    void aPlannedReplyIsClaimedWithThePostItWasDecidedOn() {
        planned(1);
        assertThat(claimOne())
                .extracting(Reply::text, Reply::unsure, Reply::attempt, Reply::to)
                .containsExactly("В пути.", false, 0, board(1, "Где заказ?"));
    }

    @Test
    void aClaimedReplyIsNobodyElsesUntilItsLeaseEnds() {
        planned(1);
        claimOne();
        assertThat(claim(NOON.plus(LEASE).minusMillis(1))).isEmpty();
    }

    @Test
    void aReplyWhoseLeaseRanOutComesAgainAsUnsureUnderItsKey() {
        planned(1);
        String key = claimOne().key();
        assertThat(claim(NOON.plus(LEASE)))
                .extracting(Reply::key, Reply::unsure, Reply::attempt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(key, true, 1));
    }

    @Test
    void theOldestRepliesComeFirstAndNoMoreThanWanted() {
        planned(1);
        planned(2);
        planned(3);
        assertThat(store().outbox().claim(NOON, LEASE, 2))
                .extracting(it -> it.to().key().id())
                .containsExactly(1L, 2L);
    }

    @Test
    void twoClaimersNeverGetTheSameReply() throws Exception {
        for (long number = 1; number <= 40; number++) {
            planned(number);
        }
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<List<Long>> claimer =
                () -> {
                    start.await();
                    List<Long> mine = new ArrayList<>();
                    for (int turn = 0; turn < 20; turn++) {
                        store().outbox()
                                .claim(NOON, LEASE, 3)
                                .forEach(reply -> mine.add(reply.id()));
                    }
                    return mine;
                };
        List<Long> claimed = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var mine : threads.invokeAll(List.of(claimer, claimer, claimer, claimer))) {
                claimed.addAll(mine.get());
            }
        }
        assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void whatWasSentIsSettledOnce() {
        planned(1);
        Reply reply = claimOne();
        store().outbox().settle(reply, new Delivery.Sent(77), NOON);
        store().outbox().settle(reply, new Delivery.Refused("vk-213"), NOON);
        assertThat(replies("sent")).isEqualTo(1);
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(store().cases().openCount()).isZero();
    }

    @Test
    void aClaimThatRanOutMayNotPlanTheReplyAgain() {
        planned(1);
        Reply late = claimOne();
        claimOne(NOON.plus(LEASE));
        store().outbox().settle(late, new Delivery.Later("vk-6", DELAY), NOON);
        assertThat(replies("sending")).isEqualTo(1);
    }

    @Test
    void aClaimThatRanOutMayStillTellThatItWasSaid() {
        planned(1);
        Reply late = claimOne();
        claimOne(NOON.plus(LEASE));
        store().outbox().settle(late, new Delivery.Sent(77), NOON);
        assertThat(replies("sent")).isEqualTo(1);
    }

    @Test
    void whatVkRefusedForNowIsDueAfterTheDelayAndNotUnsure() {
        planned(1);
        settle(new Delivery.Later("vk-6", DELAY));
        assertThat(claim(LATER.minusMillis(1))).isEmpty();
        assertThat(claim(LATER))
                .extracting(Reply::unsure, Reply::attempt, Reply::deferrals)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(false, 0, 1));
    }

    @Test
    void aThreadThatCouldNotBeReadYetLeavesTheReplyUnsureAndCountsNoSending() {
        planned(1);
        settle(new Delivery.Unsure("timeout", DELAY));
        Reply unsure = claim(LATER).getFirst();
        store().outbox().settle(unsure, new Delivery.Unread("vk-10", DELAY), LATER);
        assertThat(claim(LATER.plus(DELAY)))
                .extracting(Reply::unsure, Reply::attempt, Reply::deferrals)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, 1, 1));
    }

    @Test
    void anUnsureReplyThatVkPutsOffStaysUnsure() {
        planned(1);
        settle(new Delivery.Unsure("timeout", DELAY));
        Reply unsure = claim(LATER).getFirst();
        store().outbox().settle(unsure, new Delivery.Later("vk-9", DELAY), LATER);
        assertThat(claim(LATER.plus(DELAY))).extracting(Reply::unsure).containsExactly(true);
    }

    @Test
    void aSecondReplyToAPostKnowsUnderWhichNumberTheFirstStands() {
        planned(1);
        settle(new Delivery.Sent(77));
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        store().cases()
                .answer(onlyOpenCase().id(), onlyOpenCase().version(), "anna", "Уже в пути.", NOON);
        assertThat(claimOne().earlier()).containsExactly(77L);
    }

    @Test
    void whatADeadProcessWasSendingIsDueAtOnceAndUnsure() {
        planned(1);
        claimOne();
        assertThat(store().outbox().recover(LATER)).isEqualTo(1);
        assertThat(claim(LATER)).extracting(Reply::unsure).containsExactly(true);
    }

    @Test
    void everyPostEndsWithWhatWasToBeSaidToIt() {
        planned(1);
        Reply reply = claimOne();
        store().outbox().settle(reply, new Delivery.Sent(77), NOON);
        assertThat(store().endings().all())
                .containsExactly(
                        new Endings.Ending(
                                reply.to().key(),
                                "answered",
                                "faq",
                                List.of(new Endings.Sent(reply.key(), "sent", "sent", 77, NOON))));
    }

    @Test
    void anUnsureReplyIsDueAfterTheDelayAndUnsure() {
        planned(1);
        settle(new Delivery.Unsure("timeout", DELAY));
        assertThat(claim(LATER.minusMillis(1))).isEmpty();
        assertThat(claim(LATER))
                .extracting(Reply::unsure, Reply::attempt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, 1));
    }

    @Test
    void aRefusedReplyGoesToPeopleWithItsTextAndTheCandidates() {
        planned(1);
        settle(new Delivery.Refused("vk-213"));
        assertThat(onlyOpenCase())
                .extracting(Case::reason, Case::draft, Case::suggestions)
                .containsExactly("vk-213", "В пути.", List.of(HIT));
        assertThat(posts("people")).isEqualTo(1);
    }

    @Test
    void aRefusedReplyOfAModeratorComesBackWithWhatWasTyped() {
        answeredByAnna(1);
        settle(new Delivery.Refused("vk-213"));
        assertThat(onlyOpenCase().draft()).isEqualTo("Напечатано");
    }

    @Test
    void anUnknownOutcomeIsShownToAPerson() {
        planned(1);
        settle(new Delivery.Unknown("timeout"));
        assertThat(onlyOpenCase().reason()).isEqualTo("unknown");
        assertThat(replies("unknown")).isEqualTo(1);
    }

    @Test
    void aReplyWhosePostChangedUnseenGoesToPeople() {
        planned(1);
        settle(new Delivery.Withdrawn(Standing.CHANGED));
        assertThat(onlyOpenCase().reason()).isEqualTo("changed");
        assertThat(replies("withdrawn")).isEqualTo(1);
    }

    @Test
    void aReplyWhosePostWasEditedWhileItWasUnderWayIsDecidedAnew() {
        planned(1);
        Reply reply = claimOne();
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        store().outbox().settle(reply, new Delivery.Withdrawn(Standing.CHANGED), NOON);
        assertThat(firstUndecided().revision()).isEqualTo(2);
        assertThat(cases("closed")).isEqualTo(1);
    }

    @Test
    void aReplyWhosePostIsGoneEndsItAsDeleted() {
        planned(1);
        settle(new Delivery.Withdrawn(Standing.GONE));
        assertThat(posts("ignored")).isEqualTo(1);
        tell(new Meaning.Restored(board(1, "Где заказ?")));
        assertThat(posts("undecided")).isEqualTo(1);
    }

    @Test
    void aReplyToWhatTheStaffAnsweredEndsItAsAnswered() {
        planned(1);
        settle(new Delivery.Withdrawn(Standing.ANSWERED));
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(replies("withdrawn")).isEqualTo(1);
    }

    @Test
    void aReplyThatVkRefusedForItsLinksIsPlannedAgainUnderAnotherKey() {
        planned(1);
        Reply refused = claimOne();
        store().outbox().settle(refused, new Delivery.Reworded("vk-222", "Скоро."), NOON);

        Reply again = claimOne();
        assertThat(again.key()).isNotEqualTo(refused.key());
        assertThat(again)
                .extracting(Reply::text, Reply::unsure, Reply::attempt, Reply::to)
                .containsExactly("Скоро.", false, 0, board(1, "Где заказ?"));
        assertThat(replies("refused")).isEqualTo(1);
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(store().cases().openCount()).isZero();
    }

    @Test
    void whatWasPlannedAgainAndRefusedAgainGoesToPeople() {
        planned(1);
        settle(new Delivery.Reworded("vk-222", "Скоро."));
        settle(new Delivery.Refused("vk-222"));

        assertThat(onlyOpenCase())
                .extracting(Case::reason, Case::draft)
                .containsExactly("vk-222", "Скоро.");
        assertThat(replies("refused")).isEqualTo(2);
        assertThat(claim(NOON)).isEmpty();
    }

    @Test
    void aModeratorsReplyIsPlannedAgainAsTheirs() throws SQLException {
        answeredByAnna(1);
        settle(new Delivery.Reworded("vk-222", "Скоро."));
        settle(new Delivery.Sent(77));

        assertThat(
                        rawCount(
                                "select count(*) from reply where voice = 'moderator' and actor = 'anna'"))
                .isEqualTo(2);
        assertThat(posts("answered")).isEqualTo(1);
    }

    @Test
    void nothingIsPlannedAgainForAPostThatWasEditedMeanwhile() {
        planned(1);
        Reply reply = claimOne();
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        store().outbox().settle(reply, new Delivery.Reworded("vk-222", "Скоро."), NOON);

        assertThat(claim(NOON)).isEmpty();
        assertThat(replies("refused")).isEqualTo(1);
        assertThat(store().cases().openCount()).isEqualTo(1);
    }

    @Test
    void nothingIsPlannedAgainForAPostThatTheStaffAnsweredMeanwhile() {
        planned(1);
        Reply reply = claimOne();
        tell(
                new Meaning.Spoken(
                        voiced(answering(Channel.BOARD_COMMENT, TOPIC, 2, "Едет", 1, 0)), -GROUP));
        store().outbox().settle(reply, new Delivery.Reworded("vk-222", "Скоро."), NOON);

        assertThat(claim(NOON)).isEmpty();
        assertThat(posts("answered")).isEqualTo(1);
    }

    @Test
    void aReplyWhereNobodyMayCommentGoesToPeople() {
        planned(1);
        settle(new Delivery.Withdrawn(Standing.CLOSED));
        assertThat(onlyOpenCase().reason()).isEqualTo("closed");
    }

    @Test
    void aReplyWhosePostCannotBeReadGoesToPeople() {
        planned(1);
        settle(new Delivery.Withdrawn(Standing.UNREADABLE));
        assertThat(onlyOpenCase().reason()).isEqualTo("unreadable");
    }

    @Test
    void aRefusalAfterThePostWasDeletedOpensNoCase() {
        planned(1);
        Reply reply = claimOne();
        tell(new Meaning.Deleted(board(1, "").key()));
        store().outbox().settle(reply, new Delivery.Refused("vk-15"), NOON);
        assertThat(store().cases().openCount()).isZero();
        assertThat(posts("ignored")).isEqualTo(1);
    }

    private Reply unsureAndEdited() {
        planned(1);
        settle(new Delivery.Unsure("timeout", DELAY));
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        Reply reply = claim(LATER).getFirst();
        assertThat(reply.known()).isEqualTo(Standing.CHANGED);
        return reply;
    }

    @Test
    void anUnsureReplyWhosePostWasEditedAndThatWasNotSaidHasThePostDecidedAnew() {
        Reply reply = unsureAndEdited();
        assertThat(onlyOpenCase().reason()).isEqualTo("edited-after-answer");
        store().outbox().settle(reply, new Delivery.Withdrawn(Standing.CHANGED), LATER);
        assertThat(replies("withdrawn")).isEqualTo(1);
        assertThat(firstUndecided().revision()).isEqualTo(2);
        assertThat(store().cases().openCount()).isZero();
    }

    @Test
    void anUnsureReplyWhosePostWasEditedAndThatWasSaidLeavesThePostWithPeople() {
        store().outbox().settle(unsureAndEdited(), new Delivery.Sent(77), LATER);
        assertThat(replies("sent")).isEqualTo(1);
        assertThat(onlyOpenCase().reason()).isEqualTo("edited-after-answer");
    }

    @Test
    void anUnsureReplyWhosePostWasEditedAndCannotBeReadStaysUnknownWithPeople() {
        store().outbox().settle(unsureAndEdited(), new Delivery.Unknown("vk-15"), LATER);
        assertThat(replies("unknown")).isEqualTo(1);
        assertThat(onlyOpenCase().reason()).isEqualTo("edited-after-answer");
    }

    @Test
    void anUnsureReplyWhosePostTheStaffAnsweredIsOnlyReadBack() {
        planned(1);
        settle(new Delivery.Unsure("timeout", DELAY));
        tell(
                new Meaning.Spoken(
                        voiced(answering(Channel.BOARD_COMMENT, TOPIC, 2, "Едет", 1, 0)), -GROUP));
        Reply reply = claim(LATER).getFirst();
        assertThat(reply.known()).isEqualTo(Standing.ANSWERED);
        store().outbox().settle(reply, new Delivery.Withdrawn(Standing.ANSWERED), LATER);
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(replies("withdrawn")).isEqualTo(1);
    }

    @Test
    void anUnsureReplyWhosePostWasDeletedAndCameBackGoesToPeople() {
        planned(1);
        settle(new Delivery.Unsure("timeout", DELAY));
        tell(new Meaning.Deleted(board(1, "").key()));
        Reply reply = claim(LATER).getFirst();
        assertThat(reply.known()).isEqualTo(Standing.GONE);
        tell(new Meaning.Restored(board(1, "Где заказ?")));
        store().outbox().settle(reply, new Delivery.Unknown("gone"), LATER);
        assertThat(onlyOpenCase().reason()).isEqualTo("unknown");
    }

    @Test
    void anUnsureReplyWhosePostStaysDeletedEndsItAsDeleted() {
        planned(1);
        settle(new Delivery.Unsure("timeout", DELAY));
        tell(new Meaning.Deleted(board(1, "").key()));
        store().outbox().settle(claim(LATER).getFirst(), new Delivery.Unknown("gone"), LATER);
        assertThat(posts("ignored")).isEqualTo(1);
        assertThat(store().cases().openCount()).isZero();
    }

    @Test
    void aReplyPutOffIsWithdrawnAtOnceWhenItsPostWasDeletedMeanwhile() {
        planned(1);
        Reply reply = claimOne();
        tell(new Meaning.Deleted(board(1, "").key()));
        store().outbox().settle(reply, new Delivery.Later("vk-6", DELAY), NOON);
        assertThat(replies("withdrawn")).isEqualTo(1);
    }

    @Test
    void everyStepOfAReplyHasItsAuditRow() throws SQLException {
        planned(1);
        settle(new Delivery.Sent(77));
        assertThat(rawCount("select count(*) from audit")).isEqualTo(4);
        assertThat(
                        rawCount(
                                "select count(*) from audit where action in ('received', 'decided', 'sending', 'sent')"))
                .isEqualTo(4);
    }
}
