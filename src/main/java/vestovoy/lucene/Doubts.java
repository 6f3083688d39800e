package vestovoy.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vestovoy.faq.Calibration;

/// What keeps a candidate from being sure: the terms of the confidence that are below those of a
/// right answer that is. Made from the coefficients in force, so it is true for fitted ones too.
final class Doubts {
    /// A candidate that is no surer than the one before it, though its own numbers say so.
    static final String BEHIND_BETTER = "behind-better";

    /// In log odds: less than this changes a confidence of a half by a twentieth, which is none
    /// worth telling.
    private static final double TOLD = 0.2;

    /// What [Evidence] is for: a doubt's code, and the mean number of right first candidates whose
    /// confidence is in the upper quarter. `mvn test -Dtest=FitConfidence -Dvestovoy.data=DIR`
    /// prints these means.
    private record Sign(String doubt, double reference) {}

    private static final Map<String, Sign> SIGNS =
            Map.ofEntries(
                    Map.entry("either", new Sign("half-answered", 0.79)),
                    Map.entry("question", new Sign("half-answered", 0.73)),
                    Map.entry("answer", new Sign("half-answered", 0.53)),
                    Map.entry("said", new Sign("asks-more", 0.66)),
                    Map.entry("grams", new Sign("other-wording", 0.38)),
                    Map.entry("meaning", new Sign("far-meaning", 0.86)),
                    Map.entry("meaning-answer", new Sign("far-meaning", 0.61)),
                    Map.entry("votes", new Sign("close-second", 0.75)),
                    Map.entry("margin", new Sign("close-second", 0.27)),
                    Map.entry("missing", new Sign("missing-word", 0.11)),
                    Map.entry("unknown", new Sign("unknown-words", 0.05)),
                    Map.entry("words", new Sign("little-said", 1.33)),
                    Map.entry("numbers", new Sign("own-numbers", 0.02)),
                    Map.entry("asks", new Sign("asks-nothing", 0.82)));

    private Doubts() {}

    /// Codes, the heaviest first.
    ///
    /// @param confidence what is said of the candidate; below its own when one before it has less
    static List<String> of(
            Map<String, Double> evidence, double confidence, Calibration calibration) {
        Map<String, Double> losses = new HashMap<>();
        calibration
                .coefficients()
                .forEach((name, coefficient) ->
                        losses.merge(
                                code(name),
                                coefficient * (reference(name) - evidence.getOrDefault(name, 0.0)),
                                Double::sum));
        double own = calibration.confidence(evidence);
        if (confidence < own) {
            losses.put(BEHIND_BETTER, logOdds(own) - logOdds(confidence));
        }
        List<String> doubts = new ArrayList<>(losses.keySet());
        doubts.removeIf(code -> losses.getOrDefault(code, 0.0) < TOLD);
        doubts.sort(
                Comparator.comparingDouble((String code) -> -losses.getOrDefault(code, 0.0))
                        .thenComparing(Comparator.naturalOrder()));
        return doubts;
    }

    /// The doubt that a number of the evidence raises; the number's own name when it has none.
    static String code(String evidence) {
        Sign sign = SIGNS.get(evidence);
        return sign == null ? evidence : sign.doubt();
    }

    /// What a confident right answer has; 0 when that was never measured.
    static double reference(String evidence) {
        Sign sign = SIGNS.get(evidence);
        return sign == null ? 0 : sign.reference();
    }

    static boolean knows(String evidence) {
        return SIGNS.containsKey(evidence);
    }

    private static double logOdds(double chance) {
        return Math.log(chance / (1 - chance));
    }
}
