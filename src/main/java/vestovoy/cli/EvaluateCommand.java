package vestovoy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vestovoy.faq.Hits;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.PostsFile;
import vestovoy.faq.Search;
import vestovoy.triage.Decision;

/// How good decisions and search are over labelled posts.
@Command(
        name = "evaluate",
        description =
                "Precision, coverage, hit@1/5, MRR, calibration and the like over labelled posts, by set and by kind.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private static final int CANDIDATES = 10;

    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();
    @Mixin private IndexOption index = new IndexOption();

    @Option(
            names = "--posts",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "Labelled posts, JSON Lines; several files are several sets.")
    private List<Path> posts = new ArrayList<>();

    @Option(
            names = "--plain",
            description = "Measure Lucene by itself on the same entries, side by side.")
    private boolean plain;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    EvaluateCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() {
        Map<String, List<LabelledPost>> sets = new LinkedHashMap<>();
        posts.forEach(file -> sets.put(file.toString(), PostsFile.read(file)));
        Map<String, Evaluation> judged = new LinkedHashMap<>();
        List<Evaluation.Tried> tried = new ArrayList<>();
        List<Evaluation.Searched> searched = new ArrayList<>();
        Terminal progress = Print.progress(spec);
        try (Work.Judge judge = work.judge(config.under(home), index.folder())) {
            sets.forEach((name, set) -> {
                List<Evaluation.Tried> here = tried(judge, set, progress);
                List<Evaluation.Searched> there =
                        plain ? searched(judge, set, progress) : List.of();
                judged.put(name, Evaluation.of(here, there));
                tried.addAll(here);
                searched.addAll(there);
            });
        }
        progress.end();
        tell(judged, Evaluation.of(tried, searched));
        return Commands.DONE;
    }

    private static List<Evaluation.Tried> tried(
            Work.Judge judge, List<LabelledPost> set, Terminal progress) {
        List<Evaluation.Tried> tried = new ArrayList<>();
        for (LabelledPost one : set) {
            long began = System.nanoTime();
            Decision decision = judge.decide(ReplayCommand.post(one));
            long nanos = System.nanoTime() - began;
            String masked = judge.personal().mask(one.text());
            tried.add(new Evaluation.Tried(one, decision, masked, nanos));
            progress.at("decide", tried.size(), set.size());
        }
        return tried;
    }

    /// Both searches in turns, so that both have the same share of what else the machine does; once
    /// before for either, since code that has not run yet is slow.
    private static List<Evaluation.Searched> searched(
            Work.Judge judge, List<LabelledPost> set, Terminal progress) {
        Search lucene = judge.plain();
        set.forEach(one -> lucene.search(one.text(), CANDIDATES));
        List<Evaluation.Searched> searched = new ArrayList<>();
        for (LabelledPost one : set) {
            long began = System.nanoTime();
            Hits hits = lucene.search(one.text(), CANDIDATES);
            long between = System.nanoTime();
            judge.search().search(one.text(), CANDIDATES);
            long ended = System.nanoTime();
            searched.add(new Evaluation.Searched(one, hits, between - began, ended - between));
            progress.at("compare", searched.size(), set.size());
        }
        return searched;
    }

    private void tell(Map<String, Evaluation> sets, Evaluation all) {
        PrintWriter out = Print.to(spec);
        if (json) {
            Map<String, Object> whole = EvaluationFigures.whole(all);
            Map<String, Object> each = new LinkedHashMap<>();
            sets.forEach((name, set) -> each.put(name, EvaluationFigures.whole(set)));
            whole.put("sets", each);
            out.println(Shown.JSON.writeValueAsString(whole));
        } else {
            EvaluationTables tables = new EvaluationTables(out);
            if (sets.size() > 1) {
                sets.forEach((name, set) -> {
                    out.println("== " + name);
                    tables.print(set);
                    out.println();
                });
                out.println("== all sets together");
            }
            tables.print(all);
        }
        out.flush();
    }
}
