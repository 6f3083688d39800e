package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// A discussion of the board.
///
/// @param id its number
/// @param title what it is called
/// @param created when
/// @param creator by whom
/// @param closed whether nobody may write there
/// @param fixed whether it stands above the others
record Topic(long id, String title, Instant created, long creator, boolean closed, boolean fixed) {
    Topic {
        requireNonNull(title, "title");
        requireNonNull(created, "created");
    }
}
