package vestovoy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vestovoy.faq.Judgement;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.PostsFile;
import vestovoy.triage.Decision;
import vestovoy.triage.Verdict;

/// How good decisions and search are over labelled posts.
@Command(
        name = "evaluate",
        description = "Precision, coverage, hit@1/5, MRR and the like over labelled posts.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();
    @Mixin private IndexOption index = new IndexOption();

    @Option(
            names = "--posts",
            paramLabel = "FILE",
            required = true,
            description = "Labelled posts, JSON Lines.")
    private Path posts = Path.of("posts.jsonl");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    EvaluateCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() {
        List<LabelledPost> asked = PostsFile.read(posts);
        List<Judgement.Outcome> outcomes = new ArrayList<>();
        int acceptable = 0;
        int expecting = 0;
        Terminal progress = Print.progress(spec);
        try (Work.Judge judge = work.judge(config.under(home), index.folder())) {
            for (LabelledPost one : asked) {
                Decision decision = judge.decide(ReplayCommand.post(one));
                outcomes.add(outcome(one, decision));
                expecting += one.expect().isEmpty() ? 0 : 1;
                acceptable += one.expect().contains(decision.verdict().code()) ? 1 : 0;
                progress.at("decide", outcomes.size(), asked.size());
            }
        }
        progress.end();
        tell(Judgement.of(outcomes), acceptable, expecting);
        return Commands.DONE;
    }

    private static Judgement.Outcome outcome(LabelledPost post, Decision decision) {
        List<Judgement.Candidate> candidates =
                decision.hits().hits().stream()
                        .map(hit -> new Judgement.Candidate(hit.sources(), hit.confidence()))
                        .toList();
        return new Judgement.Outcome(post, candidates, decision.verdict() == Verdict.REPLY);
    }

    private void tell(Judgement judged, int acceptable, int expecting) {
        PrintWriter out = Print.to(spec);
        Map<String, Object> figures = figures(judged, acceptable, expecting);
        if (json) {
            Map<String, Object> whole = new LinkedHashMap<>(figures);
            whole.put("kinds", new TreeMap<>(judged.kinds()));
            out.println(Shown.JSON.writeValueAsString(whole));
        } else {
            figures.forEach((name, figure) -> out.printf(Locale.ROOT, "%-18s %s%n", name, figure));
            out.printf(
                    Locale.ROOT,
                    "%n%-18s %6s %9s %6s %12s%n",
                    "kind",
                    "posts",
                    "answered",
                    "right",
                    "first right");
            new TreeMap<>(judged.kinds())
                    .forEach((kind, counts) ->
                            out.printf(
                                    Locale.ROOT,
                                    "%-18s %6d %9d %6d %12d%n",
                                    kind.isEmpty() ? "-" : kind,
                                    counts.posts(),
                                    counts.answered(),
                                    counts.answeredRight(),
                                    counts.firstRight()));
        }
        out.flush();
    }

    private static Map<String, Object> figures(Judgement judged, int acceptable, int expecting) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("posts", judged.posts());
        figures.put("answerable", judged.answerable());
        figures.put("answered", judged.answered());
        figures.put("answered_right", judged.answeredRight());
        figures.put("precision", Shown.rounded(judged.precision()));
        figures.put("coverage", Shown.rounded(judged.coverage()));
        figures.put("hit_at_1", Shown.rounded(judged.hitAt1()));
        figures.put("hit_at_5", Shown.rounded(judged.hitAt5()));
        figures.put("mrr", Shown.rounded(judged.meanReciprocalRank()));
        figures.put("ndcg_at_10", Shown.rounded(judged.ndcgAt10()));
        figures.put("auroc", Shown.rounded(judged.auroc()));
        figures.put(
                "acceptable", expecting == 0 ? 0 : Shown.rounded((double) acceptable / expecting));
        return figures;
    }
}
