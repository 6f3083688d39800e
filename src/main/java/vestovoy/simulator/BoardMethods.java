package vestovoy.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// board.getTopics, board.getComments, board.createComment, board.deleteComment and
/// board.restoreComment.
final class BoardMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> ORDERS = List.of("0", "1", "2", "-1", "-2");
    private static final int TOPICS = 40;
    private static final int COMMENTS = 20;

    private final World world;

    BoardMethods(World world) {
        this.world = world;
    }

    JsonNode topics(Call call) {
        Parameters given = call.given();
        GroupMethods.requireOwn(world, given);
        List<Long> asked = given.numbers("topic_ids");
        List<Topic> all =
                world.archive().topics().stream()
                        .filter(topic -> asked.isEmpty() || asked.contains(topic.id()))
                        .sorted(order(given.choice("order", "0", ORDERS)))
                        .toList();
        ObjectNode answer = JSON.objectNode().put("count", all.size());
        ArrayNode shown = answer.putArray("items");
        List<Topic> page =
                Pages.page(
                        all, given.number("offset", 0), given.count("count", TOPICS, Pages.PAGE));
        page.forEach(topic -> shown.add(shape(topic, given.number("preview", 0))));
        if (given.flag("extended")) {
            world.profiles()
                    .extend(answer, page.stream().flatMap(topic -> last(topic).stream()).toList());
        }
        return answer.put("default_order", 1).put("can_add_topics", 0);
    }

    /// Fixed topics stand first in any order.
    private Comparator<Topic> order(String order) {
        Comparator<Topic> updated = Comparator.comparingLong(this::updated);
        Comparator<Topic> created = Comparator.comparing(Topic::created);
        Comparator<Topic> asked =
                switch (order) {
                    case "2" -> created.reversed();
                    case "-1" -> updated;
                    case "-2" -> created;
                    default -> updated.reversed();
                };
        return Comparator.comparing(Topic::fixed).reversed().thenComparing(asked);
    }

    private long updated(Topic topic) {
        return last(topic).stream()
                .mapToLong(item -> item.post().writtenAt().getEpochSecond())
                .findFirst()
                .orElse(topic.created().getEpochSecond());
    }

    /// The last comment that stands in a topic, or nothing.
    private List<Item> last(Topic topic) {
        List<Item> all = standing(topic.id());
        return all.isEmpty() ? List.of() : List.of(all.getLast());
    }

    private List<Item> standing(long topic) {
        return world.items().standing(Channel.BOARD_COMMENT, topic);
    }

    private ObjectNode shape(Topic topic, long preview) {
        List<Item> comments = standing(topic.id());
        ObjectNode node =
                JSON.objectNode()
                        .put("id", topic.id())
                        .put("title", topic.title())
                        .put("created", topic.created().getEpochSecond())
                        .put("created_by", topic.creator())
                        .put("updated", updated(topic))
                        .put(
                                "updated_by",
                                comments.isEmpty() ? topic.creator() : comments.getLast().author())
                        .put("is_closed", topic.closed() ? 1 : 0)
                        .put("is_fixed", topic.fixed() ? 1 : 0)
                        .put("comments", comments.size());
        if ((preview & 1) != 0 && !comments.isEmpty()) {
            node.put("first_comment", comments.getFirst().post().text());
        }
        if ((preview & 2) != 0 && !comments.isEmpty()) {
            node.put("last_comment", comments.getLast().post().text());
        }
        return node;
    }

    JsonNode comments(Call call) {
        Parameters given = call.given();
        List<Item> all = new ArrayList<>(standing(topic(given).id()));
        if (given.choice("sort", "asc", List.of("asc", "desc")).equals("desc")) {
            all.sort(Comparator.comparingLong(Item::id).reversed());
        }
        long start = Pages.start(all, given, VkError.NOT_FOUND);
        List<Item> page = Pages.page(all, start, given.count("count", COMMENTS, Pages.PAGE));
        ObjectNode answer = JSON.objectNode().put("count", all.size());
        ArrayNode shown = answer.putArray("items");
        for (Item item : page) {
            ObjectNode node = world.shapes().boardComment(item);
            if (given.flag("need_likes")) {
                node.set("likes", world.shapes().likes(item));
            }
            shown.add(node);
        }
        if (given.flag("extended")) {
            world.profiles().extend(answer, page);
        }
        return given.has("start_comment_id") ? answer.put("real_offset", start) : answer;
    }

    JsonNode create(Call call) {
        Topic topic = topic(call.given());
        if (topic.closed()) {
            throw VkError.denied("topic is closed");
        }
        long author = call.given().flag("from_group") ? world.owner() : World.ADMIN.id();
        Draft draft =
                Draft.of(
                                Channel.BOARD_COMMENT,
                                topic.id(),
                                author,
                                WallWriting.message(call.given()))
                        .with(Attachments.kinds(call.given().list("attachments")));
        return JSON.numberNode(world.write(draft, call.origin()).id());
    }

    JsonNode delete(Call call) {
        if (!world.delete(named(call), World.ADMIN.id(), call.origin())) {
            throw new VkError(VkError.NOT_FOUND, "Not found");
        }
        return JSON.numberNode(1);
    }

    JsonNode restore(Call call) {
        if (!world.restore(named(call), call.origin())) {
            throw new VkError(VkError.NOT_FOUND, "Not found");
        }
        return JSON.numberNode(1);
    }

    private PostKey named(Call call) {
        return new PostKey(
                Channel.BOARD_COMMENT,
                world.owner(),
                topic(call.given()).id(),
                call.given().positive("comment_id"));
    }

    private Topic topic(Parameters given) {
        GroupMethods.requireOwn(world, given);
        long id = given.positive("topic_id");
        return world.archive().topics().stream()
                .filter(topic -> topic.id() == id)
                .findFirst()
                .orElseThrow(() -> new VkError(VkError.NOT_FOUND, "Not found"));
    }
}
