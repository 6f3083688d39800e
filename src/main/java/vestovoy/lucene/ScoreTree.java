package vestovoy.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vestovoy.faq.Calibration;
import vestovoy.faq.Explained;
import vestovoy.faq.Hit;
import vestovoy.faq.Match;

/// Lays out every number behind the candidates of one text. Sums here are made from their terms, so
/// that they show when the score is made otherwise.
final class ScoreTree {
    private final Answering.Found found;
    private final RelatedWords related;
    private final Calibration calibration;

    ScoreTree(Answering.Found found, RelatedWords related, Calibration calibration) {
        this.found = found;
        this.related = related;
        this.calibration = calibration;
    }

    Explained whole(String text, List<Explained> candidates) {
        List<Explained> all = new ArrayList<>();
        all.add(reading());
        all.addAll(candidates);
        return Explained.under("text: " + text.strip(), all);
    }

    /// What was put right, and the words that are left.
    private Explained reading() {
        List<Explained> steps = new ArrayList<>();
        for (Reading.Step step : found.reading().steps()) {
            steps.add(
                    Explained.under(
                            step.what() + ": " + step.from() + " -> " + step.to(), List.of()));
        }
        for (Asked.Part part : found.asked().parts()) {
            String unknown = part.stem() == Lexicon.UNKNOWN ? ", unknown here" : "";
            steps.add(
                    Explained.of(
                            "rarity of "
                                    + part.word().form()
                                    + " (stem "
                                    + part.word().stem()
                                    + unknown
                                    + ")",
                            part.weight()));
        }
        return Explained.under("read as: " + found.reading().words().text(), steps);
    }

    /// @param comparison which compared the candidate's best document last
    Explained candidate(int rank, Hit hit, Comparison comparison) {
        Candidate candidate = found.candidates().get(rank);
        return Explained.of(
                "confidence of candidate "
                        + (rank + 1)
                        + ": "
                        + (hit.question().isEmpty() ? hit.answer() : hit.question())
                        + " "
                        + hit.sources(),
                hit.confidence(),
                List.of(
                        score(candidate),
                        words(comparison),
                        votes(candidate),
                        confidence(hit),
                        Explained.under("doubts: " + String.join(", ", hit.doubts()), List.of())));
    }

    private static Explained score(Candidate candidate) {
        Likeness likeness = candidate.likeness();
        List<Explained> words = terms(Ranking.wordTerms(likeness));
        double most = candidate.best().mostWords();
        double said = sum(words);
        List<Explained> parts = new ArrayList<>();
        parts.add(
                Explained.of(
                        "words: "
                                + digits(said)
                                + ", divided by the best candidate's "
                                + digits(most),
                        said / most,
                        List.of(Explained.of("sum of what words say", said, words))));
        parts.addAll(terms(Ranking.meaningTerms(likeness)));
        return Explained.of("score, sum", candidate.score(), parts);
    }

    private static List<Explained> terms(List<Ranking.Term> terms) {
        return terms.stream()
                .map(term ->
                        Explained.of(
                                term.name()
                                        + ": "
                                        + digits(term.weight())
                                        + " x "
                                        + digits(term.raw()),
                                term.product()))
                .toList();
    }

    /// A line a word: what it meets in question and answer, and through what.
    private Explained words(Comparison comparison) {
        List<Explained> lines = new ArrayList<>();
        List<Asked.Part> parts = found.asked().parts();
        for (int part = 0; part < parts.size(); part++) {
            Words.Word word = parts.get(part).word();
            double best =
                    Math.max(comparison.question().best(part), comparison.answer().best(part));
            lines.add(
                    Explained.of(
                            word.shown() + ", rarity " + digits(parts.get(part).weight()),
                            best,
                            List.of(
                                    met("question", part, word, comparison.question()),
                                    met("answer", part, word, comparison.answer()))));
        }
        return Explained.under("words, with the likeness of what they met, 0..1", lines);
    }

    private Explained met(String side, int part, Words.Word word, Comparison.Half half) {
        if (half.best(part) == 0) {
            return Explained.of("in the " + side + ": nothing", 0);
        }
        Match match = Account.match(part, word, half, related);
        String how =
                switch (match.how()) {
                    case SAME -> "same";
                    case SPELT -> "spelt alike";
                    case RELATED ->
                            "related words, by the line \""
                                    + related.group(half.groupOf(part)).line()
                                    + "\"";
                };
        return Explained.of(
                "in the " + side + ": " + match.found() + " (" + how + ")", half.best(part));
    }

    private static Explained votes(Candidate candidate) {
        List<Explained> each = new ArrayList<>();
        for (int at = 0; at < candidate.documents().size(); at++) {
            each.add(
                    Explained.of(
                            "document " + candidate.documents().get(at),
                            candidate.votesOfEach().get(at)));
        }
        return Explained.of("votes for this answer, sum", candidate.votes(), each);
    }

    /// The terms of the log odds, and the chance that they make.
    private Explained confidence(Hit hit) {
        List<Explained> terms = new ArrayList<>();
        terms.add(Explained.of("bias", calibration.bias()));
        for (String name : Evidence.NAMES) {
            double coefficient = calibration.coefficients().getOrDefault(name, 0.0);
            double number = hit.evidence().getOrDefault(name, 0.0);
            terms.add(
                    Explained.of(
                            name
                                    + ": "
                                    + digits(coefficient)
                                    + " x "
                                    + digits(number)
                                    + ", where a sure right one has "
                                    + digits(Doubts.reference(name)),
                            coefficient * number));
        }
        double odds = sum(terms);
        List<Explained> parts = new ArrayList<>();
        parts.add(Explained.of("log odds, sum", odds, terms));
        double own = 1 / (1 + Math.exp(-odds));
        if (hit.confidence() < own) {
            parts.add(
                    Explained.of(
                            "cut to that of the candidate before it; its own would be "
                                    + digits(own),
                            hit.confidence()));
        }
        return Explained.of("chance that it is right", hit.confidence(), parts);
    }

    private static double sum(List<Explained> parts) {
        return parts.stream().mapToDouble(part -> part.value().orElse(0)).sum();
    }

    private static String digits(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
