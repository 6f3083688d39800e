package vestovoy.faq;

import java.util.List;
import java.util.Optional;

/// Fits the live generation's calibration again when people have judged more.
public final class Refit {
    /// So many new verdicts are worth a fit.
    public static final int WORTH = 25;

    private final Verdicts verdicts;
    private final Calibrations calibrations;
    private final Promise promise;

    public Refit(Verdicts verdicts, Calibrations calibrations, Promise promise) {
        this.verdicts = verdicts;
        this.calibrations = calibrations;
        this.promise = promise;
    }

    /// Looks once, and calibrates when it is time: there are enough new verdicts, or another
    /// promise.
    ///
    /// @return what was made; empty when there was nothing to do
    public Optional<Calibrated> step() {
        Calibration now = calibrations.inForce();
        boolean more = Math.abs(verdicts.count() - now.verdicts()) >= WORTH;
        boolean other = now.examples() > 0 && !now.promise().equals(promise);
        if (calibrations.live().isEmpty() || !(more || other)) {
            return Optional.empty();
        }
        List<Example> labelled = calibrations.labelled();
        Calibrated made =
                new Calibrating(calibrations.builtIn(), promise).by(labelled, verdicts.all());
        calibrations.calibrate(made.calibration(), labelled);
        return Optional.of(made);
    }
}
