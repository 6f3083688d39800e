package vestovoy.faq;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;

/// What a search found, best first.
///
/// @param generation the FAQ generation that was searched; `none` while there is none
/// @param hits candidates with falling confidence, each answer once; may be empty
/// @param assurance whether this generation's verdicts show from which confidence on a promise is
///   kept
/// @param read the text as it was read, where a slip, another keyboard layout or Latin letters were
///   put right; empty when it was read as it was written
public record Hits(String generation, List<Hit> hits, Assurance assurance, String read) {
    /// The generation's name while nothing was ever built.
    public static final String NO_GENERATION = "none";

    private static final Assurance UNJUDGED =
            new Assurance.Missing(Promise.USUAL, Promise.USUAL.needed(0));

    public Hits {
        requireNonNull(generation, "generation");
        hits = List.copyOf(hits);
        requireNonNull(assurance, "assurance");
        requireNonNull(read, "read");
    }

    /// Hits of a text that was read as it was written.
    public Hits(String generation, List<Hit> hits, Assurance assurance) {
        this(generation, hits, assurance, "");
    }

    /// Hits of a generation that nobody judged.
    public Hits(String generation, List<Hit> hits) {
        this(generation, hits, UNJUDGED);
    }

    /// Nothing found because nothing was built.
    public static Hits nothing() {
        return new Hits(NO_GENERATION, List.of());
    }

    /// The confidence of the best candidate, 0 when there is none.
    public double confidence() {
        return hits.isEmpty() ? 0 : hits.getFirst().confidence();
    }

    /// The confidence from which on the generation's promise is kept; empty while none is shown.
    public OptionalDouble threshold() {
        return assurance instanceof Assurance.Kept(_, double threshold)
                ? OptionalDouble.of(threshold)
                : OptionalDouble.empty();
    }
}
