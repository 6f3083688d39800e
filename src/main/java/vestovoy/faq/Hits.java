package vestovoy.faq;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What a search found, best first.
///
/// @param generation the FAQ generation that was searched; `none` while there is none
/// @param hits candidates with falling confidence, each answer once; may be empty
public record Hits(String generation, List<Hit> hits) {
    /// The generation's name while nothing was ever built.
    public static final String NO_GENERATION = "none";

    public Hits {
        requireNonNull(generation, "generation");
        hits = List.copyOf(hits);
    }

    /// Nothing found because nothing was built.
    public static Hits nothing() {
        return new Hits(NO_GENERATION, List.of());
    }

    /// The confidence of the best candidate, 0 when there is none.
    public double confidence() {
        return hits.isEmpty() ? 0 : hits.getFirst().confidence();
    }
}
