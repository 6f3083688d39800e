package vestovoy.cli;

import java.io.IOException;
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
import vestovoy.faq.EntriesFile;
import vestovoy.faq.Entry;

/// Writes what people answered as entries that the FAQ may take.
@Command(
        name = "candidates",
        description = {
            "Write what people answered, in VK itself or by the console, as a FAQ file.",
            "Personal data is masked. Read it through, then give it to reindex with --faq."
        },
        mixinStandardHelpOptions = true)
final class CandidatesCommand implements Callable<Integer> {
    private final Work work;
    private final Path home;

    @Mixin private ConfigOption config = new ConfigOption();

    @Option(
            names = "--out",
            paramLabel = "FILE.jsonl",
            description = "The file to write; by default they are printed.")
    private @Nullable Path out;

    @Spec private @Nullable CommandSpec spec;

    CandidatesCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        List<Entry> found = work.candidates(config.under(home));
        if (out == null) {
            PrintWriter printed = Print.to(spec);
            EntriesFile.write(printed, found);
            printed.flush();
        } else {
            EntriesFile.write(out, found);
        }
        if (found.isEmpty()) {
            Print.aside(spec).println("Nobody answered anything yet that could go into the FAQ.");
        } else if (out != null) {
            Print.aside(spec)
                    .println(
                            found.size()
                                    + " answers are in "
                                    + out
                                    + "; read them through, then: ./vestovoy reindex --faq "
                                    + out);
        }
        return Commands.DONE;
    }
}
