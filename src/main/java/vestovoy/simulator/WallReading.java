package vestovoy.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.community.Channel;

/// wall.get, wall.getById, wall.getComments and wall.getComment.
final class WallReading {
    static final int PAGE = 100;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int THREAD_PAGE = 10;
    private static final List<String> FILTERS =
            List.of("all", "owner", "others", "suggests", "postponed");

    private final World world;

    WallReading(World world) {
        this.world = world;
    }

    /// @throws VkError 15 when the wall is another's
    static void requireOwn(World world, Parameters given) {
        if (given.number("owner_id") != world.owner()) {
            throw VkError.denied("this wall is not simulated");
        }
    }

    JsonNode posts(Call call) {
        Parameters given = call.given();
        requireOwn(world, given);
        String filter = given.choice("filter", "all", FILTERS);
        List<Item> all =
                world.items().standing(Channel.WALL_POST, 0).reversed().stream()
                        .filter(post -> passes(post, filter))
                        .toList();
        ObjectNode answer = JSON.objectNode().put("count", all.size());
        List<Item> page = page(all, given.number("offset", 0), given.count("count", 20, PAGE));
        ArrayNode shown = answer.putArray("items");
        page.forEach(post -> shown.add(world.shapes().wallPost(post)));
        return extended(answer, page, given);
    }

    private static boolean passes(Item post, String filter) {
        return switch (filter) {
            case "owner" -> post.author() < 0;
            case "others" -> post.author() > 0;
            case "suggests", "postponed" -> false;
            default -> true;
        };
    }

    JsonNode byId(Call call) {
        List<String> asked = call.given().list("posts");
        if (asked.isEmpty()) {
            throw VkError.parameter("posts is undefined");
        }
        if (asked.size() > PAGE) {
            throw VkError.parameter("posts should contain at most " + PAGE);
        }
        List<Item> found = new ArrayList<>();
        for (String one : asked) {
            String[] ids = one.split("_");
            if (!one.matches("-?\\d{1,18}_\\d{1,18}(_.*)?")) {
                throw VkError.parameter("posts is invalid");
            }
            if (Long.parseLong(ids[0]) == world.owner()) {
                post(Long.parseLong(ids[1])).ifPresent(found::add);
            }
        }
        ObjectNode answer = JSON.objectNode();
        ArrayNode shown = answer.putArray("items");
        found.forEach(post -> shown.add(world.shapes().wallPost(post)));
        return extended(answer, found, call.given());
    }

    private Optional<Item> post(long id) {
        return world.items().wallPost(id).filter(post -> !post.deleted());
    }

    JsonNode comments(Call call) {
        Parameters given = call.given();
        requireOwn(world, given);
        long post = given.positive("post_id");
        if (post(post).isEmpty()) {
            throw VkError.denied("post was not found check post_id param");
        }
        long top = given.number("comment_id", 0);
        List<Item> level = new ArrayList<>(level(post, top));
        if (given.choice("sort", "asc", List.of("asc", "desc", "smart")).equals("desc")) {
            level.sort(Comparator.comparingLong(Item::id).reversed());
        }
        List<Item> page = page(level, start(level, given), given.count("count", THREAD_PAGE, PAGE));
        int threads = given.count("thread_items_count", 0, THREAD_PAGE);
        int all =
                top == 0 ? world.items().standing(Channel.WALL_COMMENT, post).size() : level.size();
        ObjectNode answer = JSON.objectNode().put("count", all);
        ArrayNode shown = answer.putArray("items");
        List<Item> people = new ArrayList<>(page);
        page.forEach(comment -> shown.add(shape(comment, given, threads, people)));
        extended(answer, people, given);
        return answer.put("current_level_count", level.size())
                .put("can_post", true)
                .put("show_reply_button", true)
                .put("groups_can_post", true);
    }

    /// The comments of the top level, or of one thread. A deleted one is shown while answers hang
    /// under it.
    private List<Item> level(long post, long top) {
        if (top != 0) {
            Item parent = world.items().wallComment(top).orElseThrow(WallReading::unknown);
            return world.items().thread(parent);
        }
        return world.items().place(Channel.WALL_COMMENT, post).values().stream()
                .filter(comment -> comment.post().thread() == 0)
                .filter(comment -> !comment.deleted() || !world.items().thread(comment).isEmpty())
                .toList();
    }

    private static VkError unknown() {
        return new VkError(VkError.COMMENT_DENIED, "Access to wall's comment denied");
    }

    /// Where a page begins: at `start_comment_id`, moved by `offset`, which may be negative.
    private static long start(List<Item> level, Parameters given) {
        long offset = given.number("offset", 0);
        long first = given.number("start_comment_id", 0);
        if (first == 0) {
            return offset;
        }
        for (int index = 0; index < level.size(); index++) {
            if (level.get(index).id() == first) {
                return Math.max(0, index + offset);
            }
        }
        throw unknown();
    }

    private ObjectNode shape(Item comment, Parameters given, int threads, List<Item> people) {
        ObjectNode node = world.shapes().wallComment(comment);
        if (!given.flag("need_likes")) {
            node.remove("likes");
        }
        if (threads > 0 && node.path("thread").get("items") instanceof ArrayNode answers) {
            world.items().thread(comment).stream()
                    .limit(threads)
                    .forEach(one -> {
                        people.add(one);
                        answers.add(world.shapes().wallComment(one));
                    });
        }
        return node;
    }

    JsonNode comment(Call call) {
        requireOwn(world, call.given());
        Item comment =
                world.items()
                        .wallComment(call.given().positive("comment_id"))
                        .orElseThrow(WallReading::unknown);
        ObjectNode answer = JSON.objectNode();
        answer.putArray("items").add(world.shapes().wallComment(comment));
        extended(answer, List.of(comment), call.given());
        return answer.put("can_post", true)
                .put("show_reply_button", true)
                .put("groups_can_post", true);
    }

    private ObjectNode extended(ObjectNode answer, List<Item> shown, Parameters given) {
        if (given.flag("extended")) {
            world.shapes().extend(answer, shown);
        }
        return answer;
    }

    /// A part of a list; empty when it begins behind the end.
    static <T> List<T> page(List<T> all, long offset, int count) {
        if (offset < 0) {
            throw VkError.parameter("offset should be positive");
        }
        int from = (int) Math.min(offset, all.size());
        return all.subList(from, Math.min(all.size(), from + count));
    }
}
