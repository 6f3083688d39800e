package vestovoy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vestovoy.faq.Hit;
import vestovoy.faq.Match;
import vestovoy.triage.Bar;
import vestovoy.triage.Decision;
import vestovoy.triage.Grounds;
import vestovoy.triage.Guess;

/// Says of a candidate why it is as sure as it is, in one line.
final class Explanation {
    /// More doubts than this are a list and no explanation.
    private static final int DOUBTS = 3;

    private static final Map<String, String> SAID =
            Map.ofEntries(
                    Map.entry("close-second", "another answer fits nearly as well"),
                    Map.entry("missing-word", "a weighty word has no counterpart"),
                    Map.entry("unknown-words", "words that were never used here"),
                    Map.entry("little-said", "too little was said"),
                    Map.entry("far-meaning", "the meaning is not near"),
                    Map.entry("half-answered", "a part of the words is not answered"),
                    Map.entry("asks-more", "the past question asks of more"),
                    Map.entry("other-wording", "worded otherwise"),
                    Map.entry("own-numbers", "numbers of its own, perhaps an own case"),
                    Map.entry("asks-nothing", "no word of asking"),
                    Map.entry("behind-better", "the candidate before it is no surer"));

    private Explanation() {}

    /// Which rule decided, in which version, what it saw, and which kind the post was taken for.
    static String of(Decision decision) {
        Grounds grounds = decision.grounds();
        List<String> parts = new ArrayList<>();
        parts.add(
                "rule "
                        + decision.rule()
                        + (grounds.version() == 0 ? "" : " v" + grounds.version())
                        + ", "
                        + decision.reason().code());
        grounds.because().stream().filter(one -> !one.isEmpty()).forEach(parts::add);
        Guess guess = grounds.guess();
        if (!guess.likely().isEmpty()) {
            parts.add(
                    String.format(
                            Locale.ROOT,
                            "taken for %s, %.2f sure",
                            guess.best().code(),
                            guess.sure()));
        }
        if (!grounds.shadows().isEmpty()) {
            parts.add("in shadow before it: " + String.join(", ", grounds.shadows()));
        }
        return String.join("; ", parts);
    }

    /// Whether it would be said, and what lowers its confidence.
    static String sure(Hit hit, Bar bar) {
        String place = hit.confidence() < bar.least() ? "below" : "not below";
        List<String> doubts = hit.doubts().stream().limit(DOUBTS).map(Explanation::doubt).toList();
        return String.format(
                Locale.ROOT,
                "confidence %.2f, %s the threshold %.2f%s",
                hit.confidence(),
                place,
                bar.least(),
                doubts.isEmpty() ? "" : ": " + String.join("; ", doubts));
    }

    /// Which words met, through which relation, and which did not.
    static String words(Hit hit) {
        List<String> parts = new ArrayList<>();
        add(parts, "same words", matched(hit, Match.How.SAME));
        add(parts, "spelt alike", matched(hit, Match.How.SPELT));
        add(parts, "related words", matched(hit, Match.How.RELATED));
        add(parts, "not found", hit.unmatched());
        return parts.isEmpty() ? "no words to compare" : String.join("; ", parts);
    }

    static String doubt(String code) {
        return SAID.getOrDefault(code, code);
    }

    private static List<String> matched(Hit hit, Match.How how) {
        return hit.matched().stream()
                .filter(match -> match.how() == how)
                .map(Match::toString)
                .toList();
    }

    private static void add(List<String> parts, String name, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(name + ": " + String.join(", ", words));
        }
    }
}
