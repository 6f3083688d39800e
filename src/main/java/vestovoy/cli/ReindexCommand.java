package vestovoy.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Builds a FAQ generation.
@Command(
        name = "reindex",
        description = {
            "Mine discussions, read FAQ files, and build a new generation beside the live one.",
            "The first generation of a folder becomes live by itself; later ones with --publish."
        },
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
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

    @Spec private @Nullable CommandSpec spec;

    ReindexCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() {
        Terminal progress = Print.progress(spec);
        Work.Built built =
                work.reindex(
                        new Work.Reindex(
                                config.under(home),
                                Optional.ofNullable(archive),
                                files,
                                index.folder(),
                                publish,
                                labels.read()),
                        progress);
        progress.end();
        Print.to(spec)
                .println(
                        "Generation "
                                + built.generation().id()
                                + ": "
                                + built.generation().entries()
                                + " entries, "
                                + (built.live() ? "live." : "not live; --publish makes it so."));
        built.calibrated().ifPresent(made -> CalibrateCommand.tell(made, Print.to(spec)));
        return Commands.DONE;
    }
}
