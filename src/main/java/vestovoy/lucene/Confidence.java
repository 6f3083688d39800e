package vestovoy.lucene;

import java.util.List;
import java.util.Map;

/// How likely a candidate is right: a logistic model over [Evidence].
///
/// Fitted on two other communities, each counting the same, with a ridge of 2: `mvn test
/// -Dtest=FitConfidence` prints these numbers and how the model does on a community that it was not
/// fitted on (docs/search.md).
final class Confidence {
    private static final double BIAS = -4;

    /// In the order of [Evidence#NAMES].
    private static final List<Double> COEFFICIENTS =
            List.of(1.0, 1.0, 0.2, 1.0, 1.0, 2.0, 0.5, 1.0, 1.0, -1.0, -1.0, 0.5);

    private Confidence() {}

    /// 0..1, from the numbers of [Evidence].
    static double of(Map<String, Double> evidence) {
        double sum = BIAS;
        for (int at = 0; at < COEFFICIENTS.size(); at++) {
            sum += COEFFICIENTS.get(at) * evidence.getOrDefault(Evidence.NAMES.get(at), 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
