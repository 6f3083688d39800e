package vestovoy.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// The standard output of a command, which picocli sets after construction.
final class Print {
    private Print() {}

    static PrintWriter to(@Nullable CommandSpec spec) {
        return Optional.ofNullable(spec)
                .map(set -> set.commandLine().getOut())
                .orElseGet(() -> new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }

    static Terminal progress(@Nullable CommandSpec spec) {
        boolean terminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new Terminal(aside(spec), terminal, System::nanoTime);
    }

    /// Standard error: for people, beside what goes to standard output.
    static PrintWriter aside(@Nullable CommandSpec spec) {
        return Optional.ofNullable(spec)
                .map(set -> set.commandLine().getErr())
                .orElseGet(() -> new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }
}
