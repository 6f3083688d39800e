package vestovoy.simulator;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// messages.send. A `random_id` other than 0 that was sent to the peer before returns the old
/// message and writes nothing.
final class MessageSending {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper READER = JsonMapper.builder().build();
    private static final int LONGEST = 4096;
    private static final int MOST_PEERS = 100;

    private final World world;

    MessageSending(World world) {
        this.world = world;
    }

    JsonNode send(Call call) {
        Parameters given = call.given();
        long random = given.number("random_id");
        if (random < Integer.MIN_VALUE || random > Integer.MAX_VALUE) {
            throw VkError.parameter("random_id not integer");
        }
        List<Long> peers = given.numbers("peer_ids");
        if (peers.size() > MOST_PEERS) {
            throw VkError.parameter("peer_ids should contain at most " + MOST_PEERS);
        }
        if (!peers.isEmpty()) {
            ArrayNode answer = JSON.arrayNode();
            peers.forEach(peer -> answer.add(one(call, peer, random)));
            return answer;
        }
        return JSON.numberNode(deliver(call, peer(given), random).message());
    }

    private static long peer(Parameters given) {
        return given.given("peer_id")
                .or(() -> given.given("user_id"))
                .orElseThrow(() -> VkError.parameter("peer_id is undefined"));
    }

    private ObjectNode one(Call call, long peer, long random) {
        ObjectNode answer = JSON.objectNode().put("peer_id", peer);
        try {
            Item sent = deliver(call, peer, random);
            answer.put("message_id", sent.message()).put("conversation_message_id", sent.id());
        } catch (VkError refused) {
            answer.put("message_id", 0).put("conversation_message_id", 0);
            answer.putObject("error")
                    .put("code", refused.code())
                    .put("description", refused.text());
        }
        return answer;
    }

    private Item deliver(Call call, long peer, long random) {
        String text = call.given().text("message");
        if (text.isBlank() && call.given().list("attachment").isEmpty()) {
            throw VkError.parameter("message is empty or invalid");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new VkError(VkError.TOO_LONG, "Message is too long");
        }
        if (world.items().place(Channel.MESSAGE, peer).isEmpty()) {
            throw VkError.plain(VkError.NO_PERMISSION_TO_WRITE);
        }
        if (world.bans().find(peer, world.now()).isPresent()) {
            throw VkError.plain(VkError.BLACKLISTED);
        }
        Optional<Item> before =
                random == 0
                        ? Optional.empty()
                        : world.deeds().letter(peer, random).flatMap(world.items()::find);
        return before.orElseGet(() -> write(call, peer, random));
    }

    private Item write(Call call, long peer, long random) {
        Draft draft =
                Draft.of(Channel.MESSAGE, peer, world.owner(), call.given().text("message"))
                        .with(Attachments.kinds(call.given().list("attachment")))
                        .keyed(random)
                        .answering(answered(call.given(), peer));
        return world.write(draft, Origin.api(call.method(), String.valueOf(random)));
    }

    /// The message of the conversation that is answered: by `reply_to`, or by `forward` with
    /// `is_reply`.
    private long answered(Parameters given, long peer) {
        Optional<Item> named = Optional.empty();
        if (given.has("reply_to")) {
            named = world.items().message(given.number("reply_to"));
        } else if (given.has("forward")) {
            try {
                JsonNode forward = READER.readTree(given.text("forward"));
                long id = forward.path("conversation_message_ids").path(0).asLong(0);
                if (id > 0 && !forward.path("is_reply").isMissingNode()) {
                    named =
                            world.items()
                                    .find(new PostKey(Channel.MESSAGE, world.owner(), peer, id));
                }
            } catch (JacksonException _) {
                throw VkError.parameter("forward is invalid");
            }
        }
        return named.filter(item -> item.place() == peer).map(Item::id).orElse(0L);
    }
}
