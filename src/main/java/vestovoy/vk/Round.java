package vestovoy.vk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;

/// One reading of everything that the community's people can write in. Used once.
final class Round {
    /// How many pages behind the first one round asks for of lists whose methods VK gives no daily
    /// limit: topics, videos, goods.
    private static final int FURTHER = 10;

    private final Scan scan;
    private final Recheck recheck;
    private final int wallPages;
    private final MediaLists media;

    /// @param wallPages how many pages of the wall behind its head may be asked for
    Round(Scan scan, Recheck recheck, int wallPages) {
        this.scan = scan;
        this.recheck = recheck;
        this.wallPages = wallPages;
        this.media = new MediaLists(scan.caller());
    }

    /// Any section can be switched off in a community, and any key lose its right to read one; then
    /// VK refuses the list, and trying sooner does not help.
    Reconciled read() {
        source("messages", "messages.getConversations", this::messages);
        boolean wall = source("wall", "wall.get", this::wall);
        source("board", "board.getTopics", this::board);
        source("photos", "photos.getAllComments", this::photos);
        source("videos", "video.get", this::videos);
        source("goods", "market.get", this::goods);
        recheck.read(scan, wall);
        return scan.ended();
    }

    /// Reads a source, and moves its position when it was read to its end.
    private boolean source(String name, String method, Scan.Part part) {
        if (!Capability.allows(scan.caller().access().tokens(), method)) {
            scan.unread(name, "no-token");
            return false;
        }
        boolean read = scan.source(name, part);
        if (read) {
            scan.ledger().keep(scan.ledger().name(name), scan.span().second());
        }
        return read;
    }

    private void messages() throws Unreadable {
        long since = scan.since("messages");
        List<JsonNode> conversations =
                scan.lists()
                        .items(
                                scan.lists()::conversations,
                                talk -> Scan.isOld(talk.path("last_message"), "date", since));
        for (JsonNode talk : conversations) {
            if (!Scan.isOld(talk.path("last_message"), "date", since)) {
                long peer = Fields.number(talk.path("conversation").path("peer"), "id");
                conversation(peer, since);
            }
        }
    }

    /// One that is refused is read, when somebody writes there next, from where it stood.
    private void conversation(long peer, long since) {
        String name = "messages/" + peer;
        String refused = scan.ledger().name(name);
        long kept = scan.ledger().number(refused).orElse(0L);
        long from = kept == 0 ? since : Math.min(kept, since);
        boolean read =
                scan.open(name, () -> scan.keep(Channel.MESSAGE, peer, talk(peer, from), from));
        long stands = read ? 0 : from;
        if (stands != kept) {
            scan.ledger().keep(refused, stands);
        }
    }

    private List<JsonNode> talk(long peer, long since) throws Unreadable {
        return scan.back(offset -> scan.lists().messages(peer, offset), "date", since);
    }

    private void wall() throws Unreadable {
        long since = scan.since("wall");
        List<JsonNode> posts =
                new Walk(scan, "wall", wallPages)
                        .items(
                                scan.lists()::posts,
                                post ->
                                        !Fields.flag(post, "is_pinned")
                                                && Scan.isOld(post, "date", since));
        scan.keep(Channel.WALL_POST, 0, posts, since);
        Map<Long, String> told = new LinkedHashMap<>();
        posts.forEach(post ->
                told.put(
                        Fields.number(post, "id"),
                        Long.toString(Fields.number(post.path("comments"), "count"))));
        new Commented(scan, Channel.WALL_COMMENT, "wall").read(told);
        new Reposted(scan).read(posts);
    }

    private void board() throws Unreadable {
        long since = scan.since("board");
        List<JsonNode> topics =
                new Walk(scan, "board", FURTHER)
                        .items(
                                scan.lists()::topics,
                                topic ->
                                        !Fields.flag(topic, "is_fixed")
                                                && Scan.isOld(topic, "updated", since));
        Map<Long, String> told = new LinkedHashMap<>();
        topics.forEach(topic -> told.put(Fields.number(topic, "id"), moved(topic)));
        new Commented(scan, Channel.BOARD_COMMENT, "board").read(told);
    }

    /// Both when a topic moved and how many comments it has: a deletion changes either. One that
    /// did not move since the beginning has nothing for us.
    private String moved(JsonNode topic) {
        long updated = Fields.number(topic, "updated");
        return updated < scan.span().begun().getEpochSecond()
                ? "0"
                : updated + ":" + Fields.number(topic, "comments");
    }

    private void photos() throws Unreadable {
        long since = scan.since("photos");
        List<JsonNode> comments = scan.back(media::photoComments, "date", since);
        List<JsonNode> placed =
                comments.stream()
                        .filter(comment -> Fields.number(comment, List.of("pid", "photo_id")) > 0)
                        .toList();
        scan.keep(Channel.PHOTO_COMMENT, 0, placed, since);
    }

    private void videos() throws Unreadable {
        List<JsonNode> videos = new Walk(scan, "videos", FURTHER).items(media::videos, _ -> true);
        new Commented(scan, Channel.VIDEO_COMMENT, "videos").read(told(videos));
    }

    private void goods() throws Unreadable {
        List<JsonNode> goods = new Walk(scan, "goods", FURTHER).items(media::goods, _ -> true);
        new Commented(scan, Channel.MARKET_COMMENT, "goods").read(told(goods));
    }

    /// How many comments each has, as far as VK says; none where nobody may comment.
    private static Map<Long, String> told(List<JsonNode> things) {
        Map<Long, String> told = new LinkedHashMap<>();
        for (JsonNode thing : things) {
            JsonNode comments = thing.path("comments");
            boolean closed = thing.has("can_comment") && !Fields.flag(thing, "can_comment");
            String count =
                    comments.isObject()
                            ? Fields.text(comments, "count")
                            : Fields.text(thing, "comments");
            told.put(Fields.number(thing, "id"), count.isEmpty() && closed ? "0" : count);
        }
        return told;
    }
}
