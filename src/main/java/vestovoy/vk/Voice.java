package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import com.vk.api.sdk.client.VkApiClient;
import com.vk.api.sdk.queries.messages.MessagesSendQueryWithDeprecated;
import com.vk.api.sdk.queries.wall.WallCreateCommentQuery;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;
import vestovoy.reply.Reply;

/// Builds the request that says a reply where its target stands, in the community's name, with the
/// reply's own key against doubles.
final class Voice {
    /// How a customer is addressed whose name is not known.
    private static final String STRANGER = "Покупатель";

    /// What would make mark-up of a name: brackets, and the signs that VK makes mentions of.
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\[\\]|@*\\p{Cntrl}]+");

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MESSAGE = 4096;
    private static final int LONGEST_COMMENT = 2000;

    private final VkApiClient vk;
    private final long group;

    Voice(VkApiClient vk, long group) {
        this.vk = vk;
        this.group = group;
    }

    /// Whether VK would not take the text whole. It is never split: a person shortens it. VK says
    /// 914 to messages above 4096 characters and nothing about comments, where 2000 have always
    /// gone through.
    static boolean tooLong(Reply reply) {
        int longest =
                reply.to().key().channel() == Channel.MESSAGE ? LONGEST_MESSAGE : LONGEST_COMMENT;
        return reply.text().length() > longest;
    }

    /// @param quoting whether a message shows which one it answers
    AbstractQueryBuilder<?, ?> request(Reply reply, boolean quoting) {
        PostKey key = reply.to().key();
        return switch (key.channel()) {
            case WALL_POST, MENTION -> wallComment(key.owner(), key.id(), reply);
            case WALL_COMMENT ->
                    wallComment(key.owner(), key.place(), reply)
                            .unsafeParam("reply_to_comment", Long.valueOf(key.id()));
            case BOARD_COMMENT -> boardComment(key, reply);
            case PHOTO_COMMENT ->
                    vk.photos()
                            .createComment(Anyone.USER)
                            .ownerId(key.owner())
                            .message(reply.text())
                            .fromGroup(true)
                            .guid(reply.key())
                            .unsafeParam("photo_id", Long.valueOf(key.place()))
                            .unsafeParam("reply_to_comment", Long.valueOf(key.id()));
            case VIDEO_COMMENT ->
                    vk.video()
                            .createComment(Anyone.USER)
                            .ownerId(key.owner())
                            .message(reply.text())
                            .fromGroup(true)
                            .guid(reply.key())
                            .unsafeParam("video_id", Long.valueOf(key.place()))
                            .unsafeParam("reply_to_comment", Long.valueOf(key.id()));
            case MARKET_COMMENT ->
                    vk.market()
                            .createComment(Anyone.USER)
                            .ownerId(key.owner())
                            .message(reply.text())
                            .fromGroup(true)
                            .guid(reply.key())
                            .unsafeParam("item_id", Long.valueOf(key.place()))
                            .unsafeParam("reply_to_comment", Long.valueOf(key.id()));
            case MESSAGE -> message(key, reply, quoting);
        };
    }

    private WallCreateCommentQuery wallComment(long owner, long post, Reply reply) {
        return vk.wall()
                .createComment(Anyone.GROUP)
                .ownerId(owner)
                .fromGroup(group)
                .message(reply.text())
                .guid(reply.key())
                .unsafeParam("post_id", Long.valueOf(post));
    }

    private AbstractQueryBuilder<?, ?> boardComment(PostKey key, Reply reply) {
        return vk.board()
                .createComment(Anyone.USER)
                .groupId(Math.abs(key.owner()))
                .message(mark(key, reply.to().author()) + reply.text())
                .fromGroup(true)
                .guid(reply.key())
                .unsafeParam("topic_id", Long.valueOf(key.place()));
    }

    private AbstractQueryBuilder<?, ?> message(PostKey key, Reply reply, boolean quoting) {
        MessagesSendQueryWithDeprecated message =
                vk.messages()
                        .sendDeprecated(Anyone.GROUP)
                        .peerId(key.place())
                        .message(reply.text())
                        .randomId(randomId(reply.key()))
                        // Our answers carry addresses of the help pages; previews of them would be
                        // noise.
                        .dontParseLinks(true)
                        .disableMentions(true);
        return quoting ? message.unsafeParam("forward", quote(key)) : message;
    }

    /// VK's form of a reply to a message of the same conversation.
    private static String quote(PostKey key) {
        return "{\"peer_id\":%d,\"conversation_message_ids\":[%d],\"is_reply\":true}"
                .formatted(key.place(), key.id());
    }

    /// The mark by which a board's comment answers another:
    /// `[id210039595:bp-214000777_1009|Дмитрий], `.
    static String mark(PostKey key, Author author) {
        if (author.id() == 0) {
            return "";
        }
        String name = NOT_IN_A_NAME.matcher(author.name()).replaceAll(" ").strip();
        String shown = name.isEmpty() ? STRANGER : name;
        String shortened =
                shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
        return "[%s%d:bp%d_%d|%s], "
                .formatted(
                        author.isCommunity() ? "club" : "id",
                        Math.abs(author.id()),
                        key.owner(),
                        key.id(),
                        shortened);
    }

    /// A number of 31 bits, never 0 (which would switch VK's check off), the same for the same key.
    static int randomId(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return Math.max(1, ByteBuffer.wrap(hash).getInt() & Integer.MAX_VALUE);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// The number under which it stands now. Comments answer `{comment_id}` or a bare number,
    /// messages a number or a list.
    static Optional<Long> said(JsonNode response) {
        JsonNode one = response.isArray() ? response.path(0) : response;
        long number =
                one.isObject()
                        ? Fields.number(
                                one, List.of("comment_id", "conversation_message_id", "message_id"))
                        : Fields.number(one);
        return number > 0 ? Optional.of(number) : Optional.empty();
    }
}
