package vestovoy.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vestovoy.faq.BadInput;

/// A community, the bot and the console, without a token and without a network.
@Command(
        name = "demo",
        description =
                "Start a simulated VK community, the bot and the console, and print their addresses.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description =
                    "Run by itself for so long (60s, 5m), then stop; simulated customers write.")
    private @Nullable Duration length;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What happens is the same for the same seed (default: 1).")
    private long seed = 1;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write the counts here at the end, as JSON.")
    private @Nullable Path report;

    @Option(
            names = "--faults",
            paramLabel = "WHICH",
            description = "none or all: how VK misbehaves (default: none).")
    private Faults faults = Faults.none;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep the run here (default: var/demo). A run that was killed goes on; a finished one begins anew.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the console (default: 8080, or any free one).")
    private int port;

    @Option(
            names = "--community-port",
            paramLabel = "N",
            description = "Port of the community page (default: 8081, or any free one).")
    private int communityPort;

    @Spec private @Nullable CommandSpec spec;

    DemoCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    /// Which faults; the names are what people type.
    @SuppressWarnings("NamingConvention")
    enum Faults {
        none,
        all
    }

    @Override
    public Integer call() {
        within("--port", port);
        within("--community-port", communityPort);
        Work.Demo order =
                new Work.Demo(
                        Optional.ofNullable(length),
                        seed,
                        Optional.ofNullable(report),
                        faults == Faults.all,
                        Optional.ofNullable(data).orElse(home.resolve("var/demo")),
                        communityPort,
                        port);
        boolean sound = work.demo(config.under(home), order, this::tell);
        return sound ? Commands.DONE : Commands.FAULTS;
    }

    private static void within(String option, int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new BadInput("A port is 0 to 65535, not " + port + "; correct " + option + ".");
        }
    }

    private void tell(Work.Addresses at) {
        var out = Print.to(spec);
        at.community().ifPresent(page -> out.println("Community page:  " + page));
        out.println("Console:         " + at.console());
        at.account().ifPresent(account -> out.println("Account:         " + account));
        out.println(
                length == null
                        ? "Write on the community page as a customer. Ctrl+C stops."
                        : "Simulated customers write; it stops by itself.");
        out.flush();
    }
}
