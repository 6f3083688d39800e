package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.Judgement;

/// Search quality as a regression test: what is measured here may rise, never fall. The figures
/// stand in docs/search.md.
class PolkaSearchTest {
    private static final double THRESHOLD = 0.65;
    private static final Set<String> LEFT_TO_SEARCH =
            Set.of("answerable", "unanswered", "vague", "chitchat", "grievance");
    private static List<Judgement.Outcome> outcomes;

    @BeforeAll
    static void searchEveryPost(@TempDir Path directory) {
        Bench polka = Bench.polka();
        try (FaqIndex index = polka.index(directory)) {
            outcomes = polka.outcomes(index);
        }
    }

    @Test
    void theRightAnswerIsFoundAsOftenAsMeasured() {
        Judgement judgement = Judgement.of(outcomes);
        System.out.println("MEASURED " + Bench.line("polka", judgement));
        assertThat(judgement.hitAt1()).isGreaterThanOrEqualTo(0.2823);
        assertThat(judgement.hitAt5()).isGreaterThanOrEqualTo(0.5588);
        assertThat(judgement.meanReciprocalRank()).isGreaterThanOrEqualTo(0.3947);
    }

    @Test
    void theConfidenceTellsRightFromWrongAsWellAsMeasured() {
        Judgement judgement = Judgement.of(outcomes);
        assertThat(judgement.auroc()).isGreaterThanOrEqualTo(0.7673);
    }

    @Test
    void enoughIsAnsweredAtTheRecommendedThresholdAndSeldomWrong() {
        Judgement judgement = Bench.judged(outcomes, THRESHOLD);
        List<Judgement.Outcome> left =
                outcomes.stream()
                        .filter(one -> LEFT_TO_SEARCH.contains(one.post().kind()))
                        .toList();
        for (double threshold = 0.3; threshold < 0.95; threshold += 0.05) {
            System.out.println("MEASURED all  " + Bench.line("polka", outcomes, threshold));
            System.out.println("MEASURED left " + Bench.line("polka", left, threshold));
        }
        System.out.println("MEASURED " + judgement.kinds());
        assertThat(judgement.answeredRight()).isGreaterThanOrEqualTo(9);
        assertThat(judgement.precision()).isGreaterThanOrEqualTo(0.69);
    }

    @Test
    void confidenceNeverRisesDownTheList() {
        for (Judgement.Outcome outcome : outcomes) {
            assertThat(outcome.candidates().stream().map(one -> -one.confidence()).toList())
                    .isSorted();
        }
    }
}
