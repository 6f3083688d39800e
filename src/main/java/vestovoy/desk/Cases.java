package vestovoy.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The durable queue. Every change is one transaction with its audit row; a change touches exactly
/// one row or nothing.
public interface Cases {
    /// Open cases: highest priority first, then oldest.
    List<Case> open(int limit, int offset);

    /// How many are open.
    long openCount();

    Optional<Case> find(long id);

    /// What was said around a case's post in the same place, oldest first, the post itself
    /// included.
    List<Said> thread(long id, int limit);

    /// Queues the moderator's text as the post's one open reply and closes the case as answered, if
    /// the case is open, has this version and its post has no open reply.
    ///
    /// @return whether it did
    boolean answer(long id, int version, String who, String text, Instant now);

    /// Closes the case as needing no answer, if it is open and has this version.
    ///
    /// @return whether it did
    boolean dismiss(long id, int version, String who, Instant now);
}
