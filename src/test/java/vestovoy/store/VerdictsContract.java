package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vestovoy.desk.Case;
import vestovoy.faq.Example;
import vestovoy.faq.Hit;
import vestovoy.intake.Meaning;
import vestovoy.triage.Reason;

/// What moderators say about candidates by ending a case.
abstract class VerdictsContract extends StoreContract {
    private static final Hit FIRST = hit("e1", "В пути, ждите.", 0.7);
    private static final Hit SECOND = hit("e2", "Отменён.", 0.4);

    private static Hit hit(String entry, String answer, double confidence) {
        return new Hit(
                entry,
                "Где заказ?",
                answer,
                List.of("board/1/2"),
                confidence,
                List.of(),
                List.of(),
                List.of(),
                Map.of("words", confidence, "votes", 1.0));
    }

    private Case asked(long number) {
        return queued(number, Reason.BELOW_THRESHOLD, "faq", FIRST, SECOND);
    }

    private boolean answer(Case seen, String text) {
        return store().cases().answer(seen.id(), seen.version(), "anna", text, NOON);
    }

    private List<Boolean> right() {
        return store().verdicts().all().stream().map(Example::right).toList();
    }

    private long said(String where) throws SQLException {
        return rawCount("select count(*) from verdict where " + where);
    }

    @Test
    void theFirstCandidatesAnswerSentAsItIsMakesItRight() throws SQLException {
        answer(asked(1), "  в пути,\n ЖДИТЕ. ");
        Example said = store().verdicts().all().getFirst();
        assertThat(said.right()).isTrue();
        assertThat(said.evidence()).isEqualTo(FIRST.evidence());
        assertThat(
                        said(
                                "entry = 'e1' and place = 1 and generation = 'g1' and confidence = 0.7"
                                        + " and how = 'sent' and actor = 'anna' and at = "
                                        + NOON.toEpochMilli()))
                .isEqualTo(1);
    }

    @Test
    void anotherSuggestionSentMakesTheFirstWrongAndThatOneRight() throws SQLException {
        answer(asked(1), "Отменён.");
        assertThat(right()).containsExactly(false);
        assertThat(store().verdicts().count()).isEqualTo(1);
        assertThat(said("entry = 'e1' and how = 'other-suggestion'")).isEqualTo(1);
        assertThat(said("entry = 'e2' and how = 'sent' and is_right and place = 2")).isEqualTo(1);
    }

    @Test
    void aReplyInOnesOwnWordsMakesTheFirstWrong() throws SQLException {
        answer(asked(1), "Сейчас посмотрю.");
        assertThat(right()).containsExactly(false);
        assertThat(said("how = 'other-reply'")).isEqualTo(1);
    }

    @Test
    void aPostThatNeedsNoAnswerMakesTheFirstWrong() throws SQLException {
        Case seen = asked(1);
        store().cases().dismiss(seen.id(), seen.version(), "anna", NOON);
        assertThat(right()).containsExactly(false);
        assertThat(said("how = 'dismissed'")).isEqualTo(1);
    }

    @Test
    void aMoveThatIsRefusedSaysNothing() {
        Case seen = asked(1);
        assertThat(store().cases().answer(seen.id(), seen.version() + 1, "anna", "Да", NOON))
                .isFalse();
        assertThat(right()).isEmpty();
    }

    @Test
    void aPostThatARuleSentToPeopleSaysNothingOfItsCandidates() {
        answer(queued(1, Reason.ASKS_PERSON, "asks-person", FIRST), FIRST.answer());
        assertThat(right()).isEmpty();
    }

    @Test
    void withoutCandidatesThereIsNothingToJudge() {
        answer(queued(1, Reason.NOT_FOUND, "faq"), "Да.");
        assertThat(right()).isEmpty();
    }

    @Test
    void aPostThatWasEditedAfterTheDecisionSaysNothing() {
        Case seen = asked(1);
        store().inbox()
                .append(
                        List.of(event(new Meaning.Edited(board(1, "Где возврат?")))),
                        NOON.plusSeconds(1));
        Case now = store().cases().find(seen.id()).orElseThrow();
        assertThat(answer(now, FIRST.answer())).isTrue();
        assertThat(right()).isEmpty();
    }

    @Test
    void theNewestWordOnAPostAndItsCandidateCounts() throws SQLException {
        answer(asked(1), "Сейчас посмотрю.");
        raw("update post set state = 'people'");
        raw("update reply set state = 'refused'");
        raw(
                "update desk_case set state = 'open', closed_at = null, version = version + 1 where state = 'answered'");
        Case again = store().cases().open(1, 0).getFirst();
        assertThat(answer(again, FIRST.answer())).isTrue();
        assertThat(right()).containsExactly(true);
        assertThat(said("1 = 1")).isEqualTo(1);
    }

    @Test
    void verdictsComeInTheOrderOfThePosts() {
        Case first = asked(1);
        Case second = asked(2);
        answer(second, FIRST.answer());
        answer(first, "Сейчас посмотрю.");
        assertThat(right()).containsExactly(false, true);
        assertThat(store().verdicts().count()).isEqualTo(2);
    }
}
