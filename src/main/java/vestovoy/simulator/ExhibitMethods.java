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

/// photos.getAllComments, video.get and market.get.
final class ExhibitMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int USUAL_PAGE = 20;
    private static final int EXHIBITS = 200;

    private final World world;
    private final ExhibitShapes shapes;

    ExhibitMethods(World world) {
        this.world = world;
        this.shapes = new ExhibitShapes(world);
    }

    /// Newest first, over all photos; each comment names its photo as `pid`.
    JsonNode allComments(Call call) {
        Parameters given = call.given();
        CommentReading.requireOwn(world, Section.PHOTOS, given);
        if (given.number("album_id", 0) != 0) {
            throw VkError.plain(VkError.ALBUM_INVALID);
        }
        List<Item> all = new ArrayList<>();
        for (Exhibit photo : exhibits(Channel.PHOTO_COMMENT)) {
            all.addAll(world.items().standing(Channel.PHOTO_COMMENT, photo.id()));
        }
        all.sort(Comparator.comparingLong(Item::id).reversed());
        ObjectNode answer = JSON.objectNode().put("count", all.size());
        ArrayNode shown = answer.putArray("items");
        for (Item item :
                Pages.page(
                        all,
                        given.number("offset", 0),
                        given.count("count", USUAL_PAGE, Pages.PAGE))) {
            ObjectNode node = world.shapes().comment(item).put("pid", item.place());
            if (!given.flag("need_likes")) {
                node.remove("likes");
            }
            shown.add(node);
        }
        return answer;
    }

    /// Newest first; `videos` names some.
    JsonNode videos(Call call) {
        Parameters given = call.given();
        List<String> asked = given.list("videos");
        if (asked.isEmpty()) {
            CommentReading.requireOwn(world, Section.VIDEO, given);
        }
        List<Exhibit> all =
                asked.isEmpty()
                        ? exhibits(Channel.VIDEO_COMMENT)
                        : asked.stream().flatMap(one -> video(one).stream()).toList();
        ObjectNode answer = JSON.objectNode().put("count", all.size());
        ArrayNode shown = answer.putArray("items");
        for (Exhibit exhibit : page(all, given)) {
            if (exhibit instanceof Exhibit.Video video) {
                shown.add(shapes.video(video));
            }
        }
        return extended(answer, given);
    }

    private Optional<Exhibit> video(String named) {
        if (!named.matches("-?\\d{1,18}_\\d{1,18}(_\\w{1,64})?")) {
            throw VkError.parameter("videos is invalid");
        }
        String[] ids = named.split("_");
        return Long.parseLong(ids[0]) == world.owner()
                ? world.archive().showcase().find(Channel.VIDEO_COMMENT, Long.parseLong(ids[1]))
                : Optional.empty();
    }

    /// Newest first.
    JsonNode goods(Call call) {
        Parameters given = call.given();
        CommentReading.requireOwn(world, Section.MARKET, given);
        if (given.number("album_id", 0) != 0) {
            throw VkError.plain(VkError.ALBUM_NOT_FOUND);
        }
        List<Exhibit> all = exhibits(Channel.MARKET_COMMENT);
        ObjectNode answer = JSON.objectNode().put("count", all.size());
        ArrayNode shown = answer.putArray("items");
        for (Exhibit exhibit : page(all, given)) {
            if (exhibit instanceof Exhibit.Good good) {
                shown.add(shapes.good(good, given.flag("extended")));
            }
        }
        return answer;
    }

    private List<Exhibit> exhibits(Channel channel) {
        return world.archive().showcase().of(channel).reversed();
    }

    private static List<Exhibit> page(List<Exhibit> all, Parameters given) {
        return Pages.page(
                all, given.number("offset", 0), given.count("count", Pages.PAGE, EXHIBITS));
    }

    private ObjectNode extended(ObjectNode answer, Parameters given) {
        if (given.flag("extended")) {
            world.profiles().extend(answer, List.of());
        }
        return answer;
    }
}
