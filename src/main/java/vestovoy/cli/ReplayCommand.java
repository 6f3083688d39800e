package vestovoy.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vestovoy.community.Attachment;
import vestovoy.community.Post;
import vestovoy.faq.EntriesFile;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.PostsFile;

/// Decides each post of a file and sends nothing.
@Command(
        name = "replay",
        description =
                "Decide each post of a file as in mode auto, send nothing, and write one JSON line a post; print a verdict with its explanation for each.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();
    @Mixin private IndexOption index = new IndexOption();

    @Option(
            names = "--posts",
            paramLabel = "FILE",
            required = true,
            description = "Posts, JSON Lines with id and text.")
    private Path posts = Path.of("posts.jsonl");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where the decisions are written.")
    private Path out = Path.of("decisions.jsonl");

    @Spec private @Nullable CommandSpec spec;

    ReplayCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        List<LabelledPost> asked = PostsFile.read(posts);
        Path unfinished = out.resolveSibling(out.getFileName() + ".part");
        List<String> explained = new ArrayList<>();
        Terminal progress = Print.progress(spec);
        try (Work.Judge judge = work.judge(config.under(home), index.folder());
                BufferedWriter lines = Files.newBufferedWriter(unfinished)) {
            int done = 0;
            for (LabelledPost one : asked) {
                var decision = judge.decide(post(one));
                lines.write(
                        EntriesFile.sound(
                                Shown.JSON.writeValueAsString(
                                        Shown.decision(
                                                one.id(),
                                                one.text(),
                                                decision,
                                                judge.personal()))));
                lines.newLine();
                explained.add(
                        one.id()
                                + " "
                                + decision.verdict().code()
                                + ": "
                                + Explanation.of(decision));
                progress.at("decide", ++done, asked.size());
            }
        }
        Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
        progress.end();
        explained.forEach(Print.to(spec)::println);
        Print.to(spec).println(asked.size() + " posts decided, written to " + out);
        return Commands.DONE;
    }

    static Post post(LabelledPost labelled) {
        List<Attachment> attached =
                labelled.attachments().stream().map(kind -> new Attachment(kind, "")).toList();
        return AskCommand.post(labelled.id(), labelled.text(), attached);
    }
}
