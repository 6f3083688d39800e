package vestovoy.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.community.Channel;

/// messages.getHistory, messages.getConversations and messages.getByConversationMessageId.
final class MessageReading {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PAGE = 200;
    private static final int DEFAULT_PAGE = 20;
    private static final int MOST_NUMBERS = 100;
    private static final List<String> FILTERS =
            List.of("all", "archive", "important", "sorted_chats", "unanswered", "unread");

    private final World world;

    MessageReading(World world) {
        this.world = world;
    }

    /// Newest first; `rev=1` oldest first.
    JsonNode history(Call call) {
        Parameters given = call.given();
        long peer = given.has("peer_id") ? given.number("peer_id") : given.number("user_id");
        boolean oldestFirst = given.flag("rev");
        List<Item> all = new ArrayList<>(talk(peer));
        if (!oldestFirst) {
            all = all.reversed();
        }
        List<Item> page =
                Pages.page(all, start(all, given), given.count("count", DEFAULT_PAGE, PAGE));
        ObjectNode answer = JSON.objectNode().put("count", all.size());
        ArrayNode shown = answer.putArray("items");
        page.forEach(item -> shown.add(world.shapes().message(item)));
        if (given.flag("extended")) {
            world.profiles().extend(answer, page);
            answer.putArray("conversations").add(conversation(talk(peer)));
        }
        return answer;
    }

    private static long start(List<Item> all, Parameters given) {
        long offset = given.number("offset", 0);
        long first = given.number("start_message_id", 0);
        if (first <= 0) {
            return offset;
        }
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).message() == first) {
                return Math.max(0, index + offset);
            }
        }
        return all.size();
    }

    private List<Item> talk(long peer) {
        return world.items().standing(Channel.MESSAGE, peer);
    }

    /// The conversation with the newest message first.
    JsonNode conversations(Call call) {
        Parameters given = call.given();
        String filter = given.choice("filter", "all", FILTERS);
        List<List<Item>> all =
                world.items().peers().stream()
                        .map(this::talk)
                        .filter(talk -> !talk.isEmpty() && passes(talk, filter))
                        .sorted(Comparator.comparingLong(MessageReading::last).reversed())
                        .toList();
        ObjectNode answer = JSON.objectNode().put("count", all.size());
        answer.put("unread_count", all.stream().filter(talk -> unanswered(talk) > 0).count());
        ArrayNode shown = answer.putArray("items");
        List<Item> people = new ArrayList<>();
        for (List<Item> talk :
                Pages.page(
                        all, given.number("offset", 0), given.count("count", DEFAULT_PAGE, PAGE))) {
            ObjectNode one = shown.addObject();
            one.set("conversation", conversation(talk));
            one.set("last_message", world.shapes().message(talk.getLast()));
            people.addAll(talk);
        }
        if (given.flag("extended")) {
            world.profiles().extend(answer, people);
        }
        return answer;
    }

    private static long last(List<Item> talk) {
        return talk.getLast().message();
    }

    private static boolean passes(List<Item> talk, String filter) {
        return switch (filter) {
            case "unanswered", "unread" -> unanswered(talk) > 0;
            case "archive", "important" -> false;
            default -> true;
        };
    }

    /// How many messages the customer wrote since the community's last.
    private static long unanswered(List<Item> talk) {
        return talk.reversed().stream().takeWhile(item -> item.author() > 0).count();
    }

    private static ObjectNode conversation(List<Item> talk) {
        ObjectNode node = JSON.objectNode();
        if (talk.isEmpty()) {
            return node;
        }
        Item last = talk.getLast();
        long open = unanswered(talk);
        node.putObject("peer")
                .put("id", last.place())
                .put("type", "user")
                .put("local_id", last.place());
        node.put("last_message_id", last.message())
                .put("last_conversation_message_id", last.id())
                .put("in_read", last.message())
                .put("out_read", last.message())
                .put("version", last.message())
                .put("important", false)
                .put("unanswered", open > 0);
        if (open > 0) {
            node.put("unread_count", open);
        }
        node.putObject("can_write").put("allowed", true);
        return node;
    }

    JsonNode byNumber(Call call) {
        Parameters given = call.given();
        long peer = given.number("peer_id");
        List<Long> asked = given.numbers("conversation_message_ids");
        if (asked.isEmpty()) {
            throw VkError.parameter("conversation_message_ids is undefined");
        }
        if (asked.size() > MOST_NUMBERS) {
            throw VkError.parameter(
                    "conversation_message_ids should contain at most " + MOST_NUMBERS);
        }
        List<Item> found = talk(peer).stream().filter(item -> asked.contains(item.id())).toList();
        ObjectNode answer = JSON.objectNode().put("count", found.size());
        ArrayNode shown = answer.putArray("items");
        found.forEach(item -> shown.add(world.shapes().message(item)));
        if (given.flag("extended")) {
            world.profiles().extend(answer, found);
        }
        return answer;
    }
}
