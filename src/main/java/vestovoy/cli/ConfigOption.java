package vestovoy.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Where the settings are. The commands below a command take it too.
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder of vestovoy.yaml (default: config of the project).")
    private @Nullable Path config;

    Path under(Path home) {
        return Optional.ofNullable(config).orElse(home.resolve("config"));
    }
}
