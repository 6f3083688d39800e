package vestovoy.intake;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vestovoy.triage.Decision;

/// A decision ready to be committed.
///
/// @param pending the post, and the wording that was decided on
/// @param decision what the rules and the search said, for the audit
/// @param outcome what is done about it in the present mode
/// @param notice what its author is told while people take over; empty when nothing
/// @param at when
public record Decided(
        Pending pending, Decision decision, Outcome outcome, String notice, Instant at) {
    public Decided {
        requireNonNull(pending, "pending");
        requireNonNull(decision, "decision");
        requireNonNull(outcome, "outcome");
        requireNonNull(notice, "notice");
        requireNonNull(at, "at");
        if (!notice.isEmpty() && !(outcome instanceof Outcome.ToPeople)) {
            throw new IllegalArgumentException("a notice goes with what people take over");
        }
    }

    /// A decision that tells its author nothing besides.
    public Decided(Pending pending, Decision decision, Outcome outcome, Instant at) {
        this(pending, decision, outcome, "", at);
    }

    /// Where the post ends: there is no fifth place.
    public sealed interface Outcome {
        /// A reply into the outbox.
        record Answer(String text) implements Outcome {}

        /// A case for people.
        ///
        /// @param reason why it is with people, a code: the decision's own reason, or the mode's
        /// @param priority 0..9, larger first
        /// @param draft what the bot would say, or empty
        record ToPeople(String reason, int priority, String draft) implements Outcome {}

        /// Hidden from the public, by an act that is planned with it.
        record Hide() implements Outcome {}

        /// Nothing to do, for the decision's reason.
        record Ignore() implements Outcome {}
    }
}
