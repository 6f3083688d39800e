package vestovoy.lucene;

import java.util.List;

/// How likely a candidate is right: a logistic model over [Evidence].
///
/// Fitted on two other communities, each counting the same, with a ridge of 2: `mvn test
/// -Dtest=FitConfidence` prints these numbers and how the model does on a community that it was not
/// fitted on (docs/search.md).
final class Confidence {
    private static final double BIAS = -5.563;

    /// In the order of [Evidence#NAMES].
    private static final List<Double> COEFFICIENTS =
            List.of(0.559, 0.193, 0.879, 2.589, 0.698, 1.581, 0.738);

    private Confidence() {}

    /// 0..1, from the features of [Evidence].
    static double of(List<Double> features) {
        double sum = BIAS;
        for (int at = 0; at < features.size(); at++) {
            sum += COEFFICIENTS.get(at) * features.get(at);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
