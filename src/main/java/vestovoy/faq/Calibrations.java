package vestovoy.faq;

import java.util.List;
import java.util.Optional;

/// Where the calibration of the live generation is kept, beside it and for all processes.
public interface Calibrations {
    /// The model while nobody has judged anything.
    Calibration builtIn();

    /// The one in force: the live generation's own, or the built-in one.
    Calibration inForce();

    /// The labelled posts that the live generation was calibrated with.
    List<Example> labelled();

    /// Puts a calibration in force: for this process at once, for others when they next look.
    ///
    /// @param labelled the labelled posts among its examples, for the next time
    /// @throws BadInput when no generation is live, or the disk refuses
    void calibrate(Calibration calibration, List<Example> labelled);

    /// Whether there is a live generation to calibrate.
    Optional<Generation> live();
}
