package vestovoy.vk;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;
import vestovoy.community.Discussion;
import vestovoy.community.Post;
import vestovoy.community.Remark;
import vestovoy.faq.BadInput;
import vestovoy.faq.Progress;
import vestovoy.faq.Source;

/// The community's discussions as [Harvest] saved them: VK's answers, pages merged.
///
/// Files: `board/topics.json`, `board/comments/<topic>.json`, `wall/posts.json`,
/// `wall/comments/<post>.json`, each the `response` of board.getTopics, board.getComments,
/// wall.get, wall.getComments (extended) at API 5.199. Deleted comments are skipped.
public final class Archive implements Source {
    static final String TOPICS = "board/topics.json";
    static final String POSTS = "wall/posts.json";

    private final Path folder;

    public Archive(Path folder) {
        this.folder = folder;
    }

    static String topicFile(long topic) {
        return "board/comments/" + topic + ".json";
    }

    static String postFile(long post) {
        return "wall/comments/" + post + ".json";
    }

    @Override
    public List<Discussion> discussions(Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(
                    "There is no archive folder " + folder + ": name one that harvest made.");
        }
        List<JsonNode> topics = Fields.each(read(TOPICS), "items");
        List<JsonNode> posts = Fields.each(read(POSTS), "items");
        long owner = owner(topics, posts);
        long total = (long) topics.size() + posts.size();
        List<Discussion> discussions = new ArrayList<>();
        for (JsonNode topic : topics) {
            long id = Fields.number(topic, "id");
            Origin origin = new Origin(Channel.BOARD_COMMENT, owner, id);
            discussions.add(
                    new Discussion(
                            Fields.text(topic, "title"),
                            remarks(topicFile(id), origin, Fields.number(topic, "comments"))));
            progress.at("read", discussions.size(), total);
        }
        for (JsonNode post : posts) {
            long id = Fields.number(post, "id");
            Origin origin = new Origin(Channel.WALL_COMMENT, owner, id);
            discussions.add(
                    new Discussion(
                            Fields.text(post, "text"),
                            remarks(
                                    postFile(id),
                                    origin,
                                    Fields.number(post.path("comments"), "count"))));
            progress.at("read", discussions.size(), total);
        }
        return discussions;
    }

    /// Where the comments of a file belong, since they do not all say so themselves.
    private record Origin(Channel channel, long owner, long place) {}

    /// The community, which only posts and topics name: board comments do not.
    private static long owner(List<JsonNode> topics, List<JsonNode> posts) {
        for (JsonNode post : posts) {
            if (Fields.number(post, "owner_id") < 0) {
                return Fields.number(post, "owner_id");
            }
        }
        for (JsonNode topic : topics) {
            if (Fields.number(topic, "created_by") < 0) {
                return Fields.number(topic, "created_by");
            }
        }
        return 0;
    }

    /// @param expected how many comments there are by the list that names the place; without any
    ///   the file may be missing
    private List<Remark> remarks(String file, Origin origin, long expected) {
        if (expected == 0 && !Files.exists(folder.resolve(file))) {
            return List.of();
        }
        JsonNode page = read(file);
        Map<Long, String> names = names(page);
        List<Remark> remarks = new ArrayList<>();
        for (JsonNode item : Fields.each(page, "items")) {
            remark(item, origin, names).ifPresent(remarks::add);
            for (JsonNode answer : Fields.each(item.path("thread"), "items")) {
                remark(answer, origin, names).ifPresent(remarks::add);
            }
        }
        remarks.sort(
                Comparator.comparing((Remark remark) -> remark.post().writtenAt())
                        .thenComparingLong(remark -> remark.post().key().id()));
        return remarks;
    }

    private static Map<Long, String> names(JsonNode page) {
        Map<Long, String> names = new HashMap<>();
        Fields.each(page, "profiles")
                .forEach(
                        who -> names.put(Fields.number(who, "id"), Fields.text(who, "first_name")));
        Fields.each(page, "groups")
                .forEach(who -> names.put(-Fields.number(who, "id"), Fields.text(who, "name")));
        return names;
    }

    private static Optional<Remark> remark(JsonNode item, Origin origin, Map<Long, String> names) {
        if (Fields.flag(item, "deleted") || PostReader.author(item) == 0) {
            return Optional.empty();
        }
        return PostReader.key(origin.channel(), item, origin.owner(), origin.place())
                .map(key -> PostReader.post(key, item))
                .map(post -> new Remark(named(post, names), likes(item)));
    }

    private static Post named(Post post, Map<Long, String> names) {
        return post.by(names.getOrDefault(post.author().id(), ""));
    }

    private static int likes(JsonNode item) {
        return Math.clamp(Fields.number(item.path("likes"), "count"), 0, Integer.MAX_VALUE);
    }

    private JsonNode read(String file) {
        Path path = folder.resolve(file);
        String text;
        try {
            text = Files.readString(path, StandardCharsets.UTF_8);
        } catch (MalformedInputException notUtf8) {
            throw new BadInput(
                    "The archive's file " + path + " is not UTF-8: harvest it again.", notUtf8);
        } catch (IOException missing) {
            throw new BadInput(
                    "The archive's file " + path + " cannot be read: harvest the archive again.",
                    missing);
        }
        JsonNode page = Fields.parse(text);
        if (!page.path("items").isArray()) {
            throw new BadInput(
                    "The archive's file "
                            + path
                            + " is broken: it is not VK's list in JSON; harvest it again.");
        }
        return page;
    }
}
