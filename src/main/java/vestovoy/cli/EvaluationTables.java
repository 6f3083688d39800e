package vestovoy.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vestovoy.faq.Deeds;
import vestovoy.faq.Judgement;

/// An evaluation as tables for people.
final class EvaluationTables {
    private static final String KIND = "%-18s %6s %9s %6s %9s %8s %6s %6s %6s %6s %6s";
    private static final String CELL = " %14s";
    private final PrintWriter out;

    EvaluationTables(PrintWriter out) {
        this.out = out;
    }

    void print(Evaluation all) {
        figures(all);
        kinds(all.kinds());
        out.println();
        out.println(all.reliability().text());
        if (all.deeds().expecting() > 0) {
            actions(all);
        }
    }

    /// A line a figure; Lucene by itself in the second column.
    private void figures(Evaluation all) {
        Map<String, Object> plain = all.plain().map(EvaluationFigures::of).orElseGet(Map::of);
        if (!plain.isEmpty()) {
            line(String.format(Locale.ROOT, "%-24s %10s %14s", "", "vestovoy", "plain Lucene"));
        }
        EvaluationFigures.of(all)
                .forEach((name, figure) ->
                        line(
                                String.format(
                                        Locale.ROOT,
                                        "%-24s %10s %14s",
                                        name,
                                        figure,
                                        plain.getOrDefault(name, ""))));
    }

    private void kinds(Map<String, Judgement> kinds) {
        out.println();
        line(
                String.format(
                        Locale.ROOT,
                        KIND,
                        "kind",
                        "posts",
                        "answered",
                        "right",
                        "precision",
                        "coverage",
                        "hit@1",
                        "hit@5",
                        "mrr",
                        "ndcg",
                        "auroc"));
        kinds.forEach((kind, judged) ->
                line(
                        String.format(
                                Locale.ROOT,
                                KIND,
                                kind.isEmpty() ? "-" : kind,
                                judged.posts(),
                                judged.answered(),
                                judged.answeredRight(),
                                judged.answered() == 0 ? "-" : share(judged.precision()),
                                share(judged.coverage()),
                                ofAnswerable(judged, judged.hitAt1()),
                                ofAnswerable(judged, judged.hitAt5()),
                                ofAnswerable(judged, judged.meanReciprocalRank()),
                                ofAnswerable(judged, judged.ndcgAt10()),
                                share(judged.auroc()))));
    }

    private void actions(Evaluation all) {
        Deeds deeds = all.deeds();
        out.println();
        line(
                String.format(
                        Locale.ROOT,
                        "%-18s %9s %10s %6s",
                        "kind",
                        "expecting",
                        "acceptable",
                        "share"));
        new TreeMap<>(deeds.kinds())
                .forEach((kind, count) ->
                        line(
                                String.format(
                                        Locale.ROOT,
                                        "%-18s %9d %10d %6s",
                                        kind.isEmpty() ? "-" : kind,
                                        count.expecting(),
                                        count.acceptable(),
                                        share((double) count.acceptable() / count.expecting()))));
        matrix("expected \\ decided", deeds.confusion());
        matrix("kind \\ decided", deeds.verdicts());
        matrix("kind \\ taken for", all.guessed());
    }

    private void matrix(String name, Map<String, Map<String, Integer>> matrix) {
        TreeSet<String> columns = new TreeSet<>();
        matrix.values().forEach(row -> columns.addAll(row.keySet()));
        out.println();
        out.print(String.format(Locale.ROOT, "%-18s", name));
        columns.forEach(column -> out.print(String.format(Locale.ROOT, CELL, column)));
        out.println();
        new TreeMap<>(matrix)
                .forEach((kind, row) -> {
                    out.print(String.format(Locale.ROOT, "%-18s", kind.isEmpty() ? "-" : kind));
                    columns.forEach(column ->
                            out.print(
                                    String.format(Locale.ROOT, CELL, row.getOrDefault(column, 0))));
                    out.println();
                });
    }

    private void line(String line) {
        out.println(line.stripTrailing());
    }

    private static String ofAnswerable(Judgement judged, double figure) {
        return judged.answerable() == 0 ? "-" : share(figure);
    }

    private static String share(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }
}
