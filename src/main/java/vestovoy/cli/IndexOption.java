package vestovoy.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the FAQ generations are.
final class IndexOption {
    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "The folder of FAQ generations (default: the setting faq.index).")
    private @Nullable Path index;

    Optional<Path> folder() {
        return Optional.ofNullable(index);
    }
}
