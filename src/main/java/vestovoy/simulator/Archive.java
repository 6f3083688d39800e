package vestovoy.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.community.Attachment;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;

/// The past from which the community starts: what `harvest` saved of a wall and a board.
///
/// @param community its id, positive
/// @param name its title
/// @param screen the name of its page, as in `vk.com/polka_market`
/// @param topics the board's discussions, in VK's order
/// @param people everybody who wrote, by id
/// @param showcase photos, videos and goods, and strangers' walls
/// @param items everything that was written, each place in the order of writing
record Archive(
        long community,
        String name,
        String screen,
        List<Topic> topics,
        Map<Long, Person> people,
        Showcase showcase,
        List<Item> items) {
    private static final String CLASSPATH = "/polka/";

    Archive {
        topics = List.copyOf(topics);
        people = new TreeMap<>(people);
        items = List.copyOf(items);
    }

    /// Reads an archive.
    ///
    /// @param folder as `harvest` writes it; empty reads the community that comes with the program
    /// @throws IOException when a file is absent or no JSON, with its name
    static Archive read(Optional<Path> folder) throws IOException {
        return new Reader(folder).read();
    }

    private static final class Reader {
        private static final JsonMapper JSON = JsonMapper.builder().build();
        private final Optional<Path> folder;
        private final Map<Long, Person> people = new LinkedHashMap<>();
        private final List<Item> items = new ArrayList<>();
        private final List<Topic> topics = new ArrayList<>();
        private String name = "";
        private String screen = "";

        Reader(Optional<Path> folder) {
            this.folder = folder;
        }

        Archive read() throws IOException {
            JsonNode wall = file("wall/posts.json");
            long owner = wall.path("items").path(0).path("owner_id").asLong(0);
            if (owner >= 0) {
                throw new IOException("wall/posts.json has no post of a community");
            }
            learn(wall);
            for (JsonNode post : wall.path("items")) {
                long id = post.path("id").asLong();
                items.add(item(post, Channel.WALL_POST, owner, 0));
                read("wall/comments/" + id + ".json", Channel.WALL_COMMENT, owner, id);
            }
            for (JsonNode topic : file("board/topics.json").path("items")) {
                topics.add(topic(topic));
                long id = topic.path("id").asLong();
                read("board/comments/" + id + ".json", Channel.BOARD_COMMENT, owner, id);
            }
            Showcase showcase = showcase(-owner);
            items.addAll(showcase.items());
            String page = screen.isEmpty() ? "club" + -owner : screen;
            return new Archive(-owner, name, page, topics, people, showcase, items);
        }

        /// A harvested folder need not have one.
        private Showcase showcase(long community) throws IOException {
            String path = "showcase.json";
            if (folder.isPresent() && !Files.exists(folder.get().resolve(path))) {
                return Showcase.EMPTY;
            }
            return new ShowcaseFile(community).read(file(path));
        }

        private void read(String path, Channel channel, long owner, long place) throws IOException {
            JsonNode comments = file(path);
            learn(comments);
            for (JsonNode comment : comments.path("items")) {
                if (!comment.path("deleted").asBoolean(false)) {
                    items.add(item(comment, channel, owner, place));
                }
            }
        }

        private void learn(JsonNode answer) {
            for (JsonNode group : answer.path("groups")) {
                name = name.isEmpty() ? group.path("name").asString("") : name;
                screen = screen.isEmpty() ? group.path("screen_name").asString("") : screen;
            }
            for (JsonNode profile : answer.path("profiles")) {
                long id = profile.path("id").asLong();
                people.putIfAbsent(
                        id,
                        new Person(
                                id,
                                profile.path("first_name").asString(""),
                                profile.path("last_name").asString(""),
                                profile.path("sex").asInt(0)));
            }
        }

        private static Topic topic(JsonNode topic) {
            return new Topic(
                    topic.path("id").asLong(),
                    topic.path("title").asString(""),
                    Instant.ofEpochSecond(topic.path("created").asLong(0)),
                    topic.path("created_by").asLong(0),
                    topic.path("is_closed").asInt(0) == 1,
                    topic.path("is_fixed").asInt(0) == 1);
        }

        private static Item item(JsonNode node, Channel channel, long owner, long place) {
            List<Attachment> attachments = new ArrayList<>();
            for (JsonNode attachment : node.path("attachments")) {
                String kind = attachment.path("type").asString("photo");
                String id = attachment.path(kind).path("id").asString("0");
                attachments.add(new Attachment(kind, "/photo/" + id + ".svg"));
            }
            Post post =
                    new Post(
                            new PostKey(channel, owner, place, node.path("id").asLong()),
                            new Author(node.path("from_id").asLong(), ""),
                            Instant.ofEpochSecond(node.path("date").asLong(0)),
                            node.path("text").asString(""),
                            attachments,
                            node.path("reply_to_comment").asLong(0),
                            node.path("parents_stack").path(0).asLong(0));
            return Item.of(post, node.path("likes").path("count").asInt(0));
        }

        private JsonNode file(String path) throws IOException {
            try (InputStream bytes = open(path)) {
                return JSON.readTree(bytes);
            } catch (JacksonException broken) {
                throw new IOException("the archive's " + path + " is no JSON", broken);
            }
        }

        private InputStream open(String path) throws IOException {
            if (folder.isPresent()) {
                return Files.newInputStream(folder.get().resolve(path));
            }
            InputStream bytes = Archive.class.getResourceAsStream(CLASSPATH + path);
            if (bytes == null) {
                throw new IOException("the program does not hold " + CLASSPATH + path);
            }
            return bytes;
        }
    }
}
