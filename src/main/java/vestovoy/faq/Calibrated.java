package vestovoy.faq;

import static java.util.Objects.requireNonNull;

/// A calibration with what shows its worth.
///
/// @param calibration what was made
/// @param before how far the built-in model can be believed here
/// @param after how far the fitted one can, each candidate judged by a model that did not know it
/// @param coverage the share of judged candidates at or above the threshold; 0 without one
public record Calibrated(
        Calibration calibration, Reliability before, Reliability after, double coverage) {
    public Calibrated {
        requireNonNull(calibration, "calibration");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }
}
