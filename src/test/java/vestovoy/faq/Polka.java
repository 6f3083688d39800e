package vestovoy.faq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Discussion;
import vestovoy.community.Markup;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.community.Remark;

/// The fictional community of the resources, read with as little as the tests of mining and
/// searching need.
public final class Polka {
    private static final Path HOME = Path.of("src/main/resources/polka");
    private static final long COMMUNITY = -214_000_777;
    private static final JsonMapper JSON = new JsonMapper();

    private Polka() {}

    public static List<LabelledPost> posts() {
        return PostsFile.read(HOME.resolve("queries.jsonl"));
    }

    public static List<Discussion> discussions() {
        List<Discussion> discussions = new ArrayList<>();
        for (JsonNode topic : json(HOME.resolve("board/topics.json")).path("items")) {
            long id = topic.path("id").asLong();
            discussions.add(
                    discussion(
                            topic.path("title").asString(),
                            Channel.BOARD_COMMENT,
                            id,
                            HOME.resolve("board/comments/" + id + ".json")));
        }
        for (JsonNode post : json(HOME.resolve("wall/posts.json")).path("items")) {
            long id = post.path("id").asLong();
            discussions.add(
                    discussion(
                            post.path("text").asString(),
                            Channel.WALL_COMMENT,
                            id,
                            HOME.resolve("wall/comments/" + id + ".json")));
        }
        return discussions;
    }

    private static Discussion discussion(String title, Channel channel, long place, Path file) {
        List<Remark> remarks = new ArrayList<>();
        for (JsonNode comment : json(file).path("items")) {
            remarks.add(remark(comment, channel, place));
        }
        return new Discussion(title, remarks);
    }

    private static Remark remark(JsonNode comment, Channel channel, long place) {
        String text = comment.path("text").asString();
        long parent =
                channel == Channel.BOARD_COMMENT
                        ? Markup.addressee(text).map(Markup.Addressee::comment).orElse(0L)
                        : comment.path("reply_to_comment").asLong(0);
        Post post =
                new Post(
                        new PostKey(channel, COMMUNITY, place, comment.path("id").asLong()),
                        new Author(comment.path("from_id").asLong(), ""),
                        Instant.ofEpochSecond(comment.path("date").asLong()),
                        text,
                        List.of(),
                        parent,
                        0);
        return new Remark(post, comment.path("likes").path("count").asInt(0));
    }

    private static JsonNode json(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return JSON.readTree(String.join("\n", lines.toList()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
