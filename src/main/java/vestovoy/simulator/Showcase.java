package vestovoy.simulator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// What there is besides the community's wall and board when it starts: its photos, videos and
/// goods, and the walls of strangers.
///
/// @param exhibits photos, videos and goods, each kind oldest first
/// @param tags the community's hashtags, without `#`, lower case
/// @param neighbours other communities by id, positive
/// @param closed whose walls strangers may not read
/// @param muted posts on strangers' walls that nobody may comment
/// @param items comments of exhibits, posts on strangers' walls and comments there
record Showcase(
        List<Exhibit> exhibits,
        List<String> tags,
        Map<Long, Neighbour> neighbours,
        Set<Long> closed,
        Set<PostKey> muted,
        List<Item> items) {
    static final Showcase EMPTY =
            new Showcase(List.of(), List.of(), Map.of(), Set.of(), Set.of(), List.of());

    /// Another community.
    ///
    /// @param id positive
    /// @param screen the name of its page
    record Neighbour(long id, String name, String screen) {}

    Showcase {
        exhibits = List.copyOf(exhibits);
        tags = List.copyOf(tags);
        neighbours = new TreeMap<>(neighbours);
        closed = new LinkedHashSet<>(closed);
        muted = new LinkedHashSet<>(muted);
        items = List.copyOf(items);
    }

    /// The exhibits of a kind, oldest first.
    List<Exhibit> of(Channel channel) {
        return exhibits.stream().filter(one -> one.channel() == channel).toList();
    }

    Optional<Exhibit> find(Channel channel, long id) {
        return of(channel).stream().filter(one -> one.id() == id).findFirst();
    }
}
