package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// Somebody who may not write in the community.
///
/// @param owner who: a person's id; another community's is negative
/// @param admin by whom
/// @param since when it began
/// @param end the second at which it ends, 0 for ever
/// @param reason 0 other, 1 spam, 2 insults, 3 bad language, 4 beside the point
/// @param comment what the staff noted, may be empty
/// @param visible whether the banned one may read that
public record Ban(
        long owner,
        long admin,
        Instant since,
        long end,
        int reason,
        String comment,
        boolean visible) {
    public Ban {
        requireNonNull(since, "since");
        requireNonNull(comment, "comment");
        if (reason < 0 || reason > 4 || end < 0) {
            throw new IllegalArgumentException("no ban has reason " + reason + ", end " + end);
        }
    }

    boolean holds(Instant now) {
        return end == 0 || now.getEpochSecond() < end;
    }
}
