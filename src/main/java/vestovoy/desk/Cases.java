package vestovoy.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vestovoy.reply.Act;

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

    /// Plans an act on the case's post or its author, if the case has this version and no act of
    /// this kind is open:
    ///
    /// - hiding ends an open case, and the post counts as hidden from then on;
    /// - restoring wants a hidden post, and opens its case again;
    /// - a ban and a report want an open case and leave it open; letting the author in again wants
    ///   no state.
    ///
    /// @return whether it did
    boolean act(long id, int version, String who, Act act, Instant now);

    /// What was done to a case's post; nothing when there is no such case.
    Acted acted(long id);

    /// The latest cases of hidden posts, last hidden first.
    List<Case> hidden(int limit, int offset);
}
