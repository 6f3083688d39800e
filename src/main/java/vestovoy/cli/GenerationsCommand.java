package vestovoy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.faq.Generation;

/// Lists the FAQ's generations and says which one is live.
@Command(
        name = "generations",
        description = {
            "List the built generations of the FAQ, newest first; publish one or roll back.",
            "A running server follows within a second."
        },
        mixinStandardHelpOptions = true)
final class GenerationsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double MEGABYTE = 1_000_000;
    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();
    @Mixin private IndexOption index = new IndexOption();
    @ArgGroup private @Nullable Wish wish;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    /// One or the other.
    static final class Wish {
        @Option(names = "--publish", paramLabel = "ID", description = "Make this one live.")
        private @Nullable String publish;

        @Option(
                names = "--rollback",
                description = "Make the one live that was so before; a second time takes it back.")
        private boolean rollback;

        private Work.Switch order() {
            return rollback || publish == null
                    ? new Work.Switch.Back()
                    : new Work.Switch.To(publish);
        }
    }

    GenerationsCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() {
        Work.Switch order = wish == null ? new Work.Switch.Stay() : wish.order();
        Work.Kept kept = work.generations(config.under(home), index.folder(), order);
        PrintWriter out = Print.to(spec);
        for (Generation one : kept.all()) {
            boolean live = one.id().equals(kept.live());
            out.println(json ? row(one, live) : line(one, live));
        }
        if (kept.all().isEmpty()) {
            Print.aside(spec)
                    .println("Nothing is built yet; build one: ./vestovoy reindex --archive DIR");
        }
        out.flush();
        return Commands.DONE;
    }

    private static String line(Generation one, boolean live) {
        return String.format(
                Locale.ROOT,
                "%s %s  %s  %7d entries  %7d phrasings  %8.1f MB",
                live ? "live" : "    ",
                one.id(),
                one.builtAt(),
                one.entries(),
                one.phrasings(),
                one.bytes() / MEGABYTE);
    }

    private static String row(Generation one, boolean live) {
        ObjectNode row = JSON.createObjectNode();
        row.put("id", one.id());
        row.put("built", one.builtAt().toString());
        row.put("entries", one.entries());
        row.put("phrasings", one.phrasings());
        row.put("reused", one.reused());
        row.put("bytes", one.bytes());
        row.put("live", live);
        return JSON.writeValueAsString(row);
    }
}
