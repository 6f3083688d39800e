package vestovoy.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// Fits the coefficients of a calibration to judged candidates: logistic regression, maximum a
/// posteriori, with the built-in model as the prior's mean (a ridge towards it). Few examples move
/// it little, none leaves it as it is. Newton's method; the same for the same examples in any order
/// up to rounding.
final class Fitting {
    /// The prior's precision: on one number it weighs as much as twenty verdicts at even chance.
    /// Chosen between what three verdicts may do to a confidence and how well three hundred fit.
    private static final double RIDGE = 5;

    private static final int FOLDS = 5;
    private static final int ROUNDS = 50;
    private static final double STILL = 1e-9;
    private static final double SMALLEST_STEP = 1e-6;

    private final Calibration prior;
    private final List<String> names;

    /// @param prior the built-in model
    Fitting(Calibration prior) {
        this.prior = prior;
        names = List.copyOf(new TreeSet<>(prior.coefficients().keySet()));
    }

    /// The model fitted to examples, each of which has all its evidence; its threshold is the
    /// prior's.
    Calibration fit(List<Example> examples) {
        double[] weights = weights(examples);
        Map<String, Double> coefficients = new TreeMap<>();
        for (int at = 0; at < names.size(); at++) {
            coefficients.put(names.get(at), weights[at + 1]);
        }
        return new Calibration(
                weights[0],
                coefficients,
                prior.promise(),
                prior.threshold(),
                prior.missing(),
                examples.size(),
                prior.verdicts());
    }

    /// What a model says of each example that was fitted without it and without all others of its
    /// fifth. Which fifth a post is in depends on its name alone.
    List<Judged> outOfFold(List<Example> examples) {
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Predicate<Example> within = one -> fold(one.post()) == held;
            Calibration others = fit(examples.stream().filter(within.negate()).toList());
            examples.stream()
                    .filter(within)
                    .map(one -> new Judged(others.confidence(one.evidence()), one.right()))
                    .forEach(judged::add);
        }
        return List.copyOf(judged);
    }

    /// Mixed as MurmurHash3 ends: names that count up must not fall in step.
    private static int fold(String post) {
        int hash = post.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return Math.floorMod(hash ^ (hash >>> 16), FOLDS);
    }

    private double[] weights(List<Example> examples) {
        RealVector mean = prior();
        RealVector weights = mean;
        List<RealVector> rows = examples.stream().map(this::row).toList();
        for (int round = 0; round < ROUNDS; round++) {
            RealVector step = step(rows, examples, weights, mean);
            double size = 1;
            double before = loss(rows, examples, weights, mean);
            while (size > SMALLEST_STEP
                    && loss(rows, examples, weights.add(step.mapMultiply(size)), mean) > before) {
                size /= 2;
            }
            weights = weights.add(step.mapMultiply(size));
            if (step.getLInfNorm() * size < STILL) {
                break;
            }
        }
        return weights.toArray();
    }

    private RealVector prior() {
        double[] mean = new double[names.size() + 1];
        mean[0] = prior.bias();
        for (int at = 0; at < names.size(); at++) {
            mean[at + 1] = prior.coefficients().getOrDefault(names.get(at), 0.0);
        }
        return new ArrayRealVector(mean, false);
    }

    private RealVector row(Example example) {
        double[] row = new double[names.size() + 1];
        row[0] = 1;
        for (int at = 0; at < names.size(); at++) {
            row[at + 1] = example.evidence().getOrDefault(names.get(at), 0.0);
        }
        return new ArrayRealVector(row, false);
    }

    /// Newton's step. The ridge makes the matrix positive definite whatever the examples are.
    private static RealVector step(
            List<RealVector> rows, List<Example> examples, RealVector weights, RealVector mean) {
        RealVector slope = mean.subtract(weights).mapMultiply(RIDGE);
        double[][] bend = new double[mean.getDimension()][mean.getDimension()];
        for (int at = 0; at < bend.length; at++) {
            bend[at][at] = RIDGE;
        }
        for (int number = 0; number < rows.size(); number++) {
            RealVector row = rows.get(number);
            double chance = 1 / (1 + Math.exp(-weights.dotProduct(row)));
            double missed = (examples.get(number).right() ? 1 : 0) - chance;
            slope = slope.add(row.mapMultiply(missed));
            bend(bend, row, chance * (1 - chance));
        }
        RealMatrix matrix = new Array2DRowRealMatrix(bend, false);
        return new CholeskyDecomposition(matrix).getSolver().solve(slope);
    }

    private static void bend(double[][] bend, RealVector row, double weight) {
        for (int one = 0; one < bend.length; one++) {
            for (int other = 0; other <= one; other++) {
                bend[one][other] += weight * row.getEntry(one) * row.getEntry(other);
                bend[other][one] = bend[one][other];
            }
        }
    }

    private static double loss(
            List<RealVector> rows, List<Example> examples, RealVector weights, RealVector mean) {
        double distance = weights.getDistance(mean);
        double loss = RIDGE / 2 * distance * distance;
        for (int number = 0; number < rows.size(); number++) {
            double sum = weights.dotProduct(rows.get(number));
            double wrong = examples.get(number).right() ? -sum : sum;
            loss += Math.max(0, wrong) + Math.log1p(Math.exp(-Math.abs(wrong)));
        }
        return loss;
    }
}
