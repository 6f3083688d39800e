package vestovoy.faq;

import java.util.ArrayList;
import java.util.List;

/// Makes a calibration: fits the model, and chooses the threshold of a promise by confidences that
/// the same verdicts did not fit.
public final class Calibrating {
    private final Calibration builtIn;
    private final Promise promise;

    /// @param builtIn the model while nobody has judged anything
    public Calibrating(Calibration builtIn, Promise promise) {
        this.builtIn = Calibration.unproven(builtIn.bias(), builtIn.coefficients(), promise);
        this.promise = promise;
    }

    /// Calibrates by labelled posts and by verdicts. Examples of other evidence, made by another
    /// version, are left out.
    public Calibrated by(List<Example> labelled, List<Example> verdicts) {
        List<Example> examples = new ArrayList<>(labelled);
        examples.addAll(verdicts);
        examples.removeIf(example -> !builtIn.reads(example.evidence()));
        Fitting fitting = new Fitting(builtIn);
        List<Judged> judged = fitting.outOfFold(examples);
        Choosing.Choice choice = Choosing.choose(judged, promise);
        Calibration fitted = fitting.fit(examples);
        Calibration made =
                new Calibration(
                        fitted.bias(),
                        fitted.coefficients(),
                        promise,
                        choice.threshold(),
                        choice.missing(),
                        examples.size(),
                        verdicts.size());
        return new Calibrated(
                made,
                Reliability.of(before(examples)),
                Reliability.of(judged),
                coverage(judged, made));
    }

    private List<Judged> before(List<Example> examples) {
        return examples.stream()
                .map(one -> new Judged(builtIn.confidence(one.evidence()), one.right()))
                .toList();
    }

    private static double coverage(List<Judged> judged, Calibration made) {
        return made.threshold().isEmpty()
                ? 0
                : (double) Choosing.Above.of(judged, made.threshold().getAsDouble()).all()
                        / judged.size();
    }
}
