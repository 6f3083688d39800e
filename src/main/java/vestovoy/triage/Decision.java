package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import vestovoy.faq.Hits;

/// What is to be done with a post, and all that explains it.
///
/// @param verdict what is done
/// @param reason why
/// @param rule the id of the rule that decided
/// @param text what would be said; empty when nothing
/// @param notice what a customer is told while people take over; only beside the verdict to queue,
///   empty when nothing
/// @param hits the candidates, best first, also when they were not used
/// @param grounds what it rests on
public record Decision(
        Verdict verdict,
        Reason reason,
        String rule,
        String text,
        String notice,
        Hits hits,
        Grounds grounds) {
    public Decision {
        requireNonNull(verdict, "verdict");
        requireNonNull(reason, "reason");
        requireNonNull(rule, "rule");
        requireNonNull(hits, "hits");
        requireNonNull(grounds, "grounds");
        if (verdict.speaks() == text.isBlank()) {
            throw new IllegalArgumentException(
                    "the verdict "
                            + verdict.code()
                            + " goes with "
                            + (verdict.speaks() ? "a text" : "no text"));
        }
        if (verdict != Verdict.QUEUE && !notice.isEmpty()) {
            throw new IllegalArgumentException(
                    "a notice goes with what people take over, not with " + verdict.code());
        }
    }

    /// A decision of which no more is known than this.
    public Decision(Verdict verdict, Reason reason, String rule, String text, Hits hits) {
        this(verdict, reason, rule, text, "", hits, Grounds.none());
    }

    /// The confidence of the best candidate, 0..1.
    public double confidence() {
        return hits.confidence();
    }
}
