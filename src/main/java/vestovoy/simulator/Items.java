package vestovoy.simulator;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// Everything that was ever written, by place. Not safe for threads by itself: the world's lock
/// guards it.
///
/// VK counts posts and comments of one wall together, and the comments of all photos of an owner
/// together, as those of all videos, all goods and the whole board.
final class Items {
    private record Place(Channel channel, long owner, long number) {}

    private record Comment(Channel channel, long owner, long id) {}

    private record Row(Channel channel, long owner) {}

    private final long own;
    private final Map<Place, NavigableMap<Long, Item>> places = new HashMap<>();
    private final Map<Comment, PostKey> comments = new HashMap<>();
    private final Map<Row, Long> last = new HashMap<>();
    private final Map<Long, PostKey> messages = new HashMap<>();
    private final Map<PostKey, Integer> reposts = new HashMap<>();
    private long lastMessage;

    /// @param own the community's id, negative: whose place is meant where nobody says so
    Items(long own) {
        this.own = own;
    }

    /// Whether answers to a comment hang under it there; elsewhere all comments stand in one row.
    static boolean hasThreads(Channel channel) {
        return channel == Channel.WALL_COMMENT || channel == Channel.VIDEO_COMMENT;
    }

    /// Adds an item, or replaces the one of its key.
    void put(Item item) {
        PostKey key = item.key();
        Item before =
                places.computeIfAbsent(
                                new Place(key.channel(), key.owner(), key.place()),
                                _ -> new TreeMap<>())
                        .put(item.id(), item);
        if (item.in(Channel.MESSAGE)) {
            lastMessage = Math.max(lastMessage, item.message());
            messages.put(item.message(), key);
        } else {
            comments.put(new Comment(key.channel(), key.owner(), item.id()), key);
            last.merge(row(key.channel(), key.owner()), item.id(), Math::max);
        }
        if (before == null && item.in(Channel.MENTION)) {
            item.carried().forEach(post -> reposts.merge(post, 1, Integer::sum));
        }
    }

    private static Row row(Channel channel, long owner) {
        return switch (channel) {
            case WALL_POST, WALL_COMMENT, MENTION -> new Row(Channel.WALL_POST, owner);
            case BOARD_COMMENT, PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT, MESSAGE ->
                    new Row(channel, owner);
        };
    }

    Optional<Item> find(PostKey key) {
        return Optional.ofNullable(place(key.channel(), key.owner(), key.place()).get(key.id()));
    }

    /// A comment by its number, which is unique on the whole wall, and among all photos, videos or
    /// goods of an owner.
    Optional<Item> comment(Channel channel, long owner, long id) {
        return Optional.ofNullable(comments.get(new Comment(channel, owner, id)))
                .flatMap(this::find);
    }

    /// A comment of the community's own wall by its number.
    Optional<Item> wallComment(long id) {
        return comment(Channel.WALL_COMMENT, own, id);
    }

    Optional<Item> message(long number) {
        return Optional.ofNullable(messages.get(number)).flatMap(this::find);
    }

    /// What was written in a place of the community, deleted items among it, by number.
    NavigableMap<Long, Item> place(Channel channel, long number) {
        return place(channel, own, number);
    }

    NavigableMap<Long, Item> place(Channel channel, long owner, long number) {
        NavigableMap<Long, Item> found = places.get(new Place(channel, owner, number));
        return found == null
                ? Collections.emptyNavigableMap()
                : Collections.unmodifiableNavigableMap(found);
    }

    /// What stands in a place of the community, by number.
    List<Item> standing(Channel channel, long number) {
        return standing(channel, own, number);
    }

    List<Item> standing(Channel channel, long owner, long number) {
        return place(channel, owner, number).values().stream()
                .filter(item -> !item.deleted())
                .toList();
    }

    /// The posts that stand on somebody's wall, by number.
    List<Item> wall(long owner) {
        return owner == own
                ? standing(Channel.WALL_POST, 0)
                : standing(Channel.MENTION, owner, -own);
    }

    /// The comments that stand in the thread of a comment.
    List<Item> thread(Item top) {
        PostKey key = top.key();
        Collection<Item> all = place(key.channel(), key.owner(), key.place()).values();
        return all.stream()
                .filter(item -> item.post().thread() == top.id() && !item.deleted())
                .toList();
    }

    /// With whom the community ever exchanged messages.
    List<Long> peers() {
        return places.keySet().stream()
                .filter(place -> place.channel() == Channel.MESSAGE)
                .map(Place::number)
                .sorted()
                .toList();
    }

    /// Everybody but the community on whose walls something was ever written.
    List<Long> strangers() {
        return places.keySet().stream()
                .filter(place -> place.channel() == Channel.MENTION)
                .map(Place::owner)
                .sorted()
                .toList();
    }

    /// How often a post was ever reposted.
    int reposts(PostKey post) {
        return reposts.getOrDefault(post, 0);
    }

    /// The number that the next item of a place will have.
    long nextId(Channel channel, long owner, long place) {
        if (channel == Channel.MESSAGE) {
            NavigableMap<Long, Item> talk = place(channel, owner, place);
            return talk.isEmpty() ? 1 : talk.lastKey() + 1;
        }
        return last.getOrDefault(row(channel, owner), 0L) + 1;
    }

    long nextMessage() {
        return lastMessage + 1;
    }
}
