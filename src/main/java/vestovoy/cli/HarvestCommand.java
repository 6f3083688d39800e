package vestovoy.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Saves what the FAQ is mined from.
@Command(
        name = "harvest",
        description = "Save the community's discussions and wall as VK returned them.",
        mixinStandardHelpOptions = true)
final class HarvestCommand implements Callable<Integer> {
    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            required = true,
            description = "The folder to save into.")
    private Path archive = Path.of("archive");

    @Option(
            names = "--community",
            paramLabel = "NAME",
            defaultValue = "",
            description =
                    "A section of `communities` in the settings (default: the main community).")
    private String community = "";

    @Spec private @Nullable CommandSpec spec;

    HarvestCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() {
        Terminal progress = Print.progress(spec);
        work.harvest(config.under(home), community, archive, progress);
        progress.end();
        Print.to(spec).println("Saved into " + archive);
        return Commands.DONE;
    }
}
