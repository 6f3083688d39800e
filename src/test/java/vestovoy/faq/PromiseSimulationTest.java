package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whether promises are kept: many communities whose truth is known. In each, some posts are
/// judged, a model is fitted and a threshold chosen; then the true share of wrong answers above it
/// is told.
class PromiseSimulationTest {
    private static final int COMMUNITIES = 1000;
    private static final int JUDGED = 400;
    private static final int TRUTH = 2000;
    private static final Promise PROMISE = Promise.of(0.05);

    /// What chance alone may add to 0.05: two standard deviations over so many communities.
    private static final double CHANCE = 2 * Math.sqrt(0.05 * 0.95 / COMMUNITIES);

    private static Broken observed = new Broken(0, 0, 0);
    private static Broken fixed = new Broken(0, 0, 0);
    private static Broken whole = new Broken(0, 0, 0);

    /// @param promises the share of communities in which the promise is broken
    /// @param spoke the share of communities in which there is a threshold at all
    /// @param coverage the mean share of posts that are answered
    private record Broken(double promises, double spoke, double coverage) {
        Broken plus(OptionalDouble threshold, Calibration model, Community community) {
            double answered = 0;
            double wrong = 0;
            for (Map<String, Double> evidence : community.others()) {
                if (threshold.isPresent()
                        && model.confidence(evidence) >= threshold.getAsDouble()) {
                    answered++;
                    wrong += 1 - community.chance().applyAsDouble(evidence);
                }
            }
            boolean broken = wrong > PROMISE.wrongAtMost() * answered;
            return new Broken(
                    promises + (broken ? 1.0 : 0) / COMMUNITIES,
                    spoke + (threshold.isPresent() ? 1.0 : 0) / COMMUNITIES,
                    coverage + answered / TRUTH / COMMUNITIES);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "broken in %.1f %% of communities, a threshold in %.0f %%, answers %.0f %%",
                    100 * promises,
                    100 * spoke,
                    100 * coverage);
        }
    }

    /// @param judged posts that people judged
    /// @param others posts that come later
    /// @param chance how likely a candidate with some evidence is right, in truth
    private record Community(
            List<Example> judged,
            List<Map<String, Double>> others,
            ToDoubleFunction<Map<String, Double>> chance) {}

    @BeforeAll
    static void simulate() {
        Random random = new Random(7);
        Calibration builtIn =
                Calibration.unproven(
                        -3, Map.of("words", 4.0, "votes", 1.0, "margin", 1.0), PROMISE);
        for (int number = 0; number < COMMUNITIES; number++) {
            Community community = community(random);
            List<Judged> asBuilt =
                    community.judged().stream()
                            .map(one -> new Judged(builtIn.confidence(one.evidence()), one.right()))
                            .toList();
            observed = observed.plus(byObservedPrecision(asBuilt), builtIn, community);
            fixed = fixed.plus(Choosing.choose(asBuilt, PROMISE).threshold(), builtIn, community);
            Calibration fitted =
                    new Calibrating(builtIn, PROMISE)
                            .by(List.of(), community.judged())
                            .calibration();
            whole = whole.plus(fitted.threshold(), fitted, community);
        }
        System.out.println("PROMISE observed precision: " + observed);
        System.out.println("PROMISE exact bound, model as built: " + fixed);
        System.out.println("PROMISE exact bound, model fitted and crossed: " + whole);
    }

    @Test
    void aThresholdPickedByObservedPrecisionBreaksItsPromiseInManyCommunities() {
        assertThat(observed.promises()).isGreaterThan(0.25);
    }

    @Test
    void aThresholdPickedByTheExactBoundBreaksItInAtMostOneOfTwenty() {
        assertThat(fixed.promises()).isLessThanOrEqualTo(0.05 + CHANCE);
    }

    @Test
    void soDoesOneWhoseModelWasFittedByTheSameVerdicts() {
        assertThat(whole.promises()).isLessThanOrEqualTo(0.05 + CHANCE);
    }

    @Test
    void soItDoesWhereEveryThresholdIsJustTooLow() {
        Random random = new Random(8);
        int broken = 0;
        for (int number = 0; number < COMMUNITIES; number++) {
            List<Judged> judged = new ArrayList<>();
            for (int post = 0; post < JUDGED; post++) {
                judged.add(new Judged(random.nextDouble(), random.nextDouble() >= 0.0501));
            }
            broken += Choosing.choose(judged, PROMISE).threshold().isPresent() ? 1 : 0;
        }
        System.out.println(
                "PROMISE exact bound, 5.01 % wrong at every confidence: broken in "
                        + 100.0 * broken / COMMUNITIES
                        + " % of communities");
        assertThat((double) broken / COMMUNITIES).isLessThanOrEqualTo(0.05 + CHANCE);
    }

    @Test
    void thePriceIsThatFewerPostsAreAnsweredButNotNone() {
        assertThat(whole.coverage()).isBetween(0.05, observed.coverage());
    }

    /// The lowest threshold above which the share of right ones seen is as promised.
    private static OptionalDouble byObservedPrecision(List<Judged> judged) {
        OptionalDouble chosen = OptionalDouble.empty();
        for (int hundredths = Choosing.HIGHEST; hundredths >= Choosing.LOWEST; hundredths--) {
            Choosing.Above above = Choosing.Above.of(judged, hundredths / 100.0);
            if (above.all() > 0 && above.wrong() <= PROMISE.wrongAtMost() * above.all()) {
                chosen = OptionalDouble.of(hundredths / 100.0);
            }
        }
        return chosen;
    }

    /// Communities differ in what their evidence is worth; the built-in model knows none of them.
    private static Community community(Random random) {
        double bias = -4 + random.nextDouble();
        double words = 5 + 5 * random.nextDouble();
        double votes = 2 * random.nextDouble();
        double margin = 2 * random.nextDouble();
        ToDoubleFunction<Map<String, Double>> chance =
                evidence ->
                        1
                                / (1
                                        + Math.exp(
                                                -bias
                                                        - words
                                                                * evidence.getOrDefault(
                                                                        "words", 0.0)
                                                        - votes
                                                                * evidence.getOrDefault(
                                                                        "votes", 0.0)
                                                        - margin
                                                                * evidence.getOrDefault(
                                                                        "margin", 0.0)));
        List<Example> judged = new ArrayList<>();
        for (int post = 0; post < JUDGED; post++) {
            Map<String, Double> evidence = evidence(random);
            boolean right = random.nextDouble() < chance.applyAsDouble(evidence);
            judged.add(new Example("post-" + post, evidence, right));
        }
        List<Map<String, Double>> others = new ArrayList<>();
        for (int post = 0; post < TRUTH; post++) {
            others.add(evidence(random));
        }
        return new Community(judged, others, chance);
    }

    private static Map<String, Double> evidence(Random random) {
        return Map.of(
                "words",
                random.nextDouble(),
                "votes",
                random.nextDouble(),
                "margin",
                random.nextDouble());
    }
}
