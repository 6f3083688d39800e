package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import vestovoy.faq.Assurance;
import vestovoy.faq.Promise;

/// Where the bar of automatic answers comes from.
public sealed interface Threshold {
    /// The bar, when a generation's verdicts show this much.
    Bar under(Assurance assurance);

    /// A number that somebody set, whatever is shown.
    record Fixed(double least) implements Threshold {
        public Fixed {
            within(least);
        }

        @Override
        public Bar under(Assurance assurance) {
            return new Bar.Fixed(least);
        }
    }

    /// The one from which on a promise is shown to be kept.
    ///
    /// @param safe used while none is
    /// @param speaks whether answers are given by the safe one; else people have the last word
    record Promised(Promise promise, double safe, boolean speaks) implements Threshold {
        public Promised {
            requireNonNull(promise, "promise");
            within(safe);
        }

        /// What was shown for another promise counts when that one is stricter.
        @Override
        public Bar under(Assurance assurance) {
            return switch (assurance) {
                case Assurance.Kept(Promise kept, double threshold) when kept.covers(promise) ->
                        new Bar.Kept(threshold, promise);
                case Assurance.Missing(Promise asked, int missing) when asked.equals(promise) ->
                        new Bar.Unproven(safe, promise, missing, speaks);
                case Assurance _ -> new Bar.Unproven(safe, promise, promise.needed(0), speaks);
            };
        }
    }

    private static void within(double least) {
        if (!(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException("the threshold is within 0..1, not " + least);
        }
    }
}
