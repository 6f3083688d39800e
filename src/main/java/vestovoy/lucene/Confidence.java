package vestovoy.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vestovoy.faq.Calibration;
import vestovoy.faq.Promise;

/// How likely a candidate is right while nobody has judged any: a logistic model over [Evidence].
///
/// Fitted on the fictional community, a video service, pick-up points and talk that nothing
/// answers, with a ridge of 2: `mvn test -Dtest=FitConfidence` prints these numbers and how the
/// model does on a community that it was not fitted on (docs/search.md).
final class Confidence {
    private static final double BIAS = -7.840;

    /// In the order of [Evidence#NAMES].
    private static final List<Double> COEFFICIENTS =
            List.of(
                    1.591, 0.974, -0.117, 0.155, 0.001, 3.621, 1.895, 2.457, 0.532, -0.031, -0.302,
                    1.003, -0.136, 0.425);

    /// The threshold where no promise is shown to be kept, for trying out: it errs towards people.
    static final double SAFE_THRESHOLD = 0.8;

    static final Set<String> NAMES = Set.copyOf(Evidence.NAMES);
    static final Calibration BUILT_IN = builtIn();

    private Confidence() {}

    private static Calibration builtIn() {
        Map<String, Double> coefficients = new HashMap<>();
        for (int at = 0; at < COEFFICIENTS.size(); at++) {
            coefficients.put(Evidence.NAMES.get(at), COEFFICIENTS.get(at));
        }
        return Calibration.unproven(BIAS, coefficients, Promise.USUAL);
    }
}
