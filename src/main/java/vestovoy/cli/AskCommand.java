package vestovoy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vestovoy.community.Attachment;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.faq.Hit;
import vestovoy.triage.Bar;
import vestovoy.triage.Decision;

/// What the bot would do with a text, and why.
@Command(
        name = "ask",
        description =
                "Say what the bot would do with this text in mode auto, and why. Nothing is sent.",
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
    private static final int NEARBY = 3;
    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();
    @Mixin private IndexOption index = new IndexOption();

    @Parameters(paramLabel = "TEXT", description = "What a customer might write.")
    private String text = "";

    @ArgGroup private Form form = new Form();

    /// What is printed.
    private static final class Form {
        @Option(names = "--json", description = "Print one JSON object as `replay` writes it.")
        private boolean json;

        @Option(
                names = "--explain",
                description =
                        "Print every number behind the first candidates: how the text was read, score, words, votes, confidence.")
        private boolean explain;
    }

    @Spec private @Nullable CommandSpec spec;

    AskCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() {
        PrintWriter out = Print.to(spec);
        try (Work.Judge judge = work.judge(config.under(home), index.folder())) {
            Decision decision = judge.decide(post("ask", text, List.of()));
            if (form.json) {
                out.println(
                        Shown.JSON.writeValueAsString(
                                Shown.decision("ask", text, decision, judge.personal())));
            } else {
                tell(decision, judge.bar(decision.hits()), out);
            }
            if (form.explain) {
                out.println();
                out.println(judge.explain(text, NEARBY).text());
            }
        }
        out.flush();
        return Commands.DONE;
    }

    /// A customer's post of the text, in the board; the community and the customer are nobody in
    /// particular.
    static Post post(String id, String text, List<Attachment> attachments) {
        long number = Math.floorMod(id.hashCode(), Integer.MAX_VALUE - 1) + 1L;
        return new Post(
                new PostKey(Channel.BOARD_COMMENT, -1, 1, number),
                new Author(1, ""),
                Instant.EPOCH,
                text,
                attachments,
                0,
                0);
    }

    private static void tell(Decision decision, Bar bar, PrintWriter out) {
        out.println("Verdict: " + decision.verdict().code());
        out.println("Why:     " + Explanation.of(decision));
        if (decision.verdict().speaks()) {
            out.println("Says:    " + decision.text());
        }
        if (!decision.notice().isEmpty()) {
            out.println("Tells:   " + decision.notice());
        }
        if (!decision.hits().read().isEmpty()) {
            out.println("Read as: " + decision.hits().read());
        }
        out.println("Generation " + decision.hits().generation());
        out.println(String.format(Locale.ROOT, "Threshold %.2f: %s", bar.least(), bar));
        for (int place = 0; place < Math.min(NEARBY, decision.hits().hits().size()); place++) {
            Hit hit = decision.hits().hits().get(place);
            out.println(place + 1 + ". " + hit.question() + "  " + hit.sources());
            out.println("   " + hit.answer());
            out.println("   " + Explanation.words(hit));
            out.println("   " + Explanation.sure(hit, bar));
        }
    }
}
