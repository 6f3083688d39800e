package vestovoy.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// What customers wrote that VK tells of before it can be read.
///
/// The first readings that would show it leave it out, for half a minute at the longest; what is
/// under a post is error 15 as long. The world's lock guards it.
final class Veil {
    private static final int READINGS = 2;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /// What a reading's list holds.
    private record Shelf(Channel channel, long place) {}

    private final World world;
    private final Faults faults;
    private final Map<PostKey, Integer> left = new HashMap<>();

    Veil(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    /// An answer without what cannot be read yet.
    ///
    /// @throws VkError 15 when the post that is asked for comments cannot be
    JsonNode over(Call call, Supplier<JsonNode> answer) {
        Optional<Shelf> shelf = shelf(call);
        if (shelf.isPresent()
                && shelf.get().channel() == Channel.WALL_COMMENT
                && hides(key(new Shelf(Channel.WALL_POST, 0), shelf.get().place()))) {
            throw VkError.denied("post was not found check post_id param");
        }
        JsonNode shown = answer.get();
        shelf.ifPresent(held -> hide(shown, held));
        return shown;
    }

    private void hide(JsonNode list, Shelf shelf) {
        if (list.path("items") instanceof ArrayNode items) {
            String number = shelf.channel() == Channel.MESSAGE ? "conversation_message_id" : "id";
            for (Iterator<JsonNode> each = items.iterator(); each.hasNext(); ) {
                JsonNode item = each.next();
                boolean ours = item.path("owner_id").asLong(world.owner()) == world.owner();
                if (ours && hides(key(shelf, item.path(number).asLong(0)))) {
                    each.remove();
                } else {
                    hide(item.path("thread"), shelf);
                }
            }
        }
    }

    private boolean hides(PostKey key) {
        if (!world.deeds().written().containsKey(key) || old(key)) {
            return false;
        }
        int readings =
                left.computeIfAbsent(key, _ -> faults.strikes(Quirk.UNREADABLE) ? READINGS : 0);
        left.put(key, Math.max(0, readings - 1));
        return readings > 0;
    }

    private boolean old(PostKey key) {
        return world.items()
                .find(key)
                .filter(item -> item.post().writtenAt().plus(LONGEST).isBefore(world.now()))
                .isPresent();
    }

    private PostKey key(Shelf shelf, long id) {
        return new PostKey(shelf.channel(), world.owner(), shelf.place(), Math.max(1, id));
    }

    /// Other owners' places are not watched.
    private Optional<Shelf> shelf(Call call) {
        Parameters given = call.given();
        String owner = given.text("owner_id");
        boolean ours = owner.isEmpty() || owner.equals(String.valueOf(world.owner()));
        return ours ? shelf(call.method(), given) : Optional.empty();
    }

    private static Optional<Shelf> shelf(String method, Parameters given) {
        return switch (method) {
            case "wall.get", "wall.getById" -> Optional.of(new Shelf(Channel.WALL_POST, 0));
            case "wall.getComments" -> at(Channel.WALL_COMMENT, "post_id", given);
            case "board.getComments" -> at(Channel.BOARD_COMMENT, "topic_id", given);
            case "photos.getComments" -> at(Channel.PHOTO_COMMENT, "photo_id", given);
            case "video.getComments" -> at(Channel.VIDEO_COMMENT, "video_id", given);
            case "market.getComments" -> at(Channel.MARKET_COMMENT, "item_id", given);
            case "messages.getHistory", "messages.getByConversationMessageId" ->
                    at(Channel.MESSAGE, "peer_id", given);
            default -> Optional.empty();
        };
    }

    private static Optional<Shelf> at(Channel channel, String place, Parameters given) {
        return given.text(place).matches("\\d{1,18}")
                ? Optional.of(new Shelf(channel, Long.parseLong(given.text(place))))
                : Optional.empty();
    }
}
