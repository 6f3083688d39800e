package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vestovoy.desk.Case;
import vestovoy.desk.Turn;
import vestovoy.intake.Decided;
import vestovoy.reply.Act;
import vestovoy.reply.Deed;
import vestovoy.reply.Delivery;
import vestovoy.reply.Errand;
import vestovoy.reply.Reply;
import vestovoy.reply.Standing;

/// The switch of all automatic sending: what it takes back, and what it lets nobody claim.
abstract class SwitchContract extends StoreContract {
    private static final Turn STOP = new Turn(true, "Ошибка в ответах", "boris", NOON);
    private static final Turn RESUME = new Turn(false, "", "boris", NOON.plusSeconds(60));

    private int stop() {
        return store().turns().add(STOP);
    }

    private List<Reply> claim(Instant now) {
        return store().outbox().claim(now, LEASE, 10);
    }

    private List<Errand> due(Instant now) {
        return store().acts().claim(now, LEASE, 10);
    }

    private long acts(String state) {
        return store().inbox().tally().acts(state);
    }

    private void hidden(long number) {
        write(board(number, "спам"));
        store().inbox().commit(outcome(firstUndecided(), new Decided.Outcome.Hide()));
    }

    private Case onlyOpenCase() {
        assertThat(store().cases().openCount()).isEqualTo(1);
        return store().cases().open(10, 0).getFirst();
    }

    /// Turned in a transaction that saw nothing of what was planned meanwhile.
    private void stopUnseen() throws SQLException {
        raw(
                "insert into switch_turn (stopped, reason, actor, at) values (true, 'r', 'boris', "
                        + NOON.toEpochMilli()
                        + ")");
    }

    @Test
    void beforeTheFirstTurnNothingIsStopped() {
        assertThat(store().turns().now()).isEqualTo(Turn.never());
    }

    @Test
    void theLatestTurnHoldsAndTheEarlierOnesStay() {
        stop();
        store().turns().add(RESUME);
        assertThat(store().turns().now()).isEqualTo(RESUME);
        assertThat(store().turns().latest(10)).containsExactly(RESUME, STOP);
    }

    @Test
    void aTurnOutlivesTheProcessAndReachesEveryOther() {
        stop();
        try (Store other = Store.open(settings)) {
            assertThat(other.turns().now()).isEqualTo(STOP);
        }
    }

    @Test
    void stoppingTakesBackWhatWasPlannedAndGivesItToPeopleAsDraft() {
        planned(1);
        assertThat(stop()).isEqualTo(1);
        assertThat(replies("withdrawn")).isEqualTo(1);
        assertThat(posts("people")).isEqualTo(1);
        assertThat(onlyOpenCase())
                .extracting(Case::draft, Case::reason)
                .containsExactly("В пути.", "stopped");
    }

    @Test
    void theAuditSaysWhoTookItBack() throws SQLException {
        planned(1);
        stop();
        assertThat(
                        rawCount(
                                "select count(*) from audit where action = 'withdrawn' and reason = 'stopped' and actor = 'boris'"))
                .isEqualTo(1);
    }

    @Test
    void aModeratorsReplyGoesOn() {
        Case seen = queued(1);
        store().cases().answer(seen.id(), seen.version(), "anna", "Напечатано", NOON);
        assertThat(stop()).isZero();
        assertThat(claim(NOON)).extracting(Reply::text).containsExactly("Напечатано");
    }

    @Test
    void aModeratorMaySendTheDraftWhileStopped() {
        planned(1);
        stop();
        Case seen = onlyOpenCase();
        store().cases().answer(seen.id(), seen.version(), "anna", seen.draft(), NOON);
        assertThat(claim(NOON)).extracting(Reply::text).containsExactly("В пути.");
    }

    @Test
    void whatIsPlannedWhileStoppedIsNotClaimedButGoesToPeople() {
        stop();
        planned(1);
        assertThat(claim(NOON)).isEmpty();
        assertThat(replies("withdrawn")).isEqualTo(1);
        assertThat(onlyOpenCase())
                .extracting(Case::draft, Case::reason)
                .containsExactly("В пути.", "stopped");
    }

    @Test
    void whatTheStopDidNotSeeIsRefusedByTheClaim() throws SQLException {
        planned(1);
        stopUnseen();
        assertThat(claim(NOON)).isEmpty();
        assertThat(posts("people")).isEqualTo(1);
    }

    @Test
    void aReplyThatIsPutOffWhileStoppedIsNotSentLater() {
        planned(1);
        Reply begun = claimOne();
        stop();
        store().outbox().settle(begun, new Delivery.Later("vk-6", LEASE), NOON);
        assertThat(claim(NOON.plus(LEASE))).isEmpty();
        assertThat(onlyOpenCase().reason()).isEqualTo("stopped");
    }

    @Test
    void aReplyThatMayHaveBeenSaidIsOnlyReadBackWhileStopped() {
        planned(1);
        claimOne();
        stop();
        assertThat(claim(NOON.plus(LEASE)))
                .extracting(Reply::known, Reply::unsure)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Standing.STOPPED, true));
    }

    @Test
    void whatWasNotFoundThenIsADraftForPeople() {
        planned(1);
        claimOne();
        stop();
        Reply again = claimOne(NOON.plus(LEASE));
        store().outbox().settle(again, new Delivery.Withdrawn(Standing.STOPPED), NOON.plus(LEASE));
        assertThat(onlyOpenCase())
                .extracting(Case::draft, Case::reason)
                .containsExactly("В пути.", "stopped");
    }

    @Test
    void whatWasFoundThenStaysAnswered() {
        planned(1);
        claimOne();
        stop();
        Reply again = claimOne(NOON.plus(LEASE));
        store().outbox().settle(again, new Delivery.Sent(7), NOON.plus(LEASE));
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(store().cases().openCount()).isZero();
    }

    /// Its post is with people already, whatever they were told.
    @Test
    void aNoticeThatWasPlannedIsTakenBackAndItsCaseStaysAsItIs() {
        write(board(1, "Где заказ?"));
        Decided asked = people(firstUndecided(), "below-threshold", 1);
        store().inbox()
                .commit(
                        new Decided(
                                asked.pending(),
                                asked.decision(),
                                asked.outcome(),
                                "Ответит человек.",
                                NOON));
        assertThat(stop()).isEqualTo(1);
        assertThat(claim(NOON)).isEmpty();
        assertThat(onlyOpenCase())
                .extracting(Case::draft, Case::reason)
                .containsExactly("Черновик", "below-threshold");
    }

    @Test
    void whenItGoesOnNewRepliesAreClaimedAndTheDraftsStayWithPeople() {
        planned(1);
        stop();
        store().turns().add(RESUME);
        planned(2);
        assertThat(claim(NOON)).extracting(it -> it.to().key().id()).containsExactly(2L);
        assertThat(onlyOpenCase().post().key().id()).isEqualTo(1);
    }

    @Test
    void aHidingThatWasPlannedIsTakenBackAndItsPostIsForPeople() {
        hidden(1);
        assertThat(stop()).isEqualTo(1);
        assertThat(acts("withdrawn")).isEqualTo(1);
        assertThat(onlyOpenCase().reason()).isEqualTo("stopped");
    }

    @Test
    void aHidingThatTheStopDidNotSeeIsRefusedByTheClaim() throws SQLException {
        hidden(1);
        stopUnseen();
        assertThat(due(NOON)).isEmpty();
        assertThat(acts("withdrawn")).isEqualTo(1);
        assertThat(onlyOpenCase().reason()).isEqualTo("stopped");
    }

    @Test
    void aHidingThatMayHaveBeenDoneIsNotDoneAgainButShownToPeople() {
        hidden(1);
        due(NOON);
        stop();
        assertThat(due(NOON.plus(LEASE))).isEmpty();
        assertThat(acts("unknown")).isEqualTo(1);
        assertThat(onlyOpenCase().reason()).isEqualTo("stopped");
    }

    @Test
    void aModeratorsActGoesOn() {
        Case seen = queued(1);
        store().cases().act(seen.id(), seen.version(), "anna", new Act.Hide(), NOON);
        assertThat(stop()).isZero();
        List<Errand> taken = due(NOON);
        store().acts().settle(taken.getFirst(), new Deed.Done("done"), NOON);
        assertThat(acts("done")).isEqualTo(1);
    }
}
