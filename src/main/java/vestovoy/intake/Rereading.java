package vestovoy.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vestovoy.community.PostKey;

/// What reading a community back remembers between two rounds, and what it looks at again.
///
/// A mark is the reader's own word on one place of a list: on a wall post, a topic, a video. It is
/// set after what was read there is in the [Inbox], never before.
public interface Rereading {
    /// All marks of a list, by place.
    ///
    /// @param list a stable name: `reconcile/214000777/wall`
    Map<Long, String> marks(String list);

    /// Sets marks of a list; an empty one is taken away.
    void mark(String list, Map<Long, String> marks);

    /// Whether a post of a customer's is in the inbox.
    boolean knows(PostKey key);

    /// Posts of a community whose standing still matters: all that wait for a decision, a person or
    /// a sending, and what was answered or deleted lately. The latest first.
    ///
    /// @param community its id, positive
    /// @param since how far back answered and deleted posts count, by when they became so
    /// @param settled wordings that are known since later than this are left out: VK's lists may
    ///   lag behind its events
    List<Watched> watched(long community, Instant since, Instant settled, int limit);
}
