package vestovoy.lucene;

import java.util.List;

/// How likely a candidate is right: a logistic model over [Evidence].
final class Confidence {
    private static final double BIAS = -2;
    private static final double[] COEFFICIENTS = {1, 1, 0, 1, 1, 1, 1, -1, -1, -1, 1, 0, -1};

    private Confidence() {}

    static double of(List<Double> features) {
        double sum = BIAS;
        for (int at = 0; at < features.size(); at++) {
            sum += COEFFICIENTS[at] * features.get(at);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
