package vestovoy.simulator;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.community.Channel;
import vestovoy.community.Markup;
import vestovoy.community.PostKey;

/// People who do something to a post just before the bot's answer to it takes effect: no look
/// before sending can prevent it.
final class Meddling {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Quirk> KINDS =
            List.of(Quirk.AUTHOR_DELETES, Quirk.AUTHOR_EDITS, Quirk.STAFF_ANSWERS);

    private final World world;
    private final Customers customers;
    private final Faults faults;

    Meddling(World world, Faults faults) {
        this.world = world;
        this.customers = new Customers(world);
        this.faults = faults;
    }

    /// Holds the world's lock around it and the call.
    void before(Call call) {
        Optional<PostKey> target =
                answered(call)
                        .filter(world.deeds().written()::containsKey)
                        .filter(key -> world.items().find(key).filter(Item::deleted).isEmpty());
        if (target.isPresent()) {
            KINDS.stream()
                    .filter(faults::strikes)
                    .findFirst()
                    .ifPresent(kind -> {
                        meddle(kind, target.get());
                    });
        }
    }

    private void meddle(Quirk kind, PostKey post) {
        if (kind == Quirk.AUTHOR_DELETES) {
            customers.delete(post);
        } else if (kind == Quirk.AUTHOR_EDITS) {
            String text = world.items().find(post).map(item -> item.post().text()).orElse("");
            customers.edit(post, text + " Вопрос уточнён.");
        } else {
            customers.staffAnswer(post, "Здравствуйте! Уже разбираемся с вашим вопросом.");
        }
    }

    /// What a sending answers. Places that are not ours are left alone.
    private Optional<PostKey> answered(Call call) {
        Parameters given = call.given();
        try {
            return switch (call.method()) {
                case "wall.createComment" -> onTheWall(given);
                case "board.createComment" ->
                        Markup.addressee(given.text("message"))
                                .flatMap(mark ->
                                        key(
                                                Channel.BOARD_COMMENT,
                                                given.number("topic_id"),
                                                mark.comment()));
                case "photos.createComment" -> under(Channel.PHOTO_COMMENT, "photo_id", given);
                case "video.createComment" -> under(Channel.VIDEO_COMMENT, "video_id", given);
                case "market.createComment" -> under(Channel.MARKET_COMMENT, "item_id", given);
                case "messages.send" -> message(given);
                default -> Optional.empty();
            };
        } catch (VkError | JacksonException wrong) {
            return Optional.empty();
        }
    }

    private Optional<PostKey> onTheWall(Parameters given) {
        if (given.number("owner_id") != world.owner()) {
            return Optional.empty();
        }
        long comment = given.number("reply_to_comment", 0);
        return comment == 0
                ? key(Channel.WALL_POST, 0, given.number("post_id"))
                : world.items().wallComment(comment).map(Item::key);
    }

    private Optional<PostKey> under(Channel channel, String place, Parameters given) {
        long comment = given.number("reply_to_comment", 0);
        return comment == 0 || given.number("owner_id") != world.owner()
                ? Optional.empty()
                : key(channel, given.number(place), comment);
    }

    /// The message that is quoted, else the last of the customer's.
    private Optional<PostKey> message(Parameters given) {
        long peer = given.number("peer_id");
        if (given.has("forward")) {
            JsonNode forward = JSON.readTree(given.text("forward"));
            long id = forward.path("conversation_message_ids").path(0).asLong(0);
            return key(Channel.MESSAGE, peer, id);
        }
        return world.items().standing(Channel.MESSAGE, peer).reversed().stream()
                .filter(item -> item.author() > 0)
                .map(Item::key)
                .findFirst();
    }

    /// The key of what stands there; nothing for numbers that nothing can have.
    private Optional<PostKey> key(Channel channel, long place, long id) {
        return place < 0 || id <= 0
                ? Optional.empty()
                : Optional.of(new PostKey(channel, world.owner(), place, id));
    }
}
