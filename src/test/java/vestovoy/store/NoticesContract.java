package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vestovoy.community.Channel;
import vestovoy.desk.Case;
import vestovoy.desk.Said;
import vestovoy.intake.Decided;
import vestovoy.intake.Endings;
import vestovoy.intake.Meaning;
import vestovoy.reply.Delivery;
import vestovoy.reply.Reply;
import vestovoy.reply.Standing;
import vestovoy.triage.Reason;

/// What a customer is told while people take over: durable, said at most once, never an answer.
abstract class NoticesContract extends StoreContract {
    private static final String NOTICE = "Вам ответит сотрудник.";
    private static final Duration LATER = Duration.ofMinutes(5);

    private Case noticed(long number) {
        write(board(number, "Где заказ?"));
        Decided people = people(firstUndecided(), "unsure", 1);
        store().inbox()
                .commit(
                        new Decided(
                                people.pending(),
                                people.decision(),
                                people.outcome(),
                                NOTICE,
                                NOON));
        return store().cases().open(100, 0).getFirst();
    }

    private List<Reply> due() {
        return store().outbox().claim(NOON, LEASE, 10);
    }

    private long audited(String action) throws SQLException {
        return rawCount("select count(*) from audit where action = '" + action + "'");
    }

    @Test
    void aNoticeIsPlannedWithItsCase() throws SQLException {
        noticed(1);
        assertThat(due()).extracting(Reply::text).containsExactly(NOTICE);
        assertThat(audited("notice-planned")).isEqualTo(1);
    }

    @Test
    void anAnswerGoesBeforeNoticesThatAreDueLonger() {
        noticed(1);
        noticed(2);
        planned(3);
        assertThat(store().outbox().claim(NOON.plus(LATER), LEASE, 1))
                .extracting(reply -> reply.to().key().id())
                .containsExactly(3L);
    }

    @Test
    void amongWhatIsTakenTogetherAnswersComeFirstToo() {
        noticed(1);
        planned(2);
        assertThat(due()).extracting(reply -> reply.to().key().id()).containsExactly(2L, 1L);
    }

    @Test
    void whatWasNotCommittedSaysNothing() {
        write(board(1, "Где заказ?"));
        Decided people = people(firstUndecided(), "unsure", 1);
        tell(new Meaning.Deleted(board(1, "").key()));
        store().inbox()
                .commit(
                        new Decided(
                                people.pending(),
                                people.decision(),
                                people.outcome(),
                                NOTICE,
                                NOON));
        assertThat(due()).isEmpty();
    }

    @Test
    void aNoticeDoesNotCountAsAReply() {
        noticed(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(77), NOON);
        assertThat(replies("sent")).isZero();
        assertThat(posts("people")).isEqualTo(1);
        assertThat(cases("open")).isEqualTo(1);
        assertThat(store().endings().all())
                .flatExtracting(Endings.Ending::replies)
                .extracting(Endings.Sent::notice)
                .containsExactly(true);
    }

    @Test
    void aPostHasOneNoticeEver() throws SQLException {
        noticed(1);
        assertThat(
                        rawCount(
                                "select count(*) from reply where purpose = 'notice' and post in (select id from post)"))
                .isEqualTo(1);
        assertThat(refused("notice")).isTrue();
    }

    private boolean refused(String purpose) {
        try {
            raw(
                    "insert into reply (post, revision, purpose, voice, actor, text, echo, guid, state, unsure, attempt,"
                            + " deferrals, due_at, object, code, created_at) select post, revision, '"
                            + purpose
                            + "', voice, actor, text, echo, 'other', 'planned', unsure, attempt, deferrals, due_at,"
                            + " object, code, created_at from reply");
            return false;
        } catch (SQLException _) {
            return true;
        }
    }

    @Test
    void anAnswerStaysOneWhateverNoticesThereAre() {
        planned(1);
        assertThat(refused("answer")).isTrue();
    }

    @Test
    void anAnswerOfAModeratorStaysOneToo() {
        Case opened = queued(1);
        store().cases().answer(opened.id(), opened.version(), "anna", "Едет", NOON);
        assertThat(refused("answer")).isTrue();
    }

    @Test
    void aModeratorAnswersBesideTheNotice() {
        Case opened = noticed(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(77), NOON);
        assertThat(store().cases().answer(opened.id(), opened.version(), "anna", "Едет", NOON))
                .isTrue();
        assertThat(claimOne())
                .extracting(Reply::text, Reply::earlier)
                .containsExactly("Едет", List.of(77L));
    }

    @Test
    void oncePeopleAnsweredTheNoticeIsTakenBack() throws SQLException {
        Case opened = noticed(1);
        store().cases().answer(opened.id(), opened.version(), "anna", "Едет", NOON);
        assertThat(due()).extracting(Reply::text).containsExactly("Едет");
        assertThat(audited("notice-withdrawn")).isEqualTo(1);
    }

    @Test
    void anAnswerWaitsForANoticeThatMayBeOnItsWay() {
        Case opened = noticed(1);
        Reply notice = claimOne();
        store().cases().answer(opened.id(), opened.version(), "anna", "Едет", NOON);
        assertThat(due()).isEmpty();
        store().outbox().settle(notice, new Delivery.Sent(77), NOON);
        assertThat(claimOne().earlier()).containsExactly(77L);
    }

    @Test
    void whatTheStaffAnsweredInVkGetsNoNotice() {
        noticed(1);
        tell(
                new Meaning.Spoken(
                        voiced(answering(Channel.BOARD_COMMENT, TOPIC, 2, "Едет", 1, 0)), -GROUP));
        assertThat(due()).isEmpty();
    }

    @Test
    void whatWasEditedGetsNoNotice() {
        noticed(1);
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(due()).isEmpty();
        assertThat(cases("open")).isEqualTo(1);
    }

    @Test
    void whatWasDeletedGetsNoNotice() throws SQLException {
        noticed(1);
        tell(new Meaning.Deleted(board(1, "").key()));
        assertThat(due()).isEmpty();
        assertThat(
                        rawCount(
                                "select count(*) from audit where action = 'notice-withdrawn' and reason = 'deleted'"))
                .isEqualTo(1);
    }

    @Test
    void anEditTakesBackTheAnswerOfAModeratorBesideANoticeThatWaits() {
        Case opened = noticed(1);
        store().cases().answer(opened.id(), opened.version(), "anna", "Едет", NOON);
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(due()).isEmpty();
        assertThat(store().cases().open(10, 0)).extracting(Case::draft).containsExactly("Едет");
    }

    @Test
    void whatGotANoticeAndComesBackAfterItsDeletionWasNotAnswered() {
        noticed(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(2), NOON);
        tell(new Meaning.Deleted(board(1, "").key()));
        tell(new Meaning.Restored(board(1, "Где заказ?")));
        assertThat(posts("undecided")).isEqualTo(1);
        store().inbox().commit(answer(firstUndecided(), "В пути."));
        assertThat(claimOne().text()).isEqualTo("В пути.");
    }

    @Test
    void aNoticeThatIsPutOffIsSaidLater() {
        noticed(1);
        putOff(claimOne());
        assertThat(claimOne(NOON.plus(LATER)).text()).isEqualTo(NOTICE);
    }

    @Test
    void aNoticeThatIsPutOffAfterPeopleAnsweredIsTakenBackAtOnce() throws SQLException {
        Case opened = noticed(1);
        Reply notice = claimOne();
        store().cases().answer(opened.id(), opened.version(), "anna", "Едет", NOON);
        putOff(notice);
        assertThat(audited("notice-withdrawn")).isEqualTo(1);
        assertThat(due()).extracting(Reply::text).containsExactly("Едет");
    }

    private void putOff(Reply notice) {
        store().outbox().settle(notice, new Delivery.Later("vk-9", LATER), NOON);
    }

    @Test
    void whereANoticeIsPutOffTheAnswerOfAModeratorStaysTheAnswer() {
        Case opened = noticed(1);
        putOff(claimOne());
        store().cases().answer(opened.id(), opened.version(), "anna", "Едет", NOON);
        store().outbox().settle(claimOne(), new Delivery.Sent(5), NOON);
        tell(
                new Meaning.Spoken(
                        voiced(answering(Channel.BOARD_COMMENT, TOPIC, 6, "Уже в пути", 1, 0)),
                        -GROUP));
        assertThat(store().endings().all())
                .extracting(Endings.Ending::reason)
                .containsExactly("moderator");
    }

    @Test
    void aNoticeThatCannotBeSaidIsDroppedAndItsCaseStaysAsItIs() throws SQLException {
        Case opened = noticed(1);
        store().outbox().settle(claimOne(), new Delivery.Refused("vk-15"), NOON);
        assertThat(store().cases().open(10, 0)).containsExactly(opened);
        assertThat(audited("notice-refused")).isEqualTo(1);
    }

    @Test
    void ofAnUnknownNoticeNothingFollows() {
        Case opened = noticed(1);
        store().outbox().settle(claimOne(), new Delivery.Unknown("exception"), NOON);
        assertThat(store().cases().open(10, 0)).containsExactly(opened);
    }

    @Test
    void aModeratorsAnswerThatFindsAnUnknownNoticeStandingComesBackAsADraft() {
        Case opened = noticed(1);
        store().outbox().settle(claimOne(), new Delivery.Unknown("exception"), NOON);
        store().cases().answer(opened.id(), opened.version(), "anna", "Едет", NOON);
        store().outbox().settle(claimOne(), new Delivery.Withdrawn(Standing.ANSWERED), NOON);
        assertThat(store().cases().open(10, 0)).extracting(Case::draft).containsExactly("Едет");
    }

    @Test
    void aNoticeThatFindsItsPostGoneLeavesTheCaseToTheEventsOfVk() {
        Case opened = noticed(1);
        store().outbox().settle(claimOne(), new Delivery.Withdrawn(Standing.GONE), NOON);
        assertThat(store().cases().open(10, 0)).containsExactly(opened);
    }

    @Test
    void aNoticeWithoutItsLinksIsNotSaidAnew() {
        noticed(1);
        store().outbox().settle(claimOne(), new Delivery.Reworded("vk-222", "Ответят."), NOON);
        assertThat(due()).isEmpty();
    }

    @Test
    void aNoticeOfADeadProcessIsReadBackBeforeItIsSaidAgain() {
        noticed(1);
        claimOne();
        Reply again = claimOne(NOON.plus(LEASE).plus(Duration.ofSeconds(1)));
        assertThat(again).extracting(Reply::text, Reply::unsure).containsExactly(NOTICE, true);
    }

    @Test
    void ourNoticeSeenAgainInVkIsNoAnswerOfAPerson() {
        noticed(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(2), NOON);
        tell(
                new Meaning.Spoken(
                        voiced(answering(Channel.BOARD_COMMENT, TOPIC, 2, NOTICE, 1, 0)), -GROUP));
        assertThat(cases("open")).isEqualTo(1);
        assertThat(
                        store().inbox()
                                .situation(new vestovoy.intake.Pending(99, 1, board(9, "Ау")), NOON)
                                .muted())
                .isFalse();
    }

    @Test
    void anEditAfterTheNoticeIsStillForPeopleAndNotTakenForAnswered() {
        noticed(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(2), NOON);
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(store().cases().open(10, 0)).extracting(Case::reason).containsExactly("unsure");
    }

    @Test
    void theCaseShowsWhatTheCustomerWasTold() {
        Case opened = noticed(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(2), NOON);
        assertThat(store().cases().thread(opened.id(), 10))
                .extracting(Said::text)
                .contains("Где заказ?", NOTICE);
    }

    @Test
    void theReasonOfANoticeIsThatOfItsCase() throws SQLException {
        noticed(1);
        assertThat(
                        rawCount(
                                "select count(*) from audit where action = 'notice-planned' and reason = '"
                                        + Reason.UNSURE.code()
                                        + "'"))
                .isEqualTo(1);
    }
}
