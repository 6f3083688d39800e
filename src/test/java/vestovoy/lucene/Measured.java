package vestovoy.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vestovoy.faq.Hits;
import vestovoy.faq.Judged;
import vestovoy.faq.Judgement;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.Promise;
import vestovoy.faq.Reliability;
import vestovoy.faq.Search;
import vestovoy.faq.Selective;

/// What one search reaches on one set, and how long it takes.
record Measured(
        String set,
        String search,
        Judgement judgement,
        Selective selective,
        Reliability reliability,
        List<Long> nanos) {
    static final String HEAD =
            """
            MEASURED | set | search | R@1 | R@5 | MRR | nDCG@10 | AUROC | answered at 95 % observed | chosen on the other half | ECE | mean ms | p50 ms | p99 ms |
            MEASURED |---|---|---|---|---|---|---|---|---|---|---|---|---|\
            """;

    /// Our search and Lucene by itself, in turns, after one round of each that does not count.
    static List<Measured> sideBySide(Bench bench, FaqIndex index) {
        Search plain = index.plain();
        bench.outcomes(plain);
        bench.outcomes(index);
        Run own = new Run(index.unremembered());
        Run lucene = new Run(plain);
        for (LabelledPost post : bench.posts()) {
            own.search(post);
            lucene.search(post);
        }
        return List.of(
                own.measured(bench.name(), "vestovoy"),
                lucene.measured(bench.name(), "plain Lucene"));
    }

    private static final class Run {
        private static final double NEVER = 1.1;
        private final Search search;
        private final List<Judgement.Outcome> outcomes = new ArrayList<>();
        private final List<Long> nanos = new ArrayList<>();

        Run(Search search) {
            this.search = search;
        }

        void search(LabelledPost post) {
            long began = System.nanoTime();
            Hits hits = search.search(post.text(), Bench.DEPTH);
            nanos.add(System.nanoTime() - began);
            outcomes.add(Judgement.Outcome.of(post, hits, NEVER));
        }

        Measured measured(String set, String name) {
            return Measured.of(set, name, outcomes, nanos);
        }
    }

    static Measured of(
            String set, String search, List<Judgement.Outcome> outcomes, List<Long> nanos) {
        List<Judged> judged = outcomes.stream().flatMap(one -> one.first().stream()).toList();
        return new Measured(
                set,
                search,
                Judgement.of(outcomes),
                Selective.of(judged, outcomes.size(), Promise.USUAL),
                Reliability.of(judged),
                nanos.stream().sorted().toList());
    }

    /// What must not fall, by its stable name.
    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("hit_at_1", judgement.hitAt1());
        figures.put("hit_at_5", judgement.hitAt5());
        figures.put("mrr", judgement.meanReciprocalRank());
        figures.put("ndcg_at_10", judgement.ndcgAt10());
        figures.put("auroc", judgement.auroc());
        figures.put("answered_at_95_observed", selective.observed());
        return figures;
    }

    double mean() {
        return nanos.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6;
    }

    private double at(double share) {
        int place = (int) Math.ceil(share * nanos.size()) - 1;
        return nanos.isEmpty() ? 0 : nanos.get(place) / 1e6;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "MEASURED | %s | %s | %.4f | %.4f | %.4f | %.4f | %.4f | %.3f | %.3f | %s | %.2f | %.2f | %.2f |",
                set,
                search,
                judgement.hitAt1(),
                judgement.hitAt5(),
                judgement.meanReciprocalRank(),
                judgement.ndcgAt10(),
                judgement.auroc(),
                selective.observed(),
                selective.promised(),
                search.startsWith("plain")
                        ? "-"
                        : String.format(Locale.ROOT, "%.4f", reliability.error()),
                mean(),
                at(0.5),
                at(0.99));
    }
}
