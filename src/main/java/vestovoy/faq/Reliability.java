package vestovoy.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How far a confidence can be believed: of the candidates that were given about so much, so many
/// are right.
///
/// The expected calibration error is the mean distance between both, each bin counting by its
/// candidates (Naeini, Cooper and Hauskrecht 2015).
///
/// @param bins ten of equal width, from low to high; empty ones too
/// @param candidates how many were judged
/// @param error the expected calibration error, 0..1; 0 when nothing was judged
public record Reliability(List<Bin> bins, int candidates, double error) {
    private static final int BINS = 10;
    private static final int WIDTH = 40;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /// Candidates whose confidence lies within a tenth.
    ///
    /// @param from where the tenth begins
    /// @param count how many
    /// @param confidence their mean confidence; 0 when there is none
    /// @param right the share that is right; 0 when there is none
    public record Bin(double from, int count, double confidence, double right) {
        static Bin of(int number, List<Judged> judged) {
            List<Judged> within = judged.stream().filter(one -> number(one) == number).toList();
            return new Bin(
                    (double) number / BINS,
                    within.size(),
                    within.stream().mapToDouble(Judged::confidence).average().orElse(0),
                    within.stream().mapToDouble(one -> one.right() ? 1 : 0).average().orElse(0));
        }

        private static int number(Judged one) {
            return Math.min(BINS - 1, (int) (one.confidence() * BINS));
        }

        /// A line of the diagram: the bar is what was right, the bar across what was said.
        private String line() {
            StringBuilder bar = new StringBuilder();
            int said = (int) Math.round(confidence * WIDTH);
            int held = (int) Math.round(right * WIDTH);
            for (int at = 0; at <= WIDTH; at++) {
                bar.append(count > 0 && at == said ? '|' : at < held ? '#' : ' ');
            }
            String numbers =
                    String.format(Locale.ROOT, "%.1f-%.1f %7d", from, from + 1.0 / BINS, count);
            return count == 0
                    ? numbers
                    : String.format(
                                    Locale.ROOT,
                                    "%s   %.2f   %.2f  %s",
                                    numbers,
                                    confidence,
                                    right,
                                    bar)
                            .stripTrailing();
        }
    }

    /// Judges candidates.
    public static Reliability of(List<Judged> judged) {
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int number = 0; number < BINS; number++) {
            Bin bin = Bin.of(number, judged);
            bins.add(bin);
            error += bin.count() * Math.abs(bin.confidence() - bin.right());
        }
        return new Reliability(bins, judged.size(), judged.isEmpty() ? 0 : error / judged.size());
    }

    /// A small diagram for terminals; `#` is the share that was right, `|` the mean confidence.
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("conf.     count   said  right  0" + " ".repeat(WIDTH - 1) + "1");
        bins.forEach(bin -> lines.add(bin.line()));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "expected calibration error %.4f over %d candidates",
                        error,
                        candidates));
        return String.join("\n", lines);
    }
}
