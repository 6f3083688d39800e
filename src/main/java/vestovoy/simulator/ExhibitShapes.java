package vestovoy.simulator;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Photos, videos and goods in VK's JSON, version 5.199.
final class ExhibitShapes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int KOPECKS = 100;
    private static final int ROUBLE = 643;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private final World world;

    ExhibitShapes(World world) {
        this.world = world;
    }

    private int comments(Exhibit exhibit) {
        return world.items().standing(exhibit.channel(), exhibit.id()).size();
    }

    private String picture(Exhibit exhibit) {
        return world.address() + "/photo/" + exhibit.id() + ".svg";
    }

    ObjectNode video(Exhibit.Video video) {
        ObjectNode node = begun(video);
        node.put("description", video.about())
                .put("duration", video.length().toSeconds())
                .put("adding_date", video.at().getEpochSecond())
                .put("type", "video")
                .put("width", WIDTH)
                .put("height", HEIGHT)
                .put("views", 0)
                .put("comments", comments(video))
                .put("can_comment", video.open() ? 1 : 0)
                .put("can_like", 1)
                .put("is_favorite", false);
        node.putArray("image")
                .addObject()
                .put("url", picture(video))
                .put("width", WIDTH)
                .put("height", HEIGHT)
                .put("with_padding", 1);
        return node;
    }

    /// @param full with what `extended=1` adds
    ObjectNode good(Exhibit.Good good, boolean full) {
        ObjectNode node = begun(good);
        node.put("description", good.about())
                .put("availability", 0)
                .put("is_favorite", false)
                .put("thumb_photo", picture(good));
        node.putObject("price")
                .put("amount", String.valueOf(good.price() * KOPECKS))
                .put("text", good.price() + " ₽")
                .putObject("currency")
                .put("id", ROUBLE)
                .put("name", "RUB")
                .put("title", "₽");
        node.putObject("category")
                .put("inner_type", "market_market_category_nested")
                .put("id", 1)
                .put("name", "Товары для дома");
        if (full) {
            node.putArray("albums_ids");
            node.putArray("photos");
            node.put("can_comment", good.open() ? 1 : 0).put("can_repost", 1).put("views_count", 0);
            node.putObject("likes").put("count", 0).put("user_likes", 0);
        }
        return node;
    }

    private ObjectNode begun(Exhibit exhibit) {
        return JSON.objectNode()
                .put("id", exhibit.id())
                .put("owner_id", world.owner())
                .put("title", exhibit.title())
                .put("date", exhibit.at().getEpochSecond());
    }
}
