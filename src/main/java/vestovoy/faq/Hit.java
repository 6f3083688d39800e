package vestovoy.faq;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A candidate answer that a search found.
///
/// @param entry the FAQ entry's id
/// @param question the phrasing that matched best
/// @param answer the entry's answer
/// @param sources where it was said
/// @param confidence how likely this is the right answer, 0..1
/// @param matched words of the customer's text that the entry knows, as written
/// @param unmatched words of weight that it does not know, as written
public record Hit(
        String entry,
        String question,
        String answer,
        List<String> sources,
        double confidence,
        List<String> matched,
        List<String> unmatched) {
    public Hit {
        requireNonNull(entry, "entry");
        requireNonNull(question, "question");
        requireNonNull(answer, "answer");
        sources = List.copyOf(sources);
        matched = List.copyOf(matched);
        unmatched = List.copyOf(unmatched);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is within 0..1, not " + confidence);
        }
    }
}
