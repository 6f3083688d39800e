package vestovoy.faq;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/// What an admin promises: of the automatic answers, at most this share is wrong, with this
/// certainty.
///
/// The test is the exact binomial one, which is Clopper and Pearson's upper bound read the other
/// way round: no approximation, so it holds for few answers too.
///
/// @param wrongAtMost share of wrong answers, 0..0.5; 0 can never be shown
/// @param certainty with which it holds, above 0.5 and below 1
public record Promise(double wrongAtMost, double certainty) {
    /// Of promises whose certainty nobody named.
    public static final double USUAL_CERTAINTY = 0.95;

    /// Of who names no promise.
    public static final Promise USUAL = new Promise(0.05, USUAL_CERTAINTY);

    /// No number of answers can show it.
    public static final int UNREACHABLE = Integer.MAX_VALUE;

    private static final double WORST = 0.5;
    private static final int MOST = 1 << 28;

    public Promise {
        if (!(wrongAtMost >= 0 && wrongAtMost <= WORST)) {
            throw new IllegalArgumentException(
                    "a promise is a share of wrong answers within 0..0.5, not " + wrongAtMost);
        }
        if (!(certainty > WORST && certainty < 1)) {
            throw new IllegalArgumentException(
                    "a certainty is above 0.5 and below 1, not " + certainty);
        }
    }

    /// A promise with the usual certainty.
    public static Promise of(double wrongAtMost) {
        return new Promise(wrongAtMost, USUAL_CERTAINTY);
    }

    /// Whether answers that were judged show that it is kept: were it broken, so few wrong ones
    /// would be seen too seldom.
    public boolean shownBy(int wrong, int all) {
        return all > 0
                && new BinomialDistribution(all, wrongAtMost).cumulativeProbability(wrong)
                        <= 1 - certainty;
    }

    /// The share of wrong answers that is not exceeded with this certainty, 0..1.
    public double bound(int wrong, int all) {
        return wrong >= all
                ? 1
                : new BetaDistribution(wrong + 1.0, (double) all - wrong)
                        .inverseCumulativeProbability(certainty);
    }

    /// How many answers there must be, when so many of them are wrong; [#UNREACHABLE] when no
    /// number is enough.
    public int needed(int wrong) {
        int enough = wrong + 1;
        while (enough < MOST && !shownBy(wrong, enough)) {
            enough *= 2;
        }
        if (enough >= MOST) {
            return UNREACHABLE;
        }
        int few = wrong;
        while (enough - few > 1) {
            int middle = few + (enough - few) / 2;
            if (shownBy(wrong, middle)) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return enough;
    }

    /// Whether who keeps this one keeps the other too.
    public boolean covers(Promise other) {
        return wrongAtMost <= other.wrongAtMost && certainty >= other.certainty;
    }
}
