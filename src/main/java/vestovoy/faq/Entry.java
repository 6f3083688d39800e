package vestovoy.faq;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import vestovoy.community.PersonalData;

/// One thing that customers ask, with its answer.
///
/// @param id stable: equal input gives equal ids
/// @param question in one phrasing; may be empty, then the answer alone is searched
/// @param phrasings other wordings of the same question
/// @param answer what may be said to a customer, plain text without VK mark-up
/// @param topic where it belongs, for people; may be empty
/// @param sources where the answer was said, `board/<topic>/<comment>`, `wall/<post>/<comment>`,
///   `file/<id>`; the answering comment, not the asking one; never empty
/// @param at when the answer was said; the epoch when unknown
/// @param votes likes and thanks that the answer earned, 0 or more
/// @param quality how far the answer can be trusted, with its reasons
public record Entry(
        String id,
        String question,
        List<String> phrasings,
        String answer,
        String topic,
        List<String> sources,
        Instant at,
        int votes,
        Quality quality) {
    /// How far an answer can be trusted.
    ///
    /// @param figure 0..1
    /// @param signs why, as stable codes: written (by a person, into a file), official, insider,
    ///   thanked, liked, several-sources, short, old, unanswered-followup
    public record Quality(double figure, List<String> signs) {
        /// What people wrote into a FAQ file.
        public static final Quality WRITTEN = new Quality(1, List.of("written"));

        public Quality {
            signs = List.copyOf(signs);
            if (!(figure >= 0 && figure <= 1)) {
                throw new IllegalArgumentException("quality is within 0..1, not " + figure);
            }
        }
    }

    public Entry {
        requireNonNull(question, "question");
        requireNonNull(topic, "topic");
        requireNonNull(at, "at");
        requireNonNull(quality, "quality");
        phrasings = List.copyOf(phrasings);
        sources = List.copyOf(sources);
        if (id.isBlank()) {
            throw new IllegalArgumentException("an entry needs an id");
        }
        if (answer.isBlank()) {
            throw new IllegalArgumentException("entry '" + id + "' has no answer");
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("entry '" + id + "' has no source");
        }
    }

    /// The entry as it may be kept: a customer's data masked, the community's own addresses left.
    public Entry masked(PersonalData personal) {
        return new Entry(
                id,
                personal.mask(question),
                phrasings.stream().map(personal::mask).toList(),
                quality.equals(Quality.WRITTEN)
                        ? personal.maskWritten(answer)
                        : personal.maskNumbers(answer),
                personal.mask(topic),
                sources,
                at,
                votes,
                quality);
    }

    /// An entry that a person wrote.
    public Entry(
            String id,
            String question,
            List<String> phrasings,
            String answer,
            String topic,
            List<String> sources,
            Instant at,
            int votes) {
        this(id, question, phrasings, answer, topic, sources, at, votes, Quality.WRITTEN);
    }
}
