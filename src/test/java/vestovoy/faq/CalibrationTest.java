package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
    private static final Promise PROMISE = Promise.of(0.05);
    private static final Calibration BUILT_IN =
            Calibration.unproven(-2, Map.of("words", 3.0, "missing", -1.5), PROMISE);

    private static Example example(int post, double words, boolean right) {
        return new Example("post-" + post, Map.of("words", words, "missing", 0.0), right);
    }

    @Test
    void confidenceStaysWithinBoundsHoweverWildTheEvidence() {
        Random random = new Random(1);
        for (int turn = 0; turn < 1000; turn++) {
            Map<String, Double> wild =
                    Map.of("words", random.nextGaussian() * 1e6, "missing", random.nextGaussian());
            assertThat(BUILT_IN.confidence(wild)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void confidenceRisesWithWhatSpeaksForItAndFallsWithWhatSpeaksAgainst() {
        Random random = new Random(2);
        for (int turn = 0; turn < 1000; turn++) {
            double words = random.nextDouble();
            double missing = random.nextDouble();
            double more = random.nextDouble();
            double confidence = BUILT_IN.confidence(Map.of("words", words, "missing", missing));
            assertThat(BUILT_IN.confidence(Map.of("words", words + more, "missing", missing)))
                    .isGreaterThanOrEqualTo(confidence);
            assertThat(BUILT_IN.confidence(Map.of("words", words, "missing", missing + more)))
                    .isLessThanOrEqualTo(confidence);
        }
    }

    @Test
    void itComesBackFromJsonAsItWas() {
        Calibration kept =
                new Calibration(
                        0.1,
                        Map.of("a", 1.0, "b", -2.5),
                        PROMISE,
                        OptionalDouble.of(0.73),
                        0,
                        7,
                        9);
        assertThat(Calibration.of(kept.json())).isEqualTo(kept);
        assertThat(Calibration.of(BUILT_IN.json())).isEqualTo(BUILT_IN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"bias\":0}",
                "{\"bias\":0,\"coefficients\":{\"a\":null},\"promise\":{\"wrongAtMost\":0.05,\"certainty\":0.95},\"threshold\":0.5,\"missing\":0,\"examples\":1,\"verdicts\":1}",
                "{\"bias\":0,\"coefficients\":{},\"promise\":{\"wrongAtMost\":0.9,\"certainty\":0.95},\"threshold\":0.5,\"missing\":0,\"examples\":1,\"verdicts\":1}",
                "{\"bias\":0,\"coefficients\":{},\"promise\":{\"wrongAtMost\":0.05,\"certainty\":0.95},\"threshold\":1.5,\"missing\":0,\"examples\":1,\"verdicts\":1}",
                "{\"bias\":0,\"coefficients\":{},\"promise\":{\"wrongAtMost\":0.05,\"certainty\":0.95},\"threshold\":null,\"missing\":0,\"examples\":1,\"verdicts\":1}"
            })
    void brokenJsonIsRefused(String json) {
        assertThatThrownBy(() -> Calibration.of(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0, 59", "0.03, 0, 99", "0.05, 1, 93", "0.05, 2, 124", "0.5, 0, 5"})
    void aPromiseNeedsSoManyAnswers(double share, int wrong, int needed) {
        Promise promise = Promise.of(share);
        assertThat(promise.needed(wrong)).isEqualTo(needed);
        assertThat(promise.shownBy(wrong, needed)).isTrue();
        assertThat(promise.shownBy(wrong, needed - 1)).isFalse();
        assertThat(promise.bound(wrong, needed)).isLessThanOrEqualTo(share);
        assertThat(promise.bound(wrong, needed - 1)).isGreaterThan(share);
    }

    @Test
    void noNumberOfAnswersShowsThatNoneIsEverWrong() {
        assertThat(Promise.of(0).needed(0)).isEqualTo(Promise.UNREACHABLE);
        assertThat(new Calibrating(BUILT_IN, Promise.of(0)).by(List.of(), right(500)).calibration())
                .extracting(Calibration::threshold, Calibration::missing)
                .containsExactly(OptionalDouble.empty(), Promise.UNREACHABLE);
    }

    @Test
    void withoutExamplesTheModelStaysAsItWasBuilt() {
        Calibration fitted =
                new Calibrating(BUILT_IN, PROMISE).by(List.of(), List.of()).calibration();
        assertThat(fitted).isEqualTo(BUILT_IN);
    }

    @Test
    void aFewVerdictsMoveTheModelLittleAndManyMoveItToTheTruth() {
        Map<String, Double> half = Map.of("words", 0.5, "missing", 0.0);
        double before = BUILT_IN.confidence(half);
        assertThat(fitted(right(3)).confidence(half)).isBetween(before, before + 0.15);
        assertThat(fitted(right(1000)).confidence(half)).isGreaterThan(0.95);
    }

    @Test
    void theFitFindsTheCommunityThatMadeTheExamples() {
        Random random = new Random(3);
        List<Example> examples = new ArrayList<>();
        for (int post = 0; post < 20_000; post++) {
            double words = random.nextDouble();
            double missing = random.nextDouble();
            double chance = 1 / (1 + Math.exp(1 - 4 * words + 3 * missing));
            examples.add(
                    new Example(
                            "post-" + post,
                            Map.of("words", words, "missing", missing),
                            random.nextDouble() < chance));
        }
        Calibration fitted = fitted(examples);
        assertThat(fitted.bias()).isCloseTo(-1, within(0.15));
        assertThat(fitted.coefficients().getOrDefault("words", 0.0)).isCloseTo(4, within(0.2));
        assertThat(fitted.coefficients().getOrDefault("missing", 0.0)).isCloseTo(-3, within(0.2));
    }

    @Test
    void theOrderOfExamplesChangesNothingButTheLastDigits() {
        List<Example> examples = new ArrayList<>(right(50));
        examples.add(example(99, 0.9, false));
        Calibration one = fitted(examples);
        Calibration other = fitted(examples.reversed());
        assertThat(other.bias()).isCloseTo(one.bias(), within(1e-9));
        assertThat(other.threshold()).isEqualTo(one.threshold());
    }

    @Test
    void anExampleOfOtherEvidenceIsLeftOutButItsVerdictWasSeen() {
        Example old = new Example("old", Map.of("rare", 1.0), true);
        Calibration fitted =
                new Calibrating(BUILT_IN, PROMISE).by(List.of(), List.of(old)).calibration();
        assertThat(fitted.examples()).isZero();
        assertThat(fitted.verdicts()).isEqualTo(1);
    }

    @Test
    void evidenceThatIsNoNumberIsLeftOut() {
        Example broken = new Example("p", Map.of("words", Double.NaN, "missing", 0.0), true);
        assertThat(fitted(List.of(broken)).examples()).isZero();
    }

    @Test
    void withTooFewVerdictsThereIsNoThresholdAndItSaysHowManyAreMissing() {
        assertThat(choice(judged(20, 0, 0.9)))
                .isEqualTo(new Choosing.Choice(OptionalDouble.empty(), 39));
        assertThat(choice(List.of())).isEqualTo(new Choosing.Choice(OptionalDouble.empty(), 59));
        assertThat(choice(judged(59, 1, 0.9)).missing()).isEqualTo(93 - 60);
    }

    @Test
    void withEnoughRightOnesTheThresholdIsTheLowestThatPassed() {
        List<Judged> judged = new ArrayList<>(judged(80, 0, 0.9));
        judged.addAll(judged(40, 0, 0.7));
        judged.addAll(judged(0, 40, 0.5));
        assertThat(choice(judged)).isEqualTo(new Choosing.Choice(OptionalDouble.of(0.51), 0));
    }

    @Test
    void aThresholdNeverStandsBelowOneThatFailed() {
        Random random = new Random(4);
        for (int turn = 0; turn < 300; turn++) {
            List<Judged> judged = new ArrayList<>();
            double skill = 1 + 6 * random.nextDouble();
            for (int post = 0; post < 50 + random.nextInt(400); post++) {
                double confidence = random.nextDouble();
                boolean right = random.nextDouble() < Math.pow(confidence, 1 / skill);
                judged.add(new Judged(confidence, right));
            }
            OptionalDouble threshold = choice(judged).threshold();
            int least = Math.max(59, judged.size() / 10);
            for (int at = 99;
                    threshold.isPresent() && at / 100.0 >= threshold.getAsDouble();
                    at--) {
                Choosing.Above above = Choosing.Above.of(judged, at / 100.0);
                assertThat(above.all() < least || PROMISE.shownBy(above.wrong(), above.all()))
                        .isTrue();
            }
        }
    }

    @Test
    void whoKeepsTheStricterPromiseKeepsTheOther() {
        assertThat(Promise.of(0.03).covers(PROMISE)).isTrue();
        assertThat(PROMISE.covers(Promise.of(0.03))).isFalse();
        assertThat(new Promise(0.05, 0.9).covers(PROMISE)).isFalse();
    }

    private static Choosing.Choice choice(List<Judged> judged) {
        return Choosing.choose(judged, PROMISE);
    }

    private static List<Judged> judged(int right, int wrong, double confidence) {
        List<Judged> judged = new ArrayList<>();
        for (int at = 0; at < right + wrong; at++) {
            judged.add(new Judged(confidence, at < right));
        }
        return judged;
    }

    private static List<Example> right(int count) {
        List<Example> examples = new ArrayList<>();
        for (int post = 0; post < count; post++) {
            examples.add(example(post, 0.5 + post % 2 * 0.2, true));
        }
        return examples;
    }

    private static Calibration fitted(List<Example> examples) {
        return new Calibrating(BUILT_IN, PROMISE).by(List.of(), examples).calibration();
    }

    @Test
    void refitsWhenEnoughIsNewOrAnotherPromiseIsMade() {
        Shelf shelf = new Shelf();
        assertThat(new Refit(said(24), shelf, PROMISE).step()).isEmpty();
        assertThat(new Refit(said(25), shelf, PROMISE).step()).isPresent();
        assertThat(shelf.inForce.verdicts()).isEqualTo(25);
        assertThat(new Refit(said(49), shelf, PROMISE).step()).isEmpty();
        assertThat(new Refit(said(49), shelf, Promise.of(0.1)).step()).isPresent();
        assertThat(shelf.inForce.threshold()).isPresent();
    }

    private static Verdicts said(int count) {
        return new Verdicts() {
            @Override
            public List<Example> all() {
                return right(count);
            }

            @Override
            public int count() {
                return count;
            }
        };
    }

    /// A live generation in memory.
    private static final class Shelf implements Calibrations {
        private Calibration inForce = BUILT_IN;

        @Override
        public Calibration builtIn() {
            return BUILT_IN;
        }

        @Override
        public Calibration inForce() {
            return inForce;
        }

        @Override
        public List<Example> labelled() {
            return List.of();
        }

        @Override
        public void calibrate(Calibration calibration, List<Example> labelled) {
            inForce = calibration;
        }

        @Override
        public Optional<Generation> live() {
            return Optional.of(new Generation("g1", Instant.EPOCH, 1));
        }
    }

    @Test
    void reliabilityComparesWhatWasSaidWithWhatWasRight() {
        List<Judged> judged = new ArrayList<>(judged(9, 1, 0.95));
        judged.addAll(judged(2, 8, 0.25));
        Reliability reliability = Reliability.of(judged);
        assertThat(reliability.bins()).hasSize(10);
        assertThat(reliability.bins().get(9))
                .extracting(Reliability.Bin::count, Reliability.Bin::right)
                .containsExactly(10, 0.9);
        assertThat(reliability.error()).isCloseTo(0.05, within(1e-9));
        assertThat(reliability.text())
                .contains("0.9-1.0      10   0.95   0.90  ####")
                .contains("expected calibration error 0.0500 over 20 candidates");
    }

    @Test
    void reliabilityOfNothingHasNoErrorAndTheEdgesBelongToTheOuterBins() {
        assertThat(Reliability.of(List.of()).error()).isZero();
        Reliability edges = Reliability.of(List.of(new Judged(0, false), new Judged(1, true)));
        assertThat(edges.bins().getFirst().count()).isEqualTo(1);
        assertThat(edges.bins().getLast().count()).isEqualTo(1);
        assertThat(edges.error()).isZero();
    }
}
