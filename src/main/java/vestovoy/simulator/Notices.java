package vestovoy.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.community.Channel;

/// All events since the beginning, in order: what the long poll tells, and what the callback. VK's
/// `ts` is how many of the former a reader has seen.
///
/// What the settings of one switch off is never told there, also not later. VK has no event for a
/// wall post that is edited or deleted, nor for a message that is deleted, nor for anything on a
/// stranger's wall but a repost of the community's posts.
final class Notices {
    private final long seed;
    private final Shapes shapes;
    private final List<Notice> told = new ArrayList<>();
    private final List<Notice> calls = new ArrayList<>();
    private PollSettings polled = PollSettings.all();
    private PollSettings calling = PollSettings.all();
    private int happened;

    Notices(long seed, Shapes shapes) {
        this.seed = seed;
        this.shapes = shapes;
    }

    PollSettings polled() {
        return polled;
    }

    void poll(PollSettings settings) {
        polled = settings;
    }

    PollSettings calling() {
        return calling;
    }

    void call(PollSettings settings) {
        calling = settings;
    }

    /// How many events the long poll has told.
    int count() {
        return told.size();
    }

    List<Notice> from(int first, int limit) {
        return List.copyOf(told.subList(first, Math.min(told.size(), first + limit)));
    }

    /// How many events there are for the callback.
    int calls() {
        return calls.size();
    }

    /// The callback's event of a number, counted from 0.
    Notice number(int index) {
        return calls.get(index);
    }

    void written(Item item, Origin origin) {
        switch (item.key().channel()) {
            case WALL_POST -> tell("wall_post_new", shapes.wallPost(item));
            case MESSAGE -> message(item, origin);
            case MENTION -> {
                if (item.carried().stream().anyMatch(post -> shapes.ours(post.owner()))) {
                    tell("wall_repost", shapes.wallPost(item));
                }
            }
            case WALL_COMMENT, BOARD_COMMENT, PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT ->
                    comment(item, "new");
        }
    }

    void edited(Item item) {
        if (item.in(Channel.MESSAGE)) {
            tell("message_edit", shapes.message(item));
        } else {
            comment(item, "edit");
        }
    }

    void restored(Item item) {
        comment(item, "restore");
    }

    private void comment(Item item, String what) {
        family(item).ifPresent(family -> tell(family + what, shapes.told(item)));
    }

    /// How the types of events about a comment in the community begin.
    private Optional<String> family(Item item) {
        if (!shapes.ours(item.owner())) {
            return Optional.empty();
        }
        return switch (item.key().channel()) {
            case WALL_COMMENT -> Optional.of("wall_reply_");
            case BOARD_COMMENT -> Optional.of("board_post_");
            case PHOTO_COMMENT -> Optional.of("photo_comment_");
            case VIDEO_COMMENT -> Optional.of("video_comment_");
            case MARKET_COMMENT -> Optional.of("market_comment_");
            case WALL_POST, MESSAGE, MENTION -> Optional.empty();
        };
    }

    void deleted(Item item, long by) {
        family(item).ifPresent(family -> tell(family + "delete", gone(item, by)));
    }

    /// A discussion's event does not say who deleted; a photo's also says whose comment it was.
    private static ObjectNode gone(Item item, long by) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("id", item.id());
        if (item.in(Channel.BOARD_COMMENT)) {
            return object.put("topic_owner_id", item.owner()).put("topic_id", item.place());
        }
        object.put("owner_id", item.owner()).put("deleter_id", by);
        if (item.in(Channel.PHOTO_COMMENT)) {
            object.put("user_id", item.author());
        }
        return object.put(Section.placeName(item.key().channel()), item.place());
    }

    private void message(Item item, Origin origin) {
        ObjectNode message = shapes.message(item);
        if (item.author() < 0) {
            if (origin.admin() != 0) {
                message.put("admin_author_id", origin.admin());
            }
            tell("message_reply", message);
            return;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("message", message);
        ObjectNode client = object.putObject("client_info");
        client.putArray("button_actions").add("text").add("open_link").add("callback");
        client.put("keyboard", true).put("inline_keyboard", true).put("carousel", true);
        client.put("lang_id", 0);
        tell("message_new", object);
    }

    /// VK's event names people only: of a community that is banned nothing is told.
    void banned(Ban ban) {
        if (ban.owner() < 0) {
            return;
        }
        tell(
                "user_block",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("admin_id", ban.admin())
                        .put("user_id", ban.owner())
                        .put("unblock_date", ban.end())
                        .put("reason", ban.reason())
                        .put("comment", ban.comment()));
    }

    void unbanned(long owner, long admin) {
        if (owner < 0) {
            return;
        }
        tell(
                "user_unblock",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("admin_id", admin)
                        .put("user_id", owner)
                        .put("by_end_date", 0));
    }

    /// The same event has the same id on both roads.
    private void tell(String type, ObjectNode object) {
        Notice notice = new Notice(identify(String.valueOf(happened++)), type, object);
        if (polled.tells(type)) {
            told.add(notice);
        }
        if (calling.tells(type)) {
            calls.add(notice);
        }
    }

    /// An event id made of the seed and a mark.
    String identify(String mark) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of()
                    .formatHex(digest.digest((seed + "/" + mark).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java knows SHA-1", impossible);
        }
    }
}
