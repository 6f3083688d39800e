package vestovoy.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The real thing.
@Command(
        name = "serve",
        description =
                "Watch the community of the settings, answer, and serve the console, until stopped.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();
    @Spec private @Nullable CommandSpec spec;

    ServeCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() {
        work.serve(config.under(home), at -> Print.aside(spec).println("Console: " + at.console()));
        return Commands.DONE;
    }
}
