package vestovoy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vestovoy.faq.Generation;
import vestovoy.faq.Retired;
import vestovoy.faq.Stopped;

/// Builds a FAQ generation.
@Command(
        name = "reindex",
        description = {
            "Mine discussions, read FAQ files, and build a new generation beside the live one.",
            "What did not change is taken over from the live generation, or from a build that was stopped.",
            "The first generation of a folder becomes live by itself; later ones with --publish."
        },
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
    private static final int LISTED = 20;
    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();
    @Mixin private IndexOption index = new IndexOption();
    @Mixin private LabelsOption labels = new LabelsOption();

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "An archive of harvest (default: the setting faq.archive).")
    private @Nullable Path archive;

    @Option(
            names = "--faq",
            paramLabel = "FILE",
            description = "A FAQ file: JSON Lines, YAML or CSV; may be repeated.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--publish", description = "Make the new generation live.")
    private boolean publish;

    @Option(names = "--full", description = "Build from nothing: take nothing over.")
    private boolean full;

    @Option(
            names = "--strict",
            description = "Refuse a FAQ file with a broken line, instead of skipping the line.")
    private boolean strict;

    @Option(
            names = "--control",
            paramLabel = "FILE",
            description =
                    "Labelled posts that the new generation must find no worse than the live one (default: the setting faq.control).")
    private @Nullable Path control;

    @Option(
            names = "--force",
            description = "Publish, though the control questions are not answered.")
    private boolean force;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write all entries into a FAQ file.")
    private @Nullable Path export;

    @Option(
            names = "--retired",
            paramLabel = "FILE",
            description = "Write the answers that later ones contradict, and why.")
    private @Nullable Path retired;

    @Spec private @Nullable CommandSpec spec;

    ReindexCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() {
        Terminal progress = Print.progress(spec);
        Work.Built built;
        try {
            built = work.reindex(order(), progress);
        } catch (Stopped _) {
            return Commands.COULD_NOT;
        } finally {
            progress.end();
        }
        return tell(built);
    }

    private Work.Reindex order() {
        return new Work.Reindex(
                config.under(home),
                Optional.ofNullable(archive),
                files,
                index.folder(),
                publish,
                full,
                force,
                strict,
                Optional.ofNullable(control),
                Optional.ofNullable(export),
                Optional.ofNullable(retired),
                labels.read());
    }

    private int tell(Work.Built built) {
        PrintWriter aside = Print.aside(spec);
        if (!built.skipped().isEmpty()) {
            built.skipped().stream().limit(LISTED).forEach(aside::println);
            aside.println(built.skipped().size() + " lines were skipped.");
        }
        Print.to(spec).println(line(built));
        if (retired == null) {
            built.retired().stream().limit(LISTED).map(this::line).forEach(Print.to(spec)::println);
        }
        built.calibrated().ifPresent(made -> CalibrateCommand.tell(made, Print.to(spec)));
        if (built.fault().isEmpty() || built.live()) {
            built.fault().ifPresent(fault -> aside.println("Live all the same: " + fault + "."));
            return Commands.DONE;
        }
        aside.println(
                "Generation "
                        + built.generation().id()
                        + " fails its control and is not published: "
                        + built.fault().get()
                        + ". Try it, then publish it with `generations --publish`, or correct what it is built from.");
        return Commands.COULD_NOT;
    }

    private static String line(Work.Built built) {
        Generation one = built.generation();
        return String.format(
                Locale.ROOT,
                "Generation %s: %d entries in %d phrasings, %d taken over, %d answers retired; %s",
                one.id(),
                one.entries(),
                one.phrasings(),
                one.reused(),
                built.retired().size(),
                built.live() ? "live." : "not live; generations --publish makes it so.");
    }

    private String line(Retired one) {
        return "  retired "
                + one.entry().sources().getFirst()
                + " by "
                + one.by()
                + " ("
                + one.why().code()
                + "): "
                + one.entry().answer().lines().findFirst().orElse("");
    }
}
