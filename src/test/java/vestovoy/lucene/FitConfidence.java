package vestovoy.lucene;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.LabelledPost;

/// Fits the coefficients of [Confidence] on communities other than the fictional one:
/// `mvn test -Dtest=FitConfidence -Dvestovoy.data=DIR`. What it prints is copied into [Confidence] by hand.
class FitConfidence {
    private static final List<String> SETS = List.of("rutube", "wb_pvz");
    private static final double RIDGE = 2.0;

    /// The first candidate of a post: what speaks for it, and whether it is right.
    ///
    /// @param weight so that each set counts the same
    private record Example(List<Double> features, boolean right, double weight) {}

    @Test
    void printsTheCoefficients(@TempDir Path directory) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String set : SETS) {
            examples.addAll(examples(Bench.outside(set), directory.resolve(set)));
        }
        examples(Bench.polka(), directory.resolve("polka"));
        double[] fitted = fit(examples);
        for (int at = 0; at < fitted.length; at++) {
            String name = at == 0 ? "bias" : Evidence.NAMES.get(at - 1);
            System.out.println(String.format(Locale.ROOT, "FITTED %-20s %+.3f", name, fitted[at]));
        }
    }

    private static List<Example> examples(Bench bench, Path directory) throws IOException {
        List<Example> examples = new ArrayList<>();
        StringBuilder table = new StringBuilder();
        try (FaqIndex index = bench.index(directory)) {
            OpenGeneration generation = index.opened().orElseThrow();
            for (LabelledPost post : bench.posts()) {
                List<OpenGeneration.Weighed> weighed = generation.weigh(post.text(), 1);
                if (!weighed.isEmpty()) {
                    boolean right = weighed.getFirst().candidate().sources().stream().anyMatch(post.gold()::contains);
                    List<Double> features = weighed.getFirst().evidence().features();
                    examples.add(new Example(features, right, 1.0 / bench.posts().size()));
                    table.append(post.id()).append('\t').append(post.kind()).append('\t').append(right ? 1 : 0).append('\t');
                    table.append(features.stream().map(String::valueOf).collect(joining("\t")));
                    table.append('\t').append(post.text().replaceAll("\\s", " "));
                    table.append('\t').append(weighed.getFirst().candidate().question().replaceAll("\\s", " "));
                    table.append('\t').append(weighed.getFirst().candidate().answer().replaceAll("\\s", " ")).append('\n');
                }
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/evidence-" + bench.name() + ".tsv"), table);
        return examples;
    }

    /// Logistic regression with a ridge, by Newton's method.
    private static double[] fit(List<Example> examples) {
        int size = Evidence.NAMES.size() + 1;
        double[] weights = new double[size];
        double scale = examples.size() / examples.stream().mapToDouble(Example::weight).sum();
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
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
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
