package vestovoy.lucene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.Hit;
import vestovoy.faq.LabelledPost;

/// Fits the numbers of [Confidence]: `mvn test -Dtest=FitConfidence -Dvestovoy.data=DIR`. What it
/// prints is copied by hand. Each set is also tried with the model of the others.
class FitConfidence {
    /// How much a set counts, whatever its size: the labels of the pick-up points are noisy.
    private static final Map<String, Double> SETS =
            Map.of("rutube", 1.0, "polka", 1.0, "wb_pvz", 0.25);

    /// Talk under news, which nothing answers; asked of each set.
    private static final String TALK = "vk_comments";

    private static final double TALK_WEIGHT = 0.25;
    private static final double RIDGE = 2.0;

    /// As many posts as a whole set counts for, beside the ridge.
    private static final double POSTS = 400;

    /// The first candidate of a post: what speaks for it, and whether it is right.
    ///
    /// @param weight so that sets count as they should
    private record Example(List<Double> features, boolean right, double weight) {}

    @Test
    void printsTheCoefficients(@TempDir Path directory) {
        Map<String, List<Example>> sets = new LinkedHashMap<>();
        for (String set : SETS.keySet().stream().sorted().toList()) {
            Bench bench = set.equals("polka") ? Bench.polka() : Bench.outside(set);
            sets.put(set, examples(bench, directory.resolve(set)));
        }
        for (String heldOut : sets.keySet()) {
            List<Example> others =
                    sets.entrySet().stream()
                            .filter(set -> !set.getKey().equals(heldOut))
                            .flatMap(set -> set.getValue().stream())
                            .toList();
            report("without " + heldOut + ", on it", fit(others), posts(sets, heldOut));
        }
        List<Example> all = sets.values().stream().flatMap(List::stream).toList();
        double[] fitted = fit(all);
        sets.keySet().forEach(set -> report("all, on " + set, fitted, posts(sets, set)));
        for (int at = 0; at < fitted.length; at++) {
            String name = at == 0 ? "bias" : Evidence.NAMES.get(at - 1);
            System.out.println(String.format(Locale.ROOT, "FITTED %-20s %+.3f", name, fitted[at]));
        }
        references(fitted, all);
    }

    /// A set's own posts, without the talk.
    private static List<Example> posts(Map<String, List<Example>> sets, String set) {
        List<Example> examples = sets.getOrDefault(set, List.of());
        double own = examples.getFirst().weight();
        return examples.stream().filter(one -> one.weight() == own).toList();
    }

    /// What a sure right candidate has, for [Doubts]: means over the right ones whose confidence is
    /// in the upper quarter.
    private static void references(double[] fitted, List<Example> examples) {
        List<Example> right =
                examples.stream()
                        .filter(Example::right)
                        .sorted(Comparator.comparingDouble(one -> -chance(fitted, one)))
                        .toList();
        List<Example> sure = right.subList(0, right.size() / 4);
        for (int at = 0; at < Evidence.NAMES.size(); at++) {
            int place = at;
            double mean =
                    sure.stream().mapToDouble(one -> one.features().get(place)).average().orElse(0);
            System.out.println(
                    String.format(
                            Locale.ROOT, "REFERENCE %-20s %.2f", Evidence.NAMES.get(at), mean));
        }
    }

    private static void report(String what, double[] fitted, List<Example> examples) {
        for (int twentieths = 8; twentieths <= 18; twentieths++) {
            double threshold = twentieths / 20.0;
            List<Example> answered =
                    examples.stream().filter(one -> chance(fitted, one) >= threshold).toList();
            long right = answered.stream().filter(Example::right).count();
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "FITTED %s, threshold %.2f: %d of %d right, lower bound %.3f",
                            what,
                            threshold,
                            right,
                            answered.size(),
                            lowerBound(right, answered.size())));
        }
    }

    private static double chance(double[] fitted, Example example) {
        return 1 / (1 + Math.exp(-dot(fitted, row(example.features()))));
    }

    /// Wilson's lower bound at 95 %, one-sided.
    private static double lowerBound(long right, int all) {
        if (all == 0) {
            return 0;
        }
        double z = 1.645;
        double share = (double) right / all;
        double middle = share + z * z / (2 * all);
        double width = z * Math.sqrt(share * (1 - share) / all + z * z / (4.0 * all * all));
        return (middle - width) / (1 + z * z / all);
    }

    private static List<Example> examples(Bench bench, Path directory) {
        List<Example> examples = new ArrayList<>();
        double whole = SETS.getOrDefault(bench.name(), 1.0);
        List<LabelledPost> talk = Bench.posts(TALK);
        try (FaqIndex index = bench.index(directory)) {
            add(bench.posts(), index, whole / bench.posts().size(), examples);
            add(talk, index, TALK_WEIGHT / talk.size(), examples);
        }
        return examples;
    }

    private static void add(
            List<LabelledPost> posts, FaqIndex index, double weight, List<Example> into) {
        for (LabelledPost post : posts) {
            List<Hit> hits = index.search(post.text(), 1).hits();
            if (!hits.isEmpty()) {
                Hit first = hits.getFirst();
                boolean right = first.sources().stream().anyMatch(post.gold()::contains);
                List<Double> features =
                        Evidence.NAMES.stream()
                                .map(name -> first.evidence().getOrDefault(name, 0.0))
                                .toList();
                into.add(new Example(features, right, weight));
            }
        }
    }

    /// Logistic regression with a ridge, by Newton's method.
    private static double[] fit(List<Example> examples) {
        int size = Evidence.NAMES.size() + 1;
        double[] weights = new double[size];
        double scale = POSTS;
        for (int round = 0; round < 50; round++) {
            double[] slope = new double[size];
            double[][] bend = new double[size][size];
            for (Example example : examples) {
                double[] row = row(example.features());
                double chance = 1 / (1 + Math.exp(-dot(weights, row)));
                double weight = example.weight() * scale;
                for (int one = 0; one < size; one++) {
                    slope[one] += weight * ((example.right() ? 1 : 0) - chance) * row[one];
                    for (int other = 0; other < size; other++) {
                        bend[one][other] += weight * chance * (1 - chance) * row[one] * row[other];
                    }
                }
            }
            for (int one = 1; one < size; one++) {
                slope[one] -= RIDGE * weights[one];
                bend[one][one] += RIDGE;
            }
            double[] step = solved(bend, slope);
            for (int one = 0; one < size; one++) {
                weights[one] += step[one];
            }
        }
        return weights;
    }

    private static double[] row(List<Double> features) {
        double[] row = new double[features.size() + 1];
        row[0] = 1;
        for (int at = 0; at < features.size(); at++) {
            row[at + 1] = features.get(at);
        }
        return row;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    /// Gauss with pivots.
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot =
                        Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])
                                ? row
                                : pivot;
            }
            double[] swapped = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = swapped;
            double value = right[column];
            right[column] = right[pivot];
            right[pivot] = value;
            for (int row = 0; row < size; row++) {
                double factor = row == column ? 0 : matrix[row][column] / matrix[column][column];
                for (int at = column; at < size && factor != 0; at++) {
                    matrix[row][at] -= factor * matrix[column][at];
                }
                right[row] -= factor * right[column];
            }
        }
        double[] solution = new double[size];
        for (int row = 0; row < size; row++) {
            solution[row] = right[row] / matrix[row][row];
        }
        return solution;
    }
}
