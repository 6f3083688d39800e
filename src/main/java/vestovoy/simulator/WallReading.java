package vestovoy.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.community.Channel;

/// wall.get, wall.getById, wall.getComments, wall.getComment and wall.getReposts.
final class WallReading {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int THREAD_PAGE = 10;
    private static final int REPOSTS_PAGE = 20;
    private static final int MOST_REPOSTS = 1000;
    private static final List<String> FILTERS =
            List.of("all", "owner", "others", "suggests", "postponed");

    private final World world;

    WallReading(World world) {
        this.world = world;
    }

    /// The wall that a request means.
    ///
    /// @throws VkError 15 when there is none, or strangers may not read it
    static long readable(World world, Parameters given) {
        long owner = given.number("owner_id");
        if (!world.walls().open(owner)) {
            throw VkError.denied("this wall is closed or does not exist");
        }
        return owner;
    }

    JsonNode posts(Call call) {
        Parameters given = call.given();
        long owner = readable(world, given);
        String filter = given.choice("filter", "all", FILTERS);
        List<Item> all =
                world.items().wall(owner).reversed().stream()
                        .filter(post -> passes(post, filter))
                        .toList();
        ObjectNode answer = JSON.objectNode().put("count", all.size());
        List<Item> page =
                Pages.page(all, given.number("offset", 0), given.count("count", 20, Pages.PAGE));
        ArrayNode shown = answer.putArray("items");
        page.forEach(post -> shown.add(world.shapes().wallPost(post)));
        return extended(answer, page, given);
    }

    private static boolean passes(Item post, String filter) {
        return switch (filter) {
            case "owner" -> post.author() == post.owner();
            case "others" -> post.author() != post.owner();
            case "suggests", "postponed" -> false;
            default -> true;
        };
    }

    JsonNode byId(Call call) {
        List<String> asked = call.given().list("posts");
        if (asked.isEmpty()) {
            throw VkError.parameter("posts is undefined");
        }
        if (asked.size() > Pages.PAGE) {
            throw VkError.parameter("posts should contain at most " + Pages.PAGE);
        }
        List<Item> found = new ArrayList<>();
        for (String one : asked) {
            String[] ids = one.split("_");
            if (!one.matches("-?\\d{1,18}_\\d{1,18}(_.*)?")) {
                throw VkError.parameter("posts is invalid");
            }
            long owner = Long.parseLong(ids[0]);
            if (world.walls().open(owner)) {
                world.wallPost(owner, Long.parseLong(ids[1])).ifPresent(found::add);
            }
        }
        ObjectNode answer = JSON.objectNode();
        ArrayNode shown = answer.putArray("items");
        found.forEach(post -> shown.add(world.shapes().wallPost(post)));
        return extended(answer, found, call.given());
    }

    JsonNode comments(Call call) {
        Parameters given = call.given();
        Item post = post(world, given);
        long top = given.number("comment_id", 0);
        List<Item> level = new ArrayList<>(level(post, top));
        if (given.choice("sort", "asc", List.of("asc", "desc", "smart")).equals("desc")) {
            level.sort(Comparator.comparingLong(Item::id).reversed());
        }
        List<Item> page =
                Pages.page(
                        level,
                        Pages.start(level, given, VkError.COMMENT_DENIED),
                        given.count("count", THREAD_PAGE, Pages.PAGE));
        int threads = given.count("thread_items_count", 0, THREAD_PAGE);
        int all = top == 0 ? standing(post).size() : level.size();
        ObjectNode answer = JSON.objectNode().put("count", all);
        ArrayNode shown = answer.putArray("items");
        List<Item> people = new ArrayList<>(page);
        page.forEach(comment -> shown.add(shape(comment, given, threads, people)));
        extended(answer, people, given);
        boolean open = world.walls().commentable(post.key());
        return answer.put("current_level_count", level.size())
                .put("can_post", open)
                .put("show_reply_button", open)
                .put("groups_can_post", open);
    }

    /// Who repeated a post on a wall that everybody may read, newest first. VK says no number.
    JsonNode reposts(Call call) {
        Parameters given = call.given();
        Item post = post(world, given);
        List<Item> all =
                world.items().strangers().stream()
                        .filter(owner -> world.walls().open(owner))
                        .flatMap(owner -> world.items().wall(owner).stream())
                        .filter(item -> item.carried().contains(post.key()))
                        .sorted(
                                Comparator.comparing((Item item) -> item.post().writtenAt())
                                        .reversed())
                        .toList();
        List<Item> page =
                Pages.page(
                        all,
                        given.number("offset", 0),
                        given.count("count", REPOSTS_PAGE, MOST_REPOSTS));
        ObjectNode answer = JSON.objectNode();
        ArrayNode shown = answer.putArray("items");
        page.forEach(item -> shown.add(world.shapes().wallPost(item)));
        world.profiles().extend(answer, page);
        return answer;
    }

    /// The post whose comments a request means.
    ///
    /// @throws VkError 15 when it is gone, or its wall is closed
    static Item post(World world, Parameters given) {
        long owner = readable(world, given);
        return world.wallPost(owner, given.positive("post_id"))
                .orElseThrow(() -> VkError.denied("post was not found check post_id param"));
    }

    private List<Item> standing(Item post) {
        return world.items().standing(Channel.WALL_COMMENT, post.owner(), post.id());
    }

    /// The comments of the top level, or of one thread. A deleted one is shown while answers hang
    /// under it.
    private List<Item> level(Item post, long top) {
        if (top != 0) {
            Item parent =
                    world.items()
                            .comment(Channel.WALL_COMMENT, post.owner(), top)
                            .orElseThrow(WallReading::unknown);
            return world.items().thread(parent);
        }
        return world.items().place(Channel.WALL_COMMENT, post.owner(), post.id()).values().stream()
                .filter(comment -> comment.post().thread() == 0)
                .filter(comment -> !comment.deleted() || !world.items().thread(comment).isEmpty())
                .toList();
    }

    private static VkError unknown() {
        return VkError.plain(VkError.COMMENT_DENIED);
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
        long owner = readable(world, call.given());
        Item comment =
                world.items()
                        .comment(Channel.WALL_COMMENT, owner, call.given().positive("comment_id"))
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
            world.profiles().extend(answer, shown);
        }
        return answer;
    }
}
