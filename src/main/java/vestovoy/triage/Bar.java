package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Locale;
import vestovoy.faq.Promise;

/// What an automatic answer must reach now, and why.
public sealed interface Bar {
    /// The least confidence, 0..1.
    double least();

    /// Tells the bar that is in force at the moment of asking.
    @FunctionalInterface
    interface Now {
        Bar bar();
    }

    /// Somebody set it.
    record Fixed(double least) implements Bar {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f, as set", least);
        }
    }

    /// Verdicts show that from here on the promise is kept.
    record Kept(double least, Promise promise) implements Bar {
        public Kept {
            requireNonNull(promise, "promise");
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f, which keeps %s", least, said(promise));
        }
    }

    /// Nothing shows yet that the promise is kept.
    ///
    /// @param least a safe one, for what would be said
    /// @param missing how many verdicts at least; [Promise#UNREACHABLE] when none are enough
    /// @param speaks whether it is answered by all the same, where nothing is sent
    record Unproven(double least, Promise promise, int missing, boolean speaks) implements Bar {
        public Unproven {
            requireNonNull(promise, "promise");
        }

        @Override
        public String toString() {
            String lack =
                    missing == Promise.UNREACHABLE
                            ? "no number of verdicts can show"
                            : "at least " + missing + " more verdicts are needed to show";
            return lack + " " + said(promise);
        }
    }

    private static String said(Promise promise) {
        return String.format(
                Locale.ROOT,
                "that at most %s %% of automatic answers are wrong",
                percent(promise.wrongAtMost()));
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
