package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluatingTest {
    private static final Promise HALF_WRONG = new Promise(0.5, 0.9);

    private static LabelledPost post(String kind, String... expect) {
        return new LabelledPost("p", "t", List.of(), kind, List.of(), List.of(expect), List.of());
    }

    private static List<Judged> judged(double confidence, int right, int wrong) {
        List<Judged> judged = new ArrayList<>();
        for (int at = 0; at < right + wrong; at++) {
            judged.add(new Judged(confidence, at < right));
        }
        return judged;
    }

    @Test
    void theShareAtAnObservedPrecisionTakesTheMostThatStillHoldsIt() {
        List<Judged> judged = judged(0.9, 19, 1);
        judged.addAll(judged(0.5, 0, 5));
        Selective selective = Selective.of(judged, 100, Promise.USUAL);
        assertThat(selective.observed()).isEqualTo(0.2);
    }

    @Test
    void candidatesOfOneConfidenceStandOrFallTogether() {
        assertThat(Selective.of(judged(0.9, 10, 10), 20, Promise.USUAL).observed()).isZero();
    }

    @Test
    void aThresholdThatHalfOfThePostsShowsIsUsedOnTheOtherHalf() {
        List<Judged> judged = judged(0.8, 40, 0);
        judged.addAll(judged(0.2, 0, 40));
        Selective selective = Selective.of(judged, 80, HALF_WRONG);
        assertThat(selective.thresholds()).hasSize(2);
        assertThat(selective.promised()).isGreaterThanOrEqualTo(0.5);
        assertThat(selective.precision()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void tooFewPostsShowNoThresholdAndAnswerNothing() {
        Selective selective = Selective.of(judged(0.9, 10, 0), 10, Promise.USUAL);
        assertThat(selective.thresholds()).isEmpty();
        assertThat(selective.promised()).isZero();
        assertThat(selective.observed()).isEqualTo(1);
    }

    @Test
    void nothingJudgedIsNothingAnswered() {
        assertThat(Selective.of(List.of(), 0, Promise.USUAL))
                .isEqualTo(new Selective(0, 0, 0, 0, List.of()));
    }

    @Test
    void anyAcceptableVerdictCountsAndTheFirstExpectedOneNamesTheRow() {
        Deeds deeds =
                Deeds.of(
                        List.of(
                                new Deeds.Deed(post("a", "reply", "queue"), "queue"),
                                new Deeds.Deed(post("a", "reply"), "hide"),
                                new Deeds.Deed(post("b"), "reply")));
        assertThat(deeds.share()).isEqualTo(0.5);
        assertThat(deeds.kinds()).isEqualTo(Map.of("a", new Deeds.Count(2, 1)));
        assertThat(deeds.confusion()).isEqualTo(Map.of("reply", Map.of("queue", 1, "hide", 1)));
    }

    @Test
    void withoutExpectationsNothingIsAcceptable() {
        assertThat(Deeds.of(List.of(new Deeds.Deed(post("a"), "reply"))).share()).isZero();
    }

    @Test
    void aTreeIsALineANodeWithItsNumbersToFourDigits() {
        Explained tree =
                Explained.under(
                        "text",
                        List.of(Explained.of("sum", 1.25, List.of(Explained.of("a", 1.25)))));
        assertThat(tree.text()).isEqualTo("text\n  1.2500  sum\n    1.2500  a");
    }
}
