package vestovoy.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.community.Channel;
import vestovoy.community.Markup;

/// The community as its page shows it. Not VK's JSON: only this room's own script reads it.
final class PageView {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern MARK =
            Pattern.compile(
                    "\\[(id|club|public)(\\d{1,15})[^\\[\\]|]{0,60}\\|([^\\[\\]|]{0,200})\\]");
    private static final int COMMENTS = 200;
    private static final int POSTS = 60;

    private final World world;

    PageView(World world) {
        this.world = world;
    }

    JsonNode start() {
        ObjectNode node = JSON.objectNode();
        node.put("version", world.version())
                .put("id", -world.owner())
                .put("name", world.archive().name());
        node.put("members", world.archive().people().size());
        ArrayNode people = node.putArray("people");
        for (Person person : new Customers(world).all()) {
            people.addObject().put("id", person.id()).put("name", person.name());
        }
        return node;
    }

    /// The wall, newest post first, each with its comments in the order of writing.
    JsonNode wall() {
        ObjectNode node = JSON.objectNode().put("version", world.version());
        ArrayNode posts = node.putArray("posts");
        for (Item post : world.items().standing(Channel.WALL_POST, 0).reversed()) {
            ObjectNode shown = shape(post);
            comments(shown, world.items().standing(Channel.WALL_COMMENT, post.id()));
            posts.add(shown);
        }
        return node;
    }

    /// Photos, videos and goods, each with its comments in the order of writing.
    JsonNode exhibits() {
        ObjectNode node = JSON.objectNode().put("version", world.version());
        ArrayNode exhibits = node.putArray("exhibits");
        for (Exhibit exhibit : world.archive().showcase().exhibits()) {
            ObjectNode shown = exhibits.addObject();
            shown.put("id", exhibit.id())
                    .put("kind", exhibit.channel().code())
                    .put("title", exhibit.title())
                    .put("at", exhibit.at().toEpochMilli())
                    .put("open", exhibit.open())
                    .put("picture", "/photo/" + exhibit.id() + ".svg");
            switch (exhibit) {
                case Exhibit.Photo _ -> {}
                case Exhibit.Video video ->
                        shown.put("about", video.about())
                                .put("seconds", video.length().toSeconds());
                case Exhibit.Good good ->
                        shown.put("about", good.about()).put("price", good.price());
            }
            comments(shown, world.items().standing(exhibit.channel(), exhibit.id()));
        }
        return node;
    }

    /// The newest posts on other people's walls that everybody may read, each with its comments.
    JsonNode walls() {
        ObjectNode node = JSON.objectNode().put("version", world.version());
        ArrayNode posts = node.putArray("posts");
        world.items().strangers().stream()
                .filter(world.walls()::open)
                .flatMap(stranger -> world.items().wall(stranger).stream())
                .sorted(
                        Comparator.comparing((Item post) -> post.post().writtenAt())
                                .thenComparingLong(Item::id)
                                .reversed())
                .limit(POSTS)
                .forEach(post -> posts.add(strange(post)));
        return node;
    }

    private ObjectNode strange(Item post) {
        ObjectNode shown = shape(post).put("open", world.walls().commentable(post.key()));
        post.carried().stream()
                .flatMap(key -> world.items().find(key).stream())
                .filter(repeated -> !repeated.deleted())
                .forEach(repeated -> shown.set("repeats", shape(repeated)));
        comments(shown, world.items().standing(Channel.WALL_COMMENT, post.owner(), post.id()));
        return shown;
    }

    private void comments(ObjectNode shown, List<Item> all) {
        ArrayNode comments = shown.putArray("comments");
        all.forEach(comment -> comments.add(shape(comment)));
    }

    JsonNode topics() {
        ObjectNode node = JSON.objectNode().put("version", world.version());
        ArrayNode topics = node.putArray("topics");
        for (Topic topic : world.archive().topics()) {
            List<Item> comments = world.items().standing(Channel.BOARD_COMMENT, topic.id());
            ObjectNode shown = topics.addObject();
            shown.put("id", topic.id()).put("title", topic.title()).put("fixed", topic.fixed());
            shown.put("count", comments.size());
            if (!comments.isEmpty()) {
                shown.set("last", shape(comments.getLast()));
            }
        }
        return node;
    }

    /// A discussion: its last comments, in the order of writing.
    JsonNode topic(long id) {
        ObjectNode node = JSON.objectNode().put("version", world.version());
        world.archive().topics().stream()
                .filter(topic -> topic.id() == id)
                .findFirst()
                .ifPresent(topic -> node.put("id", id).put("title", topic.title()));
        return talk(node, world.items().standing(Channel.BOARD_COMMENT, id));
    }

    /// The messages between a customer and the community.
    JsonNode chat(long person) {
        ObjectNode node = JSON.objectNode().put("version", world.version());
        return talk(node, world.items().standing(Channel.MESSAGE, person));
    }

    private JsonNode talk(ObjectNode node, List<Item> all) {
        node.put("count", all.size());
        ArrayNode shown = node.putArray("comments");
        all.subList(Math.max(0, all.size() - COMMENTS), all.size())
                .forEach(item -> shown.add(shape(item)));
        return node;
    }

    private ObjectNode shape(Item item) {
        ObjectNode node = JSON.objectNode();
        node.put("id", item.id())
                .put("owner", item.owner())
                .put("author", item.author())
                .put("name", name(item.author()))
                .put("official", item.author() == world.owner())
                .put("at", item.post().writtenAt().toEpochMilli())
                .put("likes", item.likes())
                .put("repliesTo", item.post().repliesTo())
                .put("thread", item.post().thread());
        if (item.in(Channel.BOARD_COMMENT)) {
            Markup.addressee(item.post().text())
                    .ifPresent(mark -> node.put("repliesTo", mark.comment()));
        }
        pieces(node.putArray("text"), item.post().text());
        ArrayNode photos = node.putArray("attached");
        item.post()
                .attachments()
                .forEach(one -> photos.addObject().put("kind", one.kind()).put("link", one.link()));
        if (!item.in(Channel.MENTION)) {
            item.carried()
                    .forEach(_ -> photos.addObject().put("kind", "forwarded").put("link", ""));
        }
        return node;
    }

    /// A text in pieces: plain ones, and those that name somebody.
    private static void pieces(ArrayNode into, String text) {
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            plain(into, text.substring(from, mark.start()));
            into.addObject().put("names", mark.group(3));
            from = mark.end();
        }
        plain(into, text.substring(from));
    }

    private static void plain(ArrayNode into, String text) {
        if (!text.isEmpty()) {
            into.addObject().put("says", text);
        }
    }

    private String name(long author) {
        if (author < 0) {
            return world.profiles()
                    .neighbour(-author)
                    .map(group -> group.path("name").asString(""))
                    .orElse(world.archive().name());
        }
        Person person = world.archive().people().get(author);
        return person == null ? "id" + author : person.name();
    }
}
