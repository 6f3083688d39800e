package vestovoy.vk;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;

/// What a readable list shows of one place.
///
/// @param items the posts, comments or messages that it shows
/// @param from the least number of which it tells: what has a larger one and is not shown is
///   missing, of smaller ones nothing is known
record Sight(List<JsonNode> items, long from) {
    Sight {
        items = List.copyOf(items);
    }

    /// A list that shows everything that stands there.
    static Sight whole(List<JsonNode> items) {
        return new Sight(items, 0);
    }

    /// Pages read from the newest on.
    ///
    /// @param end whether the last of them is the list's end
    static Sight back(List<JsonNode> items, boolean end) {
        long least = items.stream().mapToLong(item -> Fields.number(item, "id")).min().orElse(0);
        return new Sight(items, end ? 0 : least);
    }

    Optional<JsonNode> item(Channel channel, long id) {
        return items.stream()
                .filter(item ->
                        PostReader.key(channel, item, 0, 0)
                                .filter(key -> key.id() == id)
                                .isPresent())
                .findFirst();
    }

    boolean misses(Channel channel, long id) {
        return id >= from && item(channel, id).isEmpty();
    }
}
