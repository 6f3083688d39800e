package vestovoy.faq;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// One question and what answered it, masked, before it is compared with others.
///
/// @param topic where it was said
/// @param question what was asked, in whole
/// @param phrasings the single questions of a comment that put several
/// @param asked the source of the asking comment
/// @param answer what was answered
/// @param sources the answering comments, in the order of writing; more than one when the answer
///   went on
/// @param part which part of the answer it is, 0 for the whole, from 1 when the answer counts its
///   points
/// @param at when the answer was said, its last part
/// @param votes likes and thanks of all its parts
/// @param signs those of [Entry.Quality] that can be told from the discussion alone
record Exchange(
        String topic,
        String question,
        List<String> phrasings,
        String asked,
        String answer,
        List<String> sources,
        int part,
        Instant at,
        int votes,
        Set<String> signs) {
    /// In the order of writing, whatever the order of discussions.
    static final Comparator<Exchange> BY_TIME =
            Comparator.comparing(Exchange::at).thenComparing(Exchange::key);

    Exchange {
        phrasings = List.copyOf(phrasings);
        sources = List.copyOf(sources);
        signs = Set.copyOf(signs);
    }

    boolean official() {
        return signs.contains(Quality.OFFICIAL);
    }

    /// What tells exchanges apart, whatever the order of discussions.
    String key() {
        return part == 0 ? sources.getFirst() : sources.getFirst() + "#" + part;
    }
}
