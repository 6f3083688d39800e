package vestovoy.faq;

import static java.util.Objects.requireNonNull;

/// Whether verdicts show from which confidence on a promise is kept.
public sealed interface Assurance {
    /// What was to be shown.
    Promise promise();

    /// It is kept.
    ///
    /// @param threshold from this confidence on, 0..1
    record Kept(Promise promise, double threshold) implements Assurance {
        public Kept {
            requireNonNull(promise, "promise");
        }
    }

    /// There is no confidence yet from which on it is shown to be kept.
    ///
    /// @param missing how many verdicts at least; [Promise#UNREACHABLE] when none are enough
    record Missing(Promise promise, int missing) implements Assurance {
        public Missing {
            requireNonNull(promise, "promise");
        }
    }
}
