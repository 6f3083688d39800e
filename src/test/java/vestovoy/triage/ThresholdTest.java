package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vestovoy.Posts;
import vestovoy.faq.Assurance;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.faq.Promise;

class ThresholdTest {
    private static final Promise PROMISE = Promise.of(0.05);
    private static final Threshold SERVING = new Threshold.Promised(PROMISE, 0.8, false);
    private static final Threshold TRYING = new Threshold.Promised(PROMISE, 0.8, true);
    private static final Assurance KEPT = new Assurance.Kept(PROMISE, 0.6);
    private static final Assurance MISSING = new Assurance.Missing(PROMISE, 17);

    private static Decision decide(Threshold threshold, Assurance assurance, double confidence) {
        Hit hit =
                new Hit(
                        "e1",
                        "можно?",
                        "Да.",
                        List.of("file/1"),
                        confidence,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of());
        return new Triage(
                        Set.of(),
                        Wordings.of(List.of("человека")),
                        (_, _) -> new Hits("g1", List.of(hit), assurance),
                        new AnswerPolicy(threshold, 100))
                .decide(Posts.saying("можно?"));
    }

    @Test
    void aNumberThatIsSetOverrulesEverything() {
        assertThat(new Threshold.Fixed(0.9).under(KEPT)).isEqualTo(new Bar.Fixed(0.9));
        assertThat(new Threshold.Fixed(0.9).under(MISSING)).isEqualTo(new Bar.Fixed(0.9));
    }

    @Test
    void whereThePromiseIsKeptItsThresholdDecides() {
        assertThat(decide(SERVING, KEPT, 0.6).reason()).isEqualTo(Reason.FAQ);
        assertThat(decide(SERVING, KEPT, 0.59).reason()).isEqualTo(Reason.BELOW_THRESHOLD);
    }

    @Test
    void whereItIsNotTheAnswerIsForPeople() {
        Decision decision = decide(SERVING, MISSING, 0.95);
        assertThat(decision.reason()).isEqualTo(Reason.PROMISE_NOT_KEPT);
        assertThat(decision.text()).isEqualTo("Да.");
        assertThat(decide(SERVING, MISSING, 0.7).reason()).isEqualTo(Reason.BELOW_THRESHOLD);
    }

    @Test
    void whereNothingIsSentTheSafeThresholdAnswers() {
        assertThat(decide(TRYING, MISSING, 0.8).reason()).isEqualTo(Reason.FAQ);
        assertThat(decide(TRYING, MISSING, 0.79).reason()).isEqualTo(Reason.BELOW_THRESHOLD);
    }

    @Test
    void whatWasShownForAStricterPromiseCountsAndForALaxerOneDoesNot() {
        assertThat(SERVING.under(new Assurance.Kept(Promise.of(0.03), 0.7)))
                .isEqualTo(new Bar.Kept(0.7, PROMISE));
        assertThat(SERVING.under(new Assurance.Kept(Promise.of(0.1), 0.7)))
                .isEqualTo(new Bar.Unproven(0.8, PROMISE, 59, false));
    }

    @Test
    void howManyVerdictsAreMissingIsCountedForThePromiseThatIsAsked() {
        assertThat(SERVING.under(MISSING)).isEqualTo(new Bar.Unproven(0.8, PROMISE, 17, false));
        assertThat(SERVING.under(new Assurance.Missing(Promise.of(0.03), 7)))
                .isEqualTo(new Bar.Unproven(0.8, PROMISE, 59, false));
    }

    @Test
    void aBarExplainsItself() {
        assertThat(SERVING.under(MISSING))
                .hasToString(
                        "at least 17 more verdicts are needed to show that at most 5 % of automatic answers are wrong");
        assertThat(SERVING.under(KEPT))
                .hasToString("0.60, which keeps that at most 5 % of automatic answers are wrong");
    }

    @Test
    void aThresholdOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> new Threshold.Fixed(1.1)).hasMessageContaining("0..1");
    }
}
