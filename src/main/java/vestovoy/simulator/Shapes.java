package vestovoy.simulator;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.community.Attachment;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// The community's things in VK's JSON, version 5.199. Where VK's schema and VK's own answers
/// differ, the answers are followed.
final class Shapes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PHOTO_SIDE = 604;
    private static final int DOCUMENT_SIZE = 48_211;

    /// VK's numbers: the album of photos on walls, the type of text documents.
    private static final int WALL_ALBUM = -7;

    private static final int TEXT_DOCUMENT = 1;

    private final Items items;
    private final Walls walls;
    private final String address;

    /// @param address the simulator's own, to which photos' links are joined
    Shapes(Items items, Walls walls, String address) {
        this.items = items;
        this.walls = walls;
        this.address = address;
    }

    /// Whether this is the community's own id as an owner.
    boolean ours(long owner) {
        return walls.own(owner);
    }

    /// A post on anybody's wall; a repost carries the post that it repeats.
    ObjectNode wallPost(Item item) {
        ObjectNode post = bare(item);
        post.put("marked_as_ads", 0).put("is_favorite", false);
        if (walls.own(item.author())) {
            post.put("created_by", World.ADMIN.id());
        }
        int comments = items.standing(Channel.WALL_COMMENT, item.owner(), item.id()).size();
        post.putObject("comments")
                .put("count", comments)
                .put("can_post", walls.commentable(item.key()) ? 1 : 0);
        post.set("likes", likes(item));
        post.putObject("reposts").put("count", items.reposts(item.key())).put("user_reposted", 0);
        if (!item.carried().isEmpty()) {
            ArrayNode history = post.putArray("copy_history");
            item.carried().forEach(key -> items.find(key).ifPresent(it -> history.add(bare(it))));
        }
        return post;
    }

    /// A post without what hangs on it.
    private ObjectNode bare(Item item) {
        ObjectNode post = JSON.objectNode();
        post.put("id", item.id())
                .put("owner_id", item.owner())
                .put("from_id", item.author())
                .put("date", seconds(item))
                .put("text", item.post().text())
                .put("post_type", "post");
        post.set("attachments", attachments(item));
        return post;
    }

    /// A comment of a wall.
    ObjectNode wallComment(Item item) {
        return comment(item).put("post_id", item.place()).put("owner_id", item.owner());
    }

    /// A comment without its place; one of the top level also says how many answers hang under it.
    ObjectNode comment(Item item) {
        ObjectNode comment = JSON.objectNode();
        comment.put("id", item.id());
        if (!item.deleted()) {
            comment.put("from_id", item.author());
        }
        comment.put("date", seconds(item));
        if (item.deleted()) {
            comment.put("deleted", true);
        } else {
            body(comment, item);
            comment.set("likes", likes(item));
        }
        ArrayNode parents = comment.putArray("parents_stack");
        if (item.post().thread() != 0) {
            parents.add(item.post().thread());
        } else {
            comment.set("thread", thread(item));
        }
        answered(comment, item);
        return comment;
    }

    private ObjectNode thread(Item top) {
        ObjectNode thread = JSON.objectNode().put("count", items.thread(top).size());
        if (!Items.hasThreads(top.key().channel())) {
            return thread;
        }
        thread.putArray("items");
        return thread.put("can_post", true)
                .put("show_reply_button", true)
                .put("groups_can_post", true);
    }

    private void answered(ObjectNode comment, Item item) {
        long target = item.post().repliesTo();
        if (target != 0 && !item.deleted()) {
            items.find(item.key().beside(target))
                    .ifPresent(found -> comment.put("reply_to_user", found.author()));
            comment.put("reply_to_comment", target);
        }
    }

    ObjectNode boardComment(Item item) {
        ObjectNode comment = JSON.objectNode();
        comment.put("id", item.id()).put("from_id", item.author()).put("date", seconds(item));
        body(comment, item);
        return comment;
    }

    /// A comment as events tell it: with its place.
    ObjectNode told(Item item) {
        Channel channel = item.key().channel();
        ObjectNode comment =
                switch (channel) {
                    case BOARD_COMMENT -> boardComment(item);
                    case WALL_COMMENT -> wallComment(item);
                    case WALL_POST,
                            PHOTO_COMMENT,
                            VIDEO_COMMENT,
                            MARKET_COMMENT,
                            MESSAGE,
                            MENTION ->
                            comment(item);
                };
        return comment.put(Section.placeName(channel), item.place())
                .put(Section.ownerName(channel), item.owner());
    }

    ObjectNode message(Item item) {
        ObjectNode message = JSON.objectNode();
        boolean out = item.author() < 0;
        message.put("date", seconds(item))
                .put("from_id", item.author())
                .put("id", item.message())
                .put("version", item.message())
                .put("out", out ? 1 : 0)
                .put("important", false)
                .put("is_hidden", false);
        message.put("conversation_message_id", item.id());
        forwarded(message, item);
        message.put("text", item.post().text())
                .put("peer_id", item.place())
                .put("random_id", item.random());
        long target = item.post().repliesTo();
        if (target != 0) {
            items.find(item.key().beside(target))
                    .ifPresent(found -> message.set("reply_message", quoted(found)));
        }
        return message;
    }

    /// What a message hands on: posts and comments as attachments, messages beside them.
    private void forwarded(ObjectNode message, Item item) {
        ArrayNode attached = attachments(item);
        message.set("attachments", attached);
        ArrayNode messages = message.putArray("fwd_messages");
        for (PostKey key : item.carried()) {
            items.find(key)
                    .ifPresent(found -> {
                        switch (key.channel()) {
                            case MESSAGE -> messages.add(quoted(found));
                            case WALL_POST, MENTION ->
                                    attached.addObject()
                                            .put("type", "wall")
                                            .set(
                                                    "wall",
                                                    wallPost(found).put("to_id", found.owner()));
                            case WALL_COMMENT,
                                    BOARD_COMMENT,
                                    PHOTO_COMMENT,
                                    VIDEO_COMMENT,
                                    MARKET_COMMENT ->
                                    attached.addObject()
                                            .put("type", "wall_reply")
                                            .set("wall_reply", told(found));
                        }
                    });
        }
    }

    private static ObjectNode quoted(Item item) {
        return JSON.objectNode()
                .put("id", item.message())
                .put("conversation_message_id", item.id())
                .put("from_id", item.author())
                .put("peer_id", item.place())
                .put("date", seconds(item))
                .put("text", item.post().text());
    }

    private void body(ObjectNode comment, Item item) {
        comment.put("text", item.post().text());
        if (!item.post().attachments().isEmpty()) {
            comment.set("attachments", attachments(item));
        }
    }

    private ArrayNode attachments(Item item) {
        ArrayNode all = JSON.arrayNode();
        for (Attachment attachment : item.post().attachments()) {
            ObjectNode one = all.addObject().put("type", attachment.kind());
            ObjectNode thing = one.putObject(attachment.kind());
            thing.put("id", number(attachment.link())).put("owner_id", item.author());
            if (attachment.kind().equals("photo")) {
                thing.put("date", seconds(item)).put("text", "").put("has_tags", false);
                thing.put("album_id", WALL_ALBUM);
                thing.putArray("sizes")
                        .addObject()
                        .put("type", "x")
                        .put("url", address + attachment.link())
                        .put("width", PHOTO_SIDE)
                        .put("height", PHOTO_SIDE);
            } else if (attachment.kind().equals("doc")) {
                thing.put("date", seconds(item)).put("title", "чек.pdf").put("ext", "pdf");
                thing.put("size", DOCUMENT_SIZE).put("type", TEXT_DOCUMENT);
            }
        }
        return all;
    }

    private static long number(String link) {
        String digits = link.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    ObjectNode likes(Item item) {
        return JSON.objectNode()
                .put("count", item.likes())
                .put("user_likes", 0)
                .put("can_like", 1)
                .put("can_publish", 1);
    }

    private static long seconds(Item item) {
        return item.post().writtenAt().getEpochSecond();
    }
}
