package vestovoy.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vestovoy.faq.Conduct;
import vestovoy.faq.Deeds;
import vestovoy.faq.Judgement;
import vestovoy.faq.Selective;

/// The figures of an evaluation under their stable names.
final class EvaluationFigures {
    private EvaluationFigures() {}

    /// Plain numbers, in the order in which they are printed.
    static Map<String, Object> of(Evaluation all) {
        Judgement judged = all.judgement();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("posts", judged.posts());
        figures.put("answerable", judged.answerable());
        figures.put("answered", judged.answered());
        figures.put("answered_right", judged.answeredRight());
        figures.put("precision", Shown.rounded(judged.precision()));
        figures.put("coverage", Shown.rounded(judged.coverage()));
        ranking(judged, figures);
        figures.put("acceptable", Shown.rounded(all.deeds().share()));
        conduct(all, figures);
        selective(all.selective(), figures);
        figures.put("ece", Shown.rounded(all.reliability().error()));
        figures.put("decision_ms_p50", Shown.rounded(all.decided().half()));
        figures.put("decision_ms_p99", Shown.rounded(all.decided().most()));
        all.plain()
                .ifPresent(plain -> {
                    times(plain.own(), figures);
                    figures.put("cost_against_plain", Shown.rounded(plain.cost()));
                });
        return figures;
    }

    /// The figures that Lucene by itself has too.
    static Map<String, Object> of(Evaluation.Plain plain) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("posts", plain.judgement().posts());
        figures.put("answerable", plain.judgement().answerable());
        ranking(plain.judgement(), figures);
        selective(plain.selective(), figures);
        times(plain.pace(), figures);
        return figures;
    }

    private static void conduct(Evaluation all, Map<String, Object> figures) {
        Conduct conduct = all.conduct();
        figures.put("acceptable_least_kind", Shown.rounded(all.deeds().least()));
        figures.put("acceptable_without_promise", Shown.rounded(all.withheld().acceptable()));
        figures.put("withheld", all.withheld().posts());
        figures.put("withheld_right", all.withheld().right());
        figures.put("harmful_stopped", share(conduct.stopped(), conduct.harmful()));
        figures.put("harmless_hidden", share(conduct.hidden(), conduct.harmless()));
        figures.put("third_party_told", conduct.told());
        figures.put("personal_masked", share(conduct.masked(), conduct.spans()));
        figures.put("clean_masked", share(conduct.spoiled(), conduct.clean()));
        figures.put("public_asks", conduct.asking());
    }

    /// A share of nothing is 0.
    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Shown.rounded((double) part / whole);
    }

    /// All of it, for programs.
    static Map<String, Object> whole(Evaluation all) {
        Map<String, Object> whole = new LinkedHashMap<>(of(all));
        Map<String, Object> kinds = new LinkedHashMap<>();
        all.kinds().forEach((kind, judged) -> kinds.put(kind, kind(all, kind, judged)));
        whole.put("kinds", kinds);
        whole.put("thresholds_at_95_chosen", all.selective().thresholds());
        whole.put("reliability", all.reliability().bins());
        Map<String, Object> actions = new LinkedHashMap<>();
        actions.put("kinds", new TreeMap<>(all.deeds().kinds()));
        actions.put("verdicts", new TreeMap<>(all.deeds().verdicts()));
        actions.put("confusion", new TreeMap<>(all.deeds().confusion()));
        whole.put("actions", actions);
        whole.put("conduct", all.conduct());
        whole.put("guessed", all.guessed());
        all.plain().ifPresent(plain -> whole.put("plain", of(plain)));
        return whole;
    }

    private static Map<String, Object> kind(Evaluation all, String kind, Judgement judged) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("posts", judged.posts());
        figures.put("answered", judged.answered());
        figures.put("answeredRight", judged.answeredRight());
        int firstRight = 0;
        for (Judgement.Counts counts : List.copyOf(judged.kinds().values())) {
            firstRight += counts.firstRight();
        }
        figures.put("firstRight", firstRight);
        figures.put("answerable", judged.answerable());
        figures.put("precision", Shown.rounded(judged.precision()));
        figures.put("coverage", Shown.rounded(judged.coverage()));
        ranking(judged, figures);
        Deeds.Count deeds = all.deeds().kinds().getOrDefault(kind, new Deeds.Count(0, 0));
        figures.put("expecting", deeds.expecting());
        figures.put("acceptable", deeds.acceptable());
        return figures;
    }

    private static void ranking(Judgement judged, Map<String, Object> figures) {
        figures.put("hit_at_1", Shown.rounded(judged.hitAt1()));
        figures.put("hit_at_5", Shown.rounded(judged.hitAt5()));
        figures.put("mrr", Shown.rounded(judged.meanReciprocalRank()));
        figures.put("ndcg_at_10", Shown.rounded(judged.ndcgAt10()));
        figures.put("auroc", Shown.rounded(judged.auroc()));
    }

    private static void selective(Selective selective, Map<String, Object> figures) {
        figures.put("answered_at_95_observed", Shown.rounded(selective.observed()));
        figures.put("answered_at_95_chosen", Shown.rounded(selective.promised()));
        figures.put("precision_at_95_chosen", Shown.rounded(selective.precision()));
    }

    private static void times(Pace pace, Map<String, Object> figures) {
        figures.put("search_ms_p50", Shown.rounded(pace.half()));
        figures.put("search_ms_p99", Shown.rounded(pace.most()));
    }
}
