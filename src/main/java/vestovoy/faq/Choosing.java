package vestovoy.faq;

import java.util.List;
import java.util.OptionalDouble;

/// Chooses the threshold of a promise: Learn-then-Test with a fixed sequence (Angelopoulos, Bates,
/// Candès, Jordan and Lei 2021, arXiv 2110.01052).
///
/// Thresholds are tested from high to low, each at the full level, and the first that fails ends
/// it: so the chance that the chosen one breaks the promise is no larger than that of a single
/// test, however many are tried. Where the sequence begins depends on how many candidates there are
/// above, never on whether they are right.
final class Choosing {
    /// Thresholds in hundredths.
    static final int HIGHEST = 99;

    static final int LOWEST = 5;
    private static final double HUNDRED = 100;

    /// The sequence begins where at least one of so many candidates is above: the first few decide
    /// too much otherwise, since the first failure ends it.
    private static final int TOP_SHARE = 10;

    private Choosing() {}

    /// @param threshold empty when none passed
    /// @param missing how many right answers at least until one would; 0 when one passed
    record Choice(OptionalDouble threshold, int missing) {}

    /// Candidates above a threshold.
    record Above(int all, int wrong) {
        static Above of(List<Judged> judged, double threshold) {
            int all = 0;
            int wrong = 0;
            for (Judged one : judged) {
                boolean above = one.confidence() >= threshold;
                all += above ? 1 : 0;
                wrong += above && !one.right() ? 1 : 0;
            }
            return new Above(all, wrong);
        }
    }

    static Choice choose(List<Judged> judged, Promise promise) {
        int least = Math.max(promise.needed(0), judged.size() / TOP_SHARE);
        OptionalDouble chosen = OptionalDouble.empty();
        for (int hundredths = HIGHEST; hundredths >= LOWEST; hundredths--) {
            Above above = Above.of(judged, hundredths / HUNDRED);
            if (above.all() >= least) {
                if (!promise.shownBy(above.wrong(), above.all())) {
                    break;
                }
                chosen = OptionalDouble.of(hundredths / HUNDRED);
            }
        }
        return new Choice(chosen, chosen.isPresent() ? 0 : missing(judged, promise));
    }

    /// How many right answers without a wrong one the best threshold lacks.
    private static int missing(List<Judged> judged, Promise promise) {
        int missing = promise.needed(0);
        if (missing == Promise.UNREACHABLE) {
            return missing;
        }
        int before = -1;
        int needed = 0;
        for (int hundredths = HIGHEST; hundredths >= LOWEST; hundredths--) {
            Above above = Above.of(judged, hundredths / HUNDRED);
            if (above.wrong() != before) {
                needed = promise.needed(above.wrong());
                before = above.wrong();
            }
            missing = Math.min(missing, Math.max(1, needed - above.all()));
        }
        return missing;
    }
}
