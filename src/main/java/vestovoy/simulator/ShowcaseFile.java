package vestovoy.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;

/// Reads `showcase.json`: photos, videos and goods with their comments, and strangers' walls.
final class ShowcaseFile {
    private final long community;
    private final List<Exhibit> exhibits = new ArrayList<>();
    private final Map<Long, Showcase.Neighbour> neighbours = new HashMap<>();
    private final Set<PostKey> muted = new HashSet<>();
    private final List<Item> items = new ArrayList<>();

    /// @param community whose it is, positive
    ShowcaseFile(long community) {
        this.community = community;
    }

    Showcase read(JsonNode file) {
        file.path("photos").forEach(photo -> show(photo(photo), photo));
        file.path("videos").forEach(video -> show(video(video), video));
        file.path("goods").forEach(good -> show(good(good), good));
        JsonNode walls = file.path("walls");
        walls.path("communities").forEach(this::neighbour);
        walls.path("posts").forEach(this::post);
        List<String> tags = new ArrayList<>();
        file.path("tags").forEach(tag -> tags.add(tag.asString("").toLowerCase(Locale.ROOT)));
        Set<Long> closed = new HashSet<>();
        walls.path("closed").forEach(wall -> closed.add(wall.asLong()));
        return new Showcase(exhibits, tags, neighbours, closed, muted, items);
    }

    private static Exhibit photo(JsonNode node) {
        return new Exhibit.Photo(node.path("id").asLong(), text(node, "text"), date(node));
    }

    private static Exhibit video(JsonNode node) {
        return new Exhibit.Video(
                node.path("id").asLong(),
                text(node, "title"),
                text(node, "description"),
                date(node),
                Duration.ofSeconds(node.path("duration").asLong(0)),
                node.path("can_comment").asInt(1) == 1);
    }

    private static Exhibit good(JsonNode node) {
        return new Exhibit.Good(
                node.path("id").asLong(),
                text(node, "title"),
                text(node, "description"),
                date(node),
                node.path("price").asLong(0),
                node.path("can_comment").asInt(1) == 1);
    }

    private void show(Exhibit exhibit, JsonNode node) {
        exhibits.add(exhibit);
        for (JsonNode comment : node.path("comments")) {
            items.add(comment(comment, exhibit.channel(), -community, exhibit.id()));
        }
    }

    private void neighbour(JsonNode node) {
        long id = node.path("id").asLong();
        neighbours.put(
                id, new Showcase.Neighbour(id, text(node, "name"), text(node, "screen_name")));
    }

    private void post(JsonNode node) {
        long owner = node.path("owner_id").asLong();
        Item post = comment(node, Channel.MENTION, owner, community);
        items.add(post);
        if (node.path("can_post").asInt(1) == 0) {
            muted.add(post.key());
        }
        for (JsonNode comment : node.path("comments")) {
            items.add(comment(comment, Channel.WALL_COMMENT, owner, post.id()));
        }
    }

    /// Answers to a comment of the first level hang under it; the file has no deeper ones.
    private static Item comment(JsonNode node, Channel channel, long owner, long place) {
        long target = node.path("reply_to_comment").asLong(0);
        Post post =
                new Post(
                        new PostKey(channel, owner, place, node.path("id").asLong()),
                        new Author(node.path("from_id").asLong(), ""),
                        date(node),
                        text(node, "text"),
                        List.of(),
                        target,
                        Items.hasThreads(channel) ? target : 0);
        return Item.of(post, node.path("likes").path("count").asInt(0));
    }

    private static Instant date(JsonNode node) {
        return Instant.ofEpochSecond(node.path("date").asLong(0));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
