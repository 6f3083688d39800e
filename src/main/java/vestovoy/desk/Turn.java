package vestovoy.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// One turn of the switch of all automatic sending.
///
/// @param stopped whether nothing is sent by itself from then on
/// @param reason why, in the words of who turned it; may be empty when it was turned on again
/// @param who turned it: an account, or `cli/` and a user of the machine; empty before the first
///   turn
/// @param at when
public record Turn(boolean stopped, String reason, String who, Instant at) {
    private static final Turn NEVER = new Turn(false, "", "", Instant.EPOCH);

    public Turn {
        requireNonNull(reason, "reason");
        requireNonNull(who, "who");
        requireNonNull(at, "at");
    }

    /// When it was turned, for other programs; empty before the first turn.
    public String since() {
        return who.isEmpty() ? "" : at.toString();
    }

    /// Nobody ever turned it.
    public static Turn never() {
        return NEVER;
    }
}
