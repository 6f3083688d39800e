package vestovoy.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How completely a community is read back: the proof that nothing was lost, or what it lacks.
public interface Completeness {
    /// Those of all communities that are watched.
    @FunctionalInterface
    interface All {
        List<Completeness> all();
    }

    /// The community's id, positive.
    long community();

    /// The beginning of the last round that read everything it can read.
    Optional<Instant> last();

    /// What the last round could not read, and why: sources (messages, wall, board, photos, videos,
    /// goods, elsewhere) or single places (`wall/9061`), with a stable word each (no-token, vk-15,
    /// …).
    Map<String, String> unread();

    /// Posts that only reading back found, though the events looked alive and should have told
    /// them; since the start of the process.
    long untold();
}
