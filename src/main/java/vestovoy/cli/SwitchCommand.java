package vestovoy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.desk.Turn;

/// The one switch of all automatic sending: how it stands, and its two turns.
final class SwitchCommand {
    private SwitchCommand() {}

    /// What the three commands share.
    abstract static class Turning implements Callable<Integer> {
        private final SwitchWork work;
        private final Path home;
        @Mixin private ConfigOption config = new ConfigOption();

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Spec private @Nullable CommandSpec spec;

        Turning(SwitchWork work, Path home) {
            this.work = work;
            this.home = home;
        }

        abstract Turn turn(SwitchWork switches, Path folder);

        @Override
        public Integer call() {
            Turn now = turn(work, config.under(home));
            PrintWriter out = Print.to(spec);
            out.println(json ? row(now) : sentence(now));
            out.flush();
            return Commands.DONE;
        }
    }

    /// How it stands.
    @Command(
            name = "switch",
            description =
                    "Say whether all automatic sending is stopped, since when, by whom and why.",
            mixinStandardHelpOptions = true)
    static final class Status extends Turning {
        Status(SwitchWork work, Path home) {
            super(work, home);
        }

        @Override
        Turn turn(SwitchWork switches, Path folder) {
            return switches.turned(folder);
        }
    }

    /// Nothing is sent by itself any more.
    @Command(
            name = "stop",
            description = {
                "Stop all automatic sending at once, on every node and until `resume`.",
                "The bot goes on to watch; what it would say is a draft for people, who answer as ever."
            },
            mixinStandardHelpOptions = true)
    static final class Stop extends Turning {
        @Option(
                names = "--reason",
                paramLabel = "TEXT",
                required = true,
                description = "Why; everybody in the console sees it.")
        private String reason = "";

        Stop(SwitchWork work, Path home) {
            super(work, home);
        }

        @Override
        Turn turn(SwitchWork switches, Path folder) {
            return switches.stop(folder, reason);
        }
    }

    /// The bot sends again.
    @Command(
            name = "resume",
            description =
                    "Let the bot send by itself again. What became a draft meanwhile stays with people.",
            mixinStandardHelpOptions = true)
    static final class Resume extends Turning {
        @Option(names = "--reason", paramLabel = "TEXT", description = "Why; for the history.")
        private String reason = "";

        Resume(SwitchWork work, Path home) {
            super(work, home);
        }

        @Override
        Turn turn(SwitchWork switches, Path folder) {
            return switches.resume(folder, reason);
        }
    }

    private static String sentence(Turn now) {
        if (now.who().isEmpty()) {
            return "Automatic sending is on; nobody ever stopped it.";
        }
        String by = " since " + now.at() + " by " + now.who();
        String why = now.reason().isEmpty() ? "" : ": " + now.reason();
        return (now.stopped() ? "Automatic sending is STOPPED" : "Automatic sending is on")
                + by
                + why;
    }

    private static String row(Turn now) {
        ObjectNode row = Shown.JSON.createObjectNode();
        row.put("stopped", now.stopped());
        row.put("reason", now.reason());
        row.put("who", now.who());
        row.put("since", now.since());
        return Shown.JSON.writeValueAsString(row);
    }
}
