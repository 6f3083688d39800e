package vestovoy.faq;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/// A candidate answer that a search found.
///
/// @param entry the FAQ entry's id
/// @param question the phrasing that matched best
/// @param answer the entry's answer
/// @param sources where it was said
/// @param confidence how likely this is the right answer, 0..1
/// @param matched words of the customer's text that the entry answers, and through what
/// @param unmatched words of weight that it does not answer, as written
/// @param doubts what lowers the confidence, stable codes, the heaviest first; may be empty
/// @param evidence the numbers that the confidence is made of, by their names; kept with each
///   decision, so that the confidence can be fitted again when people have judged it
public record Hit(
        String entry,
        String question,
        String answer,
        List<String> sources,
        double confidence,
        List<Match> matched,
        List<String> unmatched,
        List<String> doubts,
        Map<String, Double> evidence) {
    public Hit {
        requireNonNull(entry, "entry");
        requireNonNull(question, "question");
        requireNonNull(answer, "answer");
        sources = List.copyOf(sources);
        matched = List.copyOf(matched);
        unmatched = List.copyOf(unmatched);
        doubts = List.copyOf(doubts);
        evidence = Map.copyOf(evidence);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is within 0..1, not " + confidence);
        }
    }
}
