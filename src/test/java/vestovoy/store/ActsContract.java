package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.community.Post;
import vestovoy.desk.Acted;
import vestovoy.desk.Case;
import vestovoy.faq.Hits;
import vestovoy.intake.Decided;
import vestovoy.intake.Meaning;
import vestovoy.intake.Pending;
import vestovoy.reply.Act;
import vestovoy.reply.BanGround;
import vestovoy.reply.Deed;
import vestovoy.reply.Errand;
import vestovoy.reply.ReportGround;
import vestovoy.triage.Decision;
import vestovoy.triage.Reason;
import vestovoy.triage.Verdict;

/// The list of acts: what plans one, who may do it, and what an ending changes.
abstract class ActsContract extends StoreContract {
    private static final Duration DELAY = Duration.ofSeconds(30);
    private static final Instant LATER = NOON.plus(DELAY);
    private static final Act HIDE = new Act.Hide();
    private static final Act RESTORE = new Act.Restore();
    private static final Act BAN =
            new Act.Ban(NOON.plus(Duration.ofDays(7)), BanGround.SPAM, "реклама");

    /// A board comment that the bot hides.
    private void hidden(long number) {
        write(board(number, "спам"));
        assertThat(store().inbox().commit(outcome(firstUndecided(), new Decided.Outcome.Hide())))
                .isTrue();
    }

    private List<Errand> due(Instant now) {
        return store().acts().claim(now, LEASE, 10);
    }

    private void settle(Deed deed) {
        store().acts().settle(due(NOON).getFirst(), deed, NOON);
    }

    private boolean move(Case seen, Act act) {
        return store().cases().act(seen.id(), seen.version(), "anna", act, NOON);
    }

    private Case again(Case seen) {
        return store().cases().find(seen.id()).orElseThrow();
    }

    private Case onlyOpenCase() {
        assertThat(store().cases().openCount()).isEqualTo(1);
        return store().cases().open(10, 0).getFirst();
    }

    private Case onlyHiddenCase() {
        assertThat(store().cases().hidden(10, 0)).hasSize(1);
        return store().cases().hidden(10, 0).getFirst();
    }

    private long acts(String state) {
        return store().inbox().tally().acts(state);
    }

    @Test
    void aDecisionToHidePlansTheActAndFilesACaseInOneTransaction() {
        hidden(1);
        assertThat(acts("planned")).isEqualTo(1);
        assertThat(posts("hidden")).isEqualTo(1);
        assertThat(store().cases().openCount()).isZero();
        assertThat(onlyHiddenCase())
                .extracting(Case::state, Case::closedBy, it -> it.post().key().id())
                .containsExactly(Case.State.CLOSED, "bot", 1L);
    }

    /// Hiding must not lose what its author asked.
    @Test
    void aPostThatIsHiddenForItsPersonalDataWaitsForPeopleWhoMayPutItBack() {
        Post post = board(1, "где заказ, мой номер 8 900 000-45-12");
        write(post);
        Pending pending = firstUndecided();
        Decision decision =
                new Decision(
                        Verdict.HIDE, Reason.PERSONAL_DATA, "personal-data", "", Hits.nothing());
        assertThat(
                        store().inbox()
                                .commit(
                                        new Decided(
                                                pending,
                                                decision,
                                                new Decided.Outcome.Hide(),
                                                NOON)))
                .isTrue();
        // VK tells of our own hiding, too.
        tell(new Meaning.Deleted(post.key()));
        assertThat(acts("planned")).isEqualTo(1);
        assertThat(posts("hidden")).isEqualTo(1);
        assertThat(onlyOpenCase())
                .extracting(Case::reason, it -> it.post().key().id())
                .containsExactly("personal-data", 1L);
        assertThat(move(onlyOpenCase(), RESTORE)).isTrue();
        assertThat(posts("people")).isEqualTo(1);
        assertThat(onlyOpenCase().post().key().id()).isEqualTo(1L);
    }

    @Test
    void anActIsClaimedWithThePostItWasDecidedOnAndByOneOnly() {
        hidden(1);
        assertThat(due(NOON))
                .extracting(Errand::act, Errand::on, Errand::unsure, Errand::attempt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(HIDE, board(1, "спам"), false, 0));
        assertThat(due(NOON.plus(LEASE).minusMillis(1))).isEmpty();
    }

    @Test
    void anActWhoseLeaseRanOutComesAgainAsUnsure() {
        hidden(1);
        due(NOON);
        assertThat(due(NOON.plus(LEASE)))
                .extracting(Errand::unsure, Errand::attempt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, 1));
    }

    @Test
    void twoClaimersNeverGetTheSameAct() throws Exception {
        for (long number = 1; number <= 30; number++) {
            hidden(number);
        }
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<List<Long>> claimer =
                () -> {
                    start.await();
                    List<Long> mine = new ArrayList<>();
                    for (int turn = 0; turn < 15; turn++) {
                        store().acts()
                                .claim(NOON, LEASE, 3)
                                .forEach(errand -> mine.add(errand.id()));
                    }
                    return mine;
                };
        List<Long> claimed = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var mine : threads.invokeAll(List.of(claimer, claimer, claimer, claimer))) {
                claimed.addAll(mine.get());
            }
        }
        assertThat(claimed).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void theDatabaseItselfRefusesASecondOpenActOfAKind() {
        hidden(1);
        String second =
                """
                insert into act (post, revision, kind, ground, ends_at, comment, voice, actor, state, unsure, attempt,
                  deferrals, due_at, code, created_at)
                select post, revision, kind, ground, ends_at, comment, 'moderator', 'anna', state, unsure, attempt,
                  deferrals, due_at, code, created_at
                from act
                """;
        assertThatThrownBy(() -> raw(second))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?is).*unique.*");
    }

    @Test
    void whatWasDoneIsSettledOnceAndThePostIsGone() throws SQLException {
        hidden(1);
        Errand errand = due(NOON).getFirst();
        store().acts().settle(errand, new Deed.Done("done"), NOON);
        store().acts().settle(errand, new Deed.Refused("vk-15"), NOON);
        assertThat(acts("done")).isEqualTo(1);
        assertThat(posts("hidden")).isEqualTo(1);
        assertThat(store().cases().openCount()).isZero();
        assertThat(rawCount("select count(*) from post where deleted")).isEqualTo(1);
    }

    @Test
    void everyStepOfAnActHasItsAuditRow() throws SQLException {
        hidden(1);
        settle(new Deed.Done("done"));
        assertThat(
                        rawCount(
                                "select count(*) from audit where actor = 'bot' and action in ('hide-planned', 'hide-doing',"
                                        + " 'hide-done')"))
                .isEqualTo(3);
    }

    @Test
    void aHidingThatVkRefusedGoesToPeople() {
        hidden(1);
        settle(new Deed.Refused("vk-15"));
        assertThat(onlyOpenCase().reason()).isEqualTo("hide-failed");
        assertThat(posts("people")).isEqualTo(1);
        assertThat(store().cases().acted(onlyOpenCase().id()).steps())
                .extracting(Acted.Step::kind, Acted.Step::state, Acted.Step::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("hide", "refused", "vk-15"));
    }

    @Test
    void anUnknownOutcomeIsShownToAPerson() {
        hidden(1);
        settle(new Deed.Unknown("timeout"));
        assertThat(onlyOpenCase().reason()).isEqualTo("hide-failed");
        assertThat(acts("unknown")).isEqualTo(1);
    }

    @Test
    void aRefusalAfterThePostWasDeletedOpensNoCase() {
        hidden(1);
        Errand errand = due(NOON).getFirst();
        tell(new Meaning.Deleted(board(1, "").key()));
        store().acts().settle(errand, new Deed.Refused("vk-15"), NOON);
        assertThat(store().cases().openCount()).isZero();
        assertThat(posts("hidden")).isEqualTo(1);
    }

    @Test
    void whatIsPutOffIsDueAfterTheDelayAndCountsNoAttempt() {
        hidden(1);
        settle(new Deed.Later("vk-6", DELAY));
        assertThat(due(LATER.minusMillis(1))).isEmpty();
        assertThat(due(LATER))
                .extracting(Errand::unsure, Errand::attempt, Errand::deferrals)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(false, 0, 1));
    }

    @Test
    void anUnsureActThatIsPutOffStaysUnsure() {
        hidden(1);
        settle(new Deed.Unsure("timeout", DELAY));
        Errand unsure = due(LATER).getFirst();
        assertThat(unsure.unsure()).isTrue();
        store().acts().settle(unsure, new Deed.Later("vk-10", DELAY), LATER);
        assertThat(due(LATER.plus(DELAY)))
                .extracting(Errand::unsure, Errand::attempt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, 1));
    }

    @Test
    void whatADeadProcessWasDoingIsDueAtOnceAndUnsure() {
        hidden(1);
        due(NOON);
        assertThat(store().acts().recover(LATER)).isEqualTo(1);
        assertThat(due(LATER)).extracting(Errand::unsure).containsExactly(true);
    }

    @Test
    void aPostThatIsEditedBeforeItIsHiddenIsDecidedAnew() {
        hidden(1);
        tell(new Meaning.Edited(board(1, "Где заказ?")));
        assertThat(due(NOON)).isEmpty();
        assertThat(acts("withdrawn")).isEqualTo(1);
        assertThat(posts("undecided")).isEqualTo(1);
    }

    @Test
    void anUnsureHidingKeepsTheWordingItWasDecidedOn() {
        hidden(1);
        settle(new Deed.Unsure("timeout", DELAY));
        tell(new Meaning.Edited(board(1, "Где заказ?")));
        assertThat(due(LATER)).extracting(it -> it.on().text()).containsExactly("спам");
    }

    @Test
    void aChangeThatOnlyTheLookShowedGoesToPeople() {
        hidden(1);
        settle(new Deed.Changed());
        assertThat(onlyOpenCase().reason()).isEqualTo("changed");
        assertThat(acts("withdrawn")).isEqualTo(1);
    }

    @Test
    void aPostThatWasEditedWhileItWasHiddenIsShownToAPerson() {
        hidden(1);
        Errand errand = due(NOON).getFirst();
        tell(new Meaning.Edited(board(1, "Где заказ?")));
        store().acts().settle(errand, new Deed.Done("done"), NOON);
        assertThat(posts("hidden")).isEqualTo(1);
        assertThat(onlyOpenCase().reason()).isEqualTo("changed");
        assertThat(store().cases().acted(onlyOpenCase().id()).hidden()).isTrue();
    }

    @Test
    void aPostThatItsAuthorDeletedFirstNeedsNoHiding() {
        hidden(1);
        tell(new Meaning.Deleted(board(1, "").key()));
        assertThat(due(NOON)).isEmpty();
        assertThat(acts("done")).isEqualTo(1);
        assertThat(posts("hidden")).isEqualTo(1);
    }

    @Test
    void whatSomebodyPutBackInVkIsShownToAPerson() {
        hidden(1);
        settle(new Deed.Done("done"));
        tell(new Meaning.Restored(board(1, "спам")));
        assertThat(onlyOpenCase().reason()).isEqualTo("restored-in-vk");
        assertThat(posts("people")).isEqualTo(1);
    }

    @Test
    void theBotHidesOneWordingOnce() {
        hidden(1);
        settle(new Deed.Done("done"));
        tell(
                new Meaning.Edited(board(1, "Где заказ?")),
                new Meaning.Deleted(board(1, "").key()),
                new Meaning.Restored(board(1, "Где заказ?")));
        store().inbox().commit(outcome(firstUndecided(), new Decided.Outcome.Hide()));
        settle(new Deed.Done("done"));
        tell(new Meaning.Restored(board(1, "Где заказ?")));
        assertThat(move(onlyOpenCase(), HIDE)).as("a moderator may").isTrue();
        assertThat(acts("planned")).isEqualTo(1);
    }

    @Test
    void whatTheBotHidBeforeInThisWordingIsForPeople() throws SQLException {
        hidden(1);
        settle(new Deed.Done("done"));
        raw("update post set state = 'undecided', deleted = false");
        store().inbox().commit(outcome(firstUndecided(), new Decided.Outcome.Hide()));
        assertThat(onlyOpenCase().reason()).isEqualTo("hidden-before");
        assertThat(acts("planned")).isZero();
    }

    @Test
    void aModeratorWhoHidesEndsTheCase() {
        Case seen = queued(1);
        assertThat(move(seen, HIDE)).isTrue();
        assertThat(again(seen))
                .extracting(Case::state, Case::closedBy, Case::version)
                .containsExactly(Case.State.CLOSED, "anna", 2);
        assertThat(posts("hidden")).isEqualTo(1);
        assertThat(due(NOON)).extracting(Errand::act).containsExactly(HIDE);
    }

    @Test
    void aMoveOnAnEarlierVersionChangesNothing() {
        Case seen = queued(1);
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(move(seen, HIDE)).isFalse();
        assertThat(move(seen, BAN)).isFalse();
        assertThat(acts("planned")).isZero();
        assertThat(posts("people")).isEqualTo(1);
    }

    @Test
    void aBanLeavesTheCaseOpenAndTheSameFormAgainIsAConflict() {
        Case seen = queued(1);
        assertThat(move(seen, BAN)).isTrue();
        assertThat(move(seen, BAN)).isFalse();
        assertThat(move(again(seen), BAN)).as("one is open already").isFalse();
        assertThat(onlyOpenCase().version()).isEqualTo(2);
        assertThat(due(NOON)).extracting(Errand::act).containsExactly(BAN);
    }

    @Test
    void aReportIsKeptWithItsGround() {
        Act report = new Act.Report(ReportGround.EXTREMISM);
        assertThat(move(queued(1), report)).isTrue();
        assertThat(due(NOON)).extracting(Errand::act).containsExactly(report);
    }

    @Test
    void whoWasBannedMayBeLetInAgainAlsoWhenTheCaseIsClosed() {
        Case seen = queued(1);
        move(seen, BAN);
        settle(new Deed.Done("done"));
        store().cases().dismiss(seen.id(), 2, "anna", NOON);
        assertThat(store().cases().acted(seen.id()).banned(NOON)).isTrue();
        assertThat(move(again(seen), new Act.Unban())).isTrue();
        settle(new Deed.Done("done"));
        assertThat(store().cases().acted(seen.id()).banned(NOON)).isFalse();
    }

    @Test
    void aHiddenPostIsPutBackAndItsCaseOpenedAgain() throws SQLException {
        Case seen = queued(1);
        move(seen, HIDE);
        settle(new Deed.Done("done"));
        assertThat(move(again(seen), RESTORE)).isTrue();
        assertThat(onlyOpenCase())
                .extracting(Case::id, Case::reason, Case::version)
                .containsExactly(seen.id(), "restored", 3);
        settle(new Deed.Done("done"));
        assertThat(rawCount("select count(*) from post where deleted")).isZero();
        assertThat(posts("people")).isEqualTo(1);
    }

    @Test
    void whatIsNotHiddenIsNotPutBack() {
        Case seen = queued(1);
        assertThat(move(seen, RESTORE)).isFalse();
        store().cases().dismiss(seen.id(), 1, "anna", NOON);
        assertThat(move(again(seen), RESTORE)).isFalse();
    }

    @Test
    void whatIsPutBackBeforeItWasHiddenIsNotHidden() {
        hidden(1);
        assertThat(move(onlyHiddenCase(), RESTORE)).isTrue();
        assertThat(due(NOON)).extracting(Errand::act).containsExactly(RESTORE);
        assertThat(acts("withdrawn")).isEqualTo(1);
    }

    @Test
    void puttingBackWaitsForTheHidingUnderWay() {
        hidden(1);
        Errand hiding = due(NOON).getFirst();
        move(onlyHiddenCase(), RESTORE);
        assertThat(due(NOON)).isEmpty();
        store().acts().settle(hiding, new Deed.Done("done"), NOON);
        assertThat(due(NOON)).extracting(Errand::act).containsExactly(RESTORE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBanThatFailedIsShownToAPersonAndLeavesThePostAsItEnded(boolean unknown) {
        Case seen = queued(1);
        move(seen, BAN);
        Errand ban = due(NOON).getFirst();
        store().cases().answer(seen.id(), 2, "anna", "До свидания.", NOON);
        Deed deed = unknown ? new Deed.Unknown("timeout") : new Deed.Refused("no-token");
        store().acts().settle(ban, deed, NOON);
        Case told = onlyOpenCase();
        assertThat(told.reason()).isEqualTo("ban-failed");
        store().cases().dismiss(told.id(), told.version(), "anna", NOON);
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(claimOne().text()).isEqualTo("До свидания.");
    }

    @Test
    void aFailedActOfACaseThatIsOpenOpensNoSecondOne() {
        Case seen = queued(1);
        move(seen, BAN);
        settle(new Deed.Refused("vk-15"));
        assertThat(onlyOpenCase().id()).isEqualTo(seen.id());
    }

    @Test
    void hidingAndBanningOnePostGoTheirOwnWays() {
        Case seen = queued(1);
        move(seen, BAN);
        move(again(seen), HIDE);
        assertThat(due(NOON)).extracting(Errand::act).containsExactly(BAN, HIDE);
    }
}
