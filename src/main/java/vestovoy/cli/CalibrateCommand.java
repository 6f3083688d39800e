package vestovoy.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vestovoy.faq.BadInput;
import vestovoy.faq.Calibrated;
import vestovoy.faq.Calibration;
import vestovoy.faq.Promise;

/// Fits the confidence of the live generation and chooses its threshold.
@Command(
        name = "calibrate",
        description = {
            "Fit the live generation's confidence, and choose the threshold that keeps the promise,",
            "by labelled posts and by what moderators said. Without --labels those of last time count."
        },
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
    private static final double WORST = 0.5;
    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();
    @Mixin private IndexOption index = new IndexOption();
    @Mixin private LabelsOption labels = new LabelsOption();

    @Option(
            names = "--promise",
            paramLabel = "SHARE",
            description =
                    "How many automatic answers may be wrong, 0..0.5 (default: the setting bot.promise).")
    private @Nullable Double promise;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    CalibrateCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() {
        Optional<Double> wanted = Optional.ofNullable(promise);
        if (wanted.filter(share -> !(share >= 0 && share <= WORST)).isPresent()) {
            throw new BadInput(
                    "A promise is a share within 0..0.5, not " + promise + "; correct --promise.");
        }
        Terminal progress = Print.progress(spec);
        Calibrated made =
                work.calibrate(
                        new Work.Calibrate(
                                config.under(home), index.folder(), labels.read(), wanted),
                        progress);
        progress.end();
        PrintWriter out = Print.to(spec);
        if (json) {
            out.println(Shown.JSON.writeValueAsString(figures(made)));
        } else {
            tell(made, out);
        }
        out.flush();
        return Commands.DONE;
    }

    private static Map<String, Object> figures(Calibrated made) {
        Calibration calibration = made.calibration();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("examples", calibration.examples());
        figures.put("verdicts", calibration.verdicts());
        figures.put("promise", calibration.promise().wrongAtMost());
        figures.put("certainty", calibration.promise().certainty());
        calibration.threshold().ifPresent(threshold -> figures.put("threshold", threshold));
        figures.put("coverage", Shown.rounded(made.coverage()));
        figures.put("missing", calibration.missing());
        figures.put("ece_before", Shown.rounded(made.before().error()));
        figures.put("ece", Shown.rounded(made.after().error()));
        figures.put("bins", made.after().bins());
        return figures;
    }

    /// For people: how far the confidence can be believed, and what follows from it.
    static void tell(Calibrated made, PrintWriter out) {
        Calibration calibration = made.calibration();
        out.println(
                "Calibrated by " + calibration.examples() + " first candidates that were judged.");
        out.println("The model as built:");
        out.println(made.before().text());
        out.println("The fitted one, each candidate judged by a model that did not know it:");
        out.println(made.after().text());
        out.println(conclusion(made));
    }

    private static String conclusion(Calibrated made) {
        Calibration calibration = made.calibration();
        Promise promise = calibration.promise();
        String said =
                "at most "
                        + percent(promise.wrongAtMost())
                        + " % of automatic answers are wrong, with a certainty of "
                        + percent(promise.certainty())
                        + " %";
        if (calibration.threshold().isPresent()) {
            return String.format(
                    Locale.ROOT,
                    "Threshold %.2f: %s; it answers %.1f %% of them.",
                    calibration.threshold().getAsDouble(),
                    said,
                    made.coverage() * 100);
        }
        return calibration.missing() == Promise.UNREACHABLE
                ? "No threshold: no number of verdicts can show that " + said + "."
                : "No threshold yet: at least "
                        + calibration.missing()
                        + " more verdicts, all right, are needed to show that "
                        + said
                        + ".";
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
