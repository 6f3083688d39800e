package vestovoy.desk;

import static java.util.Objects.requireNonNull;

/// How a moderator's move ended.
public sealed interface Move {
    /// It is done and written down.
    record Done() implements Move {}

    /// The case is no longer what the moderator saw; nothing was changed.
    ///
    /// @param now the case as it stands
    record Conflict(Case now) implements Move {
        public Conflict {
            requireNonNull(now, "now");
        }
    }

    /// There is no such case.
    record Missing() implements Move {}

    /// The text cannot be sent, or the act not be done, as it is.
    ///
    /// @param fault a stable word: empty, too-long; of acts term, comment, not-a-person, no-method
    record Unfit(String fault) implements Move {
        public Unfit {
            requireNonNull(fault, "fault");
        }
    }
}
