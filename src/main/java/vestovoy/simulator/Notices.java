package vestovoy.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.community.Channel;

/// All events since the beginning, in order. VK's `ts` is how many of them a reader has seen.
///
/// What the settings switch off is never told, also not later. VK has no event for a wall post that
/// is edited or deleted, nor for a message that is deleted.
final class Notices {
    private final long seed;
    private final Shapes shapes;
    private final List<Notice> told = new ArrayList<>();

    Notices(long seed, Shapes shapes) {
        this.seed = seed;
        this.shapes = shapes;
    }

    int count() {
        return told.size();
    }

    Notice number(int index) {
        return told.get(index);
    }

    List<Notice> from(int first, int limit) {
        return List.copyOf(told.subList(first, Math.min(told.size(), first + limit)));
    }

    void written(Item item, Origin origin, PollSettings settings) {
        switch (item.key().channel()) {
            case WALL_POST -> tell("wall_post_new", shapes.wallPost(item), settings);
            case WALL_COMMENT -> tell("wall_reply_new", wallComment(item), settings);
            case BOARD_COMMENT -> tell("board_post_new", boardComment(item), settings);
            case MESSAGE -> message(item, origin, settings);
            case PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT, MENTION -> {}
        }
    }

    void edited(Item item, PollSettings settings) {
        switch (item.key().channel()) {
            case WALL_COMMENT -> tell("wall_reply_edit", wallComment(item), settings);
            case BOARD_COMMENT -> tell("board_post_edit", boardComment(item), settings);
            case MESSAGE -> tell("message_edit", shapes.message(item), settings);
            case WALL_POST, PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT, MENTION -> {}
        }
    }

    void restored(Item item, PollSettings settings) {
        if (item.in(Channel.WALL_COMMENT)) {
            tell("wall_reply_restore", wallComment(item), settings);
        } else if (item.in(Channel.BOARD_COMMENT)) {
            tell("board_post_restore", boardComment(item), settings);
        }
    }

    void deleted(Item item, long by, PollSettings settings) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (item.in(Channel.WALL_COMMENT)) {
            object.put("owner_id", item.key().owner())
                    .put("id", item.id())
                    .put("deleter_id", by)
                    .put("post_id", item.place());
            tell("wall_reply_delete", object, settings);
        } else if (item.in(Channel.BOARD_COMMENT)) {
            object.put("topic_owner_id", item.key().owner())
                    .put("topic_id", item.place())
                    .put("id", item.id());
            tell("board_post_delete", object, settings);
        }
    }

    private void message(Item item, Origin origin, PollSettings settings) {
        ObjectNode message = shapes.message(item);
        if (item.author() < 0) {
            if (origin.admin() != 0) {
                message.put("admin_author_id", origin.admin());
            }
            tell("message_reply", message, settings);
            return;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("message", message);
        ObjectNode client = object.putObject("client_info");
        client.putArray("button_actions").add("text").add("open_link").add("callback");
        client.put("keyboard", true).put("inline_keyboard", true).put("carousel", true);
        client.put("lang_id", 0);
        tell("message_new", object, settings);
    }

    private ObjectNode wallComment(Item item) {
        return shapes.wallComment(item).put("post_owner_id", item.key().owner());
    }

    private ObjectNode boardComment(Item item) {
        return shapes.boardComment(item)
                .put("topic_id", item.place())
                .put("topic_owner_id", item.key().owner());
    }

    private void tell(String type, ObjectNode object, PollSettings settings) {
        if (settings.tells(type)) {
            told.add(new Notice(identify(String.valueOf(told.size())), type, object));
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
