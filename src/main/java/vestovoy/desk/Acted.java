package vestovoy.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/// What was done to a case's post and its author, beside answers.
///
/// @param hidden whether the post counts as hidden now
/// @param steps every act that was planned, oldest first
public record Acted(boolean hidden, List<Step> steps) {
    public Acted {
        steps = List.copyOf(steps);
    }

    /// Nothing.
    public static Acted nothing() {
        return new Acted(false, List.of());
    }

    /// Whether its author is banned because of this post and was not let in again.
    public boolean banned(Instant now) {
        return steps.stream()
                .filter(step -> step.state().equals("done"))
                .filter(step -> step.kind().equals("ban") || step.kind().equals("unban"))
                .reduce((_, later) -> later)
                .filter(step -> step.until().isAfter(now))
                .isPresent();
    }

    /// One act.
    ///
    /// @param kind hide, restore, ban, unban, report
    /// @param ground the code of why, of a ban and a report; else empty
    /// @param until the end of a ban; else the epoch
    /// @param actor who planned it: a moderator's name, or bot
    /// @param at when it was planned
    /// @param state planned, doing, unsure, done, withdrawn, refused, unknown
    /// @param code how it ended, a stable word or a VK error number; may be empty
    public record Step(
            String kind,
            String ground,
            Instant until,
            String actor,
            Instant at,
            String state,
            String code) {
        public Step {
            requireNonNull(kind, "kind");
            requireNonNull(ground, "ground");
            requireNonNull(until, "until");
            requireNonNull(actor, "actor");
            requireNonNull(at, "at");
            requireNonNull(state, "state");
            requireNonNull(code, "code");
        }
    }
}
