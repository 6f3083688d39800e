package vestovoy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.triage.Preview;

/// Shows what customers would read.
@Command(
        name = "texts",
        description =
                "Show every wording of config/texts as customers would read it: with a name and, where it differs, without one.",
        mixinStandardHelpOptions = true)
final class TextsCommand implements Callable<Integer> {
    private static final String INDENT = "     ";
    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    TextsCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() {
        List<Preview> all = work.texts(config.under(home));
        PrintWriter out = Print.to(spec);
        String key = "";
        for (Preview one : all) {
            if (json) {
                out.println(row(one));
                continue;
            }
            if (!one.key().equals(key)) {
                key = one.key();
                out.println(key);
            }
            tell(one, out);
        }
        out.flush();
        return Commands.DONE;
    }

    private static void tell(Preview one, PrintWriter out) {
        out.println("  " + one.number() + ". " + indented(one.named()));
        if (!one.unnamed().equals(one.named())) {
            out.println(INDENT + "without a name: " + indented(one.unnamed()));
        }
        if (!one.isSaid()) {
            out.println(INDENT + "not said at present: no value for " + one.lacks());
        }
    }

    private static String indented(String text) {
        return text.replace("\n", System.lineSeparator() + INDENT);
    }

    private static String row(Preview one) {
        ObjectNode row = Shown.JSON.createObjectNode();
        row.put("key", one.key());
        row.put("number", one.number());
        row.put("named", one.named());
        row.put("unnamed", one.unnamed());
        row.put("said", one.isSaid());
        row.put("lacks", one.lacks());
        return Shown.JSON.writeValueAsString(row);
    }
}
