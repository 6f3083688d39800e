package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.desk.Case;
import vestovoy.intake.Decided;
import vestovoy.intake.Meaning;
import vestovoy.intake.Pending;
import vestovoy.intake.Tally;
import vestovoy.reply.Delivery;

/// What waits, and what a decision changes.
abstract class DecisionsContract extends StoreContract {

    @Test
    void theOldestPostComesFirst() {
        write(board(5, "а"), post(Channel.MESSAGE, 502, 1, "б"), board(7, "в"));
        assertThat(store().inbox().undecided(2))
                .extracting(it -> it.post().key().id())
                .containsExactly(5L, 1L);
    }

    @Test
    void messagesThatOvertookEachOtherComeInTheOrderOfWriting() {
        Post other = post(Channel.MESSAGE, 502, 9, "чужое");
        Post stranger =
                new Post(
                        other.key(), new Author(502, ""), NOON, "чужое", other.attachments(), 0, 0);
        write(
                post(Channel.MESSAGE, CUSTOMER, 2, "б"),
                stranger,
                post(Channel.MESSAGE, CUSTOMER, 1, "а"));
        assertThat(store().inbox().undecided(10))
                .extracting(it -> it.post().key().id())
                .containsExactly(1L, 9L, 2L);
    }

    @Test
    void anAnswerIsPlannedInTheTransactionOfTheDecision() {
        write(board(1, "Где заказ?"));
        assertThat(store().inbox().commit(answer(firstUndecided(), "В пути."))).isTrue();
        assertThat(posts("answered")).isEqualTo(1);
        assertThat(replies("planned")).isEqualTo(1);
    }

    @Test
    void aPostForPeopleOpensACaseWithTheCandidates() {
        Case opened = queued(1);
        assertThat(opened.suggestions()).containsExactly(HIT);
        assertThat(opened)
                .extracting(
                        Case::reason, Case::priority, Case::draft, Case::version, Case::openedAt)
                .containsExactly("below-threshold", 1, "Черновик", 1, NOON);
    }

    @Test
    void hiddenAndIgnoredPostsEndThere() {
        write(board(1, "спам"), board(2, ""));
        store().inbox().commit(outcome(firstUndecided(), new Decided.Outcome.Hide()));
        store().inbox().commit(outcome(firstUndecided(), new Decided.Outcome.Ignore()));
        assertThat(posts("hidden")).isEqualTo(1);
        assertThat(posts("ignored")).isEqualTo(1);
    }

    @Test
    void aDecisionIsCommittedOnce() {
        write(board(1, "Где заказ?"));
        Decided decided = answer(firstUndecided(), "В пути.");
        store().inbox().commit(decided);
        assertThat(store().inbox().commit(decided)).isFalse();
        assertThat(replies("planned")).isEqualTo(1);
    }

    @Test
    void aDecisionOnAnEarlierWordingChangesNothing() throws SQLException {
        write(board(1, "Где заказ?"));
        Decided decided = answer(firstUndecided(), "В пути.");
        tell(new Meaning.Edited(board(1, "Где возврат?")));
        assertThat(store().inbox().commit(decided)).isFalse();
        assertThat(posts("undecided")).isEqualTo(1);
        assertThat(rawCount("select count(*) from audit where action = 'decided'")).isZero();
    }

    @Test
    void aDecisionOnADeletedPostChangesNothing() {
        write(board(1, "Где заказ?"));
        Decided decided = answer(firstUndecided(), "В пути.");
        tell(new Meaning.Deleted(board(1, "").key()));
        assertThat(store().inbox().commit(decided)).isFalse();
        assertThat(replies("planned")).isZero();
    }

    @Test
    void aDecisionOnAPostThatTheStaffAnsweredChangesNothing() {
        write(board(1, "Где заказ?"));
        Decided decided = answer(firstUndecided(), "В пути.");
        tell(
                new Meaning.Spoken(
                        voiced(answering(Channel.BOARD_COMMENT, TOPIC, 2, "Едет", 1, 0)), -GROUP));
        assertThat(store().inbox().commit(decided)).isFalse();
    }

    @Test
    void theAuditTellsRuleGenerationAndCandidates() throws SQLException {
        planned(1);
        assertThat(
                        rawCount(
                                "select count(*) from audit where action = 'decided' and rule = 'faq' and reason = 'faq'"
                                        + " and generation = 'g1' and confidence > 0.89 and actor = 'bot'"
                                        + " and detail like '%board/1/2%'"))
                .isEqualTo(1);
    }

    @Test
    void theDatabaseItselfRefusesASecondOpenReply() {
        planned(1);
        String second =
                """
                insert into reply (post, revision, voice, actor, text, echo, guid, state, unsure, attempt, deferrals,
                  due_at, object, code, created_at)
                select post, revision, 'moderator', 'anna', text, echo, 'other', 'planned', unsure, attempt, deferrals,
                  due_at, object, code, created_at
                from reply
                """;
        assertThatThrownBy(() -> raw(second))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?is).*unique.*");
    }

    @Test
    void theDatabaseItselfRefusesASecondAnswerByTheBotToOneWording() {
        planned(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(2), NOON);
        String second =
                """
                insert into reply (post, revision, voice, actor, text, echo, guid, state, unsure, attempt, deferrals,
                  due_at, object, code, created_at)
                select post, revision, voice, actor, text, echo, 'other', 'planned', unsure, attempt, deferrals,
                  due_at, object, code, created_at
                from reply
                """;
        assertThatThrownBy(() -> raw(second))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?is).*unique.*");
    }

    @Test
    void theDatabaseItselfRefusesASecondOpenCase() {
        queued(1);
        String second =
                """
                insert into desk_case (post, reason, priority, draft, suggestions, state, version, opened_at, closed_by)
                select post, reason, priority, draft, suggestions, state, version, opened_at, closed_by from desk_case
                """;
        assertThatThrownBy(() -> raw(second))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?is).*unique.*");
    }

    @Test
    void anAnswerThatAConstraintRefusesGoesToPeople() throws SQLException {
        planned(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(2), NOON);
        raw("update post set state = 'undecided'");
        assertThat(store().inbox().commit(answer(firstUndecided(), "Ещё раз"))).isTrue();
        assertThat(store().cases().open(10, 0))
                .extracting(Case::reason, Case::draft)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("answered-before", "Ещё раз"));
        assertThat(
                        store().inbox().tally().replies().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(1);
    }

    @Test
    void theTallyHoldsItsRelations() throws SQLException {
        planned(1);
        store().outbox().settle(claimOne(), new Delivery.Refused("vk-213"), NOON);
        planned(2);
        queued(3);
        write(board(4, "г"), board(5, "д"));
        Tally tally = store().inbox().tally();
        assertThat(tally.received()).isEqualTo(5);
        assertThat(tally.posts())
                .isEqualTo(
                        java.util.Map.of(
                                "undecided",
                                2L,
                                "answered",
                                1L,
                                "people",
                                2L,
                                "hidden",
                                0L,
                                "ignored",
                                0L));
        assertThat(tally.replies().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(rawCount("select count(*) from reply"));
        assertThat(tally.cases()).containsEntry("open", 2L).hasSize(4);
        assertThat(tally.events()).containsEntry("written", 5L).hasSize(7);
    }

    @Test
    void theRevisionOfAPendingPostIsThatOfItsText() {
        write(board(1, "а"));
        tell(new Meaning.Edited(board(1, "б")));
        Pending pending = firstUndecided();
        assertThat(store().inbox().commit(answer(pending, "ответ"))).isTrue();
        assertThat(claimOne().to().text()).isEqualTo("б");
    }
}
