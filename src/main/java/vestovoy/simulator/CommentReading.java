package vestovoy.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// photos.getComments, video.getComments and market.getComments.
///
/// Comments of videos stand on two levels, as a wall's do; those of photos and goods in one row.
final class CommentReading {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int USUAL_PAGE = 20;
    private static final int THREAD_PAGE = 10;

    private final World world;
    private final Section section;

    CommentReading(World world, Section section) {
        this.world = world;
        this.section = section;
    }

    /// The photo, video or good that a request means. A request without `owner_id` means the
    /// administrator's own, who has none.
    static Exhibit exhibit(World world, Section section, Parameters given) {
        String name = Section.placeName(section.channel());
        long id = given.number(name);
        if (id < 0) {
            throw VkError.parameter(name + " should be positive");
        }
        requireOwn(world, section, given);
        return world.archive().showcase().find(section.channel(), id).orElseThrow(section::absent);
    }

    /// @throws VkError the section's own, when the owner is not the community
    static void requireOwn(World world, Section section, Parameters given) {
        long owner =
                section == Section.MARKET
                        ? given.number("owner_id")
                        : given.number("owner_id", World.ADMIN.id());
        if (owner != world.owner()) {
            throw section.foreign();
        }
    }

    JsonNode comments(Call call) {
        Parameters given = call.given();
        Exhibit exhibit = exhibit(world, section, given);
        if (!exhibit.open()) {
            throw section.closed();
        }
        List<Item> level = new ArrayList<>(level(exhibit, given));
        if (given.choice("sort", "asc", section.orders()).equals("desc")) {
            level.sort(Comparator.comparingLong(Item::id).reversed());
        }
        long start = Pages.start(level, given, VkError.NOT_FOUND);
        List<Item> page = Pages.page(level, start, given.count("count", USUAL_PAGE, Pages.PAGE));
        List<Item> people = new ArrayList<>(page);
        ObjectNode answer = JSON.objectNode().put("count", count(exhibit, given, level));
        ArrayNode shown = answer.putArray("items");
        page.forEach(comment -> shown.add(shape(comment, given, people)));
        return finished(answer, given, level.size(), start, people);
    }

    private int count(Exhibit exhibit, Parameters given, List<Item> level) {
        return given.number("comment_id", 0) == 0
                ? world.items().standing(section.channel(), exhibit.id()).size()
                : level.size();
    }

    private List<Item> level(Exhibit exhibit, Parameters given) {
        if (section != Section.VIDEO) {
            return world.items().standing(section.channel(), exhibit.id());
        }
        long top = given.number("comment_id", 0);
        if (top != 0) {
            return world.items()
                    .comment(section.channel(), world.owner(), top)
                    .filter(comment -> comment.place() == exhibit.id())
                    .map(comment -> world.items().thread(comment))
                    .orElseThrow(() -> VkError.plain(VkError.NOT_FOUND));
        }
        return world.items().place(section.channel(), exhibit.id()).values().stream()
                .filter(comment -> comment.post().thread() == 0)
                .filter(comment -> !comment.deleted() || !world.items().thread(comment).isEmpty())
                .toList();
    }

    private ObjectNode shape(Item comment, Parameters given, List<Item> people) {
        ObjectNode node = world.shapes().comment(comment);
        if (!given.flag("need_likes")) {
            node.remove("likes");
        }
        int threads =
                section == Section.VIDEO ? given.count("thread_items_count", 0, THREAD_PAGE) : 0;
        if (threads > 0 && node.path("thread").get("items") instanceof ArrayNode answers) {
            world.items().thread(comment).stream()
                    .limit(threads)
                    .forEach(one -> {
                        people.add(one);
                        answers.add(world.shapes().comment(one));
                    });
        }
        return node;
    }

    private ObjectNode finished(
            ObjectNode answer, Parameters given, int level, long start, List<Item> people) {
        if (given.flag("extended")) {
            world.profiles().extend(answer, people);
        }
        if (section == Section.VIDEO) {
            answer.put("current_level_count", level)
                    .put("can_post", true)
                    .put("show_reply_button", true)
                    .put("groups_can_post", true);
        }
        return section != Section.MARKET && given.has("start_comment_id")
                ? answer.put("real_offset", start)
                : answer;
    }
}
