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
final class Items {
    private record Place(Channel channel, long number) {}

    private final Map<Place, NavigableMap<Long, Item>> places = new HashMap<>();
    private final Map<Long, PostKey> wallComments = new HashMap<>();
    private final Map<Long, PostKey> messages = new HashMap<>();
    private long lastOfWall;
    private long lastOfBoard;
    private long lastMessage;

    /// Adds an item, or replaces the one of its key.
    void put(Item item) {
        places.computeIfAbsent(new Place(item.key().channel(), item.place()), _ -> new TreeMap<>())
                .put(item.id(), item);
        if (item.in(Channel.MESSAGE)) {
            lastMessage = Math.max(lastMessage, item.message());
            messages.put(item.message(), item.key());
        } else if (item.in(Channel.BOARD_COMMENT)) {
            lastOfBoard = Math.max(lastOfBoard, item.id());
        } else {
            lastOfWall = Math.max(lastOfWall, item.id());
        }
        if (item.in(Channel.WALL_COMMENT)) {
            wallComments.put(item.id(), item.key());
        }
    }

    Optional<Item> find(PostKey key) {
        return Optional.ofNullable(place(key.channel(), key.place()).get(key.id()));
    }

    /// A wall comment by its number, which is unique on the whole wall.
    Optional<Item> wallComment(long id) {
        return Optional.ofNullable(wallComments.get(id)).flatMap(this::find);
    }

    Optional<Item> wallPost(long id) {
        return Optional.ofNullable(place(Channel.WALL_POST, 0).get(id));
    }

    Optional<Item> message(long number) {
        return Optional.ofNullable(messages.get(number)).flatMap(this::find);
    }

    /// What was written in a place, deleted items among it, by number.
    NavigableMap<Long, Item> place(Channel channel, long number) {
        NavigableMap<Long, Item> found = places.get(new Place(channel, number));
        return found == null
                ? Collections.emptyNavigableMap()
                : Collections.unmodifiableNavigableMap(found);
    }

    /// What stands in a place, by number.
    List<Item> standing(Channel channel, long number) {
        return place(channel, number).values().stream().filter(item -> !item.deleted()).toList();
    }

    /// The comments that stand in the thread of a wall comment.
    List<Item> thread(Item top) {
        Collection<Item> all = place(Channel.WALL_COMMENT, top.place()).values();
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

    /// The number that the next item of a place will have. Posts and comments of a wall are counted
    /// together, as in VK.
    long nextId(Channel channel, long place) {
        return switch (channel) {
            case MESSAGE -> {
                NavigableMap<Long, Item> talk = place(channel, place);
                yield talk.isEmpty() ? 1 : talk.lastKey() + 1;
            }
            case BOARD_COMMENT -> lastOfBoard + 1;
            case WALL_POST, WALL_COMMENT, PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT, MENTION ->
                    lastOfWall + 1;
        };
    }

    long nextMessage() {
        return lastMessage + 1;
    }
}
