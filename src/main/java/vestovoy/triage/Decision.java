package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import vestovoy.faq.Hits;

/// What is to be done with a post, and all that explains it.
///
/// @param verdict what is done
/// @param reason why
/// @param rule the id of the rule that decided
/// @param text what would be said; empty when nothing
/// @param hits the candidates, best first, also when they were not used
public record Decision(Verdict verdict, Reason reason, String rule, String text, Hits hits) {
    public Decision {
        requireNonNull(verdict, "verdict");
        requireNonNull(reason, "reason");
        requireNonNull(rule, "rule");
        requireNonNull(hits, "hits");
        if (verdict.speaks() == text.isBlank()) {
            throw new IllegalArgumentException(
                    "the verdict "
                            + verdict.code()
                            + " goes with "
                            + (verdict.speaks() ? "a text" : "no text"));
        }
    }

    /// The confidence of the best candidate, 0..1.
    public double confidence() {
        return hits.confidence();
    }
}
