package vestovoy.vk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Markup;
import vestovoy.community.Post;
import vestovoy.community.PostKey;

/// Reads a post out of VK's object, as events carry it and as the read methods return it. Never
/// throws.
final class PostReader {
    /// The end of the year 9999: what lies beyond is no date.
    private static final long LAST_SECOND = 253_402_300_799L;

    private PostReader() {}

    /// The natural key of an object; nothing when it has no number of its own.
    ///
    /// @param owner whose it is when the object does not say
    /// @param place what it is under when the object does not say
    static Optional<PostKey> key(Channel channel, JsonNode object, long owner, long place) {
        long id =
                channel == Channel.MESSAGE
                        ? Fields.number(object, List.of("conversation_message_id", "id"))
                        : Fields.number(object, "id");
        if (id <= 0) {
            return Optional.empty();
        }
        long saidPlace = Fields.number(object, places(channel));
        return Optional.of(
                new PostKey(
                        channel,
                        ownerOf(channel, object, owner),
                        saidPlace == 0 ? place : saidPlace,
                        id));
    }

    /// A message is named by the community whose mailbox it lies in, whoever wrote it.
    private static long ownerOf(Channel channel, JsonNode object, long owner) {
        if (channel == Channel.MESSAGE) {
            return owner;
        }
        long said = Fields.number(object, owners(channel));
        return said == 0 ? owner : said;
    }

    private static List<String> owners(Channel channel) {
        return switch (channel) {
            case WALL_POST, MENTION -> List.of("owner_id", "to_id");
            case WALL_COMMENT -> List.of("post_owner_id", "owner_id");
            case BOARD_COMMENT -> List.of("topic_owner_id", "owner_id");
            case PHOTO_COMMENT -> List.of("photo_owner_id", "owner_id");
            case VIDEO_COMMENT -> List.of("video_owner_id", "owner_id");
            case MARKET_COMMENT -> List.of("market_owner_id", "owner_id");
            case MESSAGE -> List.of();
        };
    }

    private static List<String> places(Channel channel) {
        return switch (channel) {
            case WALL_POST, MENTION -> List.of();
            case WALL_COMMENT -> List.of("post_id");
            case BOARD_COMMENT -> List.of("topic_id");
            case PHOTO_COMMENT -> List.of("photo_id", "pid");
            case VIDEO_COMMENT -> List.of("video_id");
            case MARKET_COMMENT -> List.of("item_id");
            case MESSAGE -> List.of("peer_id", "user_id", "from_id");
        };
    }

    /// The post under a key.
    static Post post(PostKey key, JsonNode object) {
        String text =
                Fields.text(
                        object,
                        key.channel() == Channel.MESSAGE && !object.has("text") ? "body" : "text");
        return new Post(
                key,
                new Author(author(object), ""),
                writtenAt(object),
                text,
                Attachments.of(object),
                repliesTo(key.channel(), object, text),
                top(object));
    }

    /// Who wrote it, 0 when VK does not say.
    static long author(JsonNode object) {
        return Fields.number(object, List.of("from_id", "user_id"));
    }

    private static Instant writtenAt(JsonNode object) {
        long second = Fields.number(object, "date");
        return second > 0 && second <= LAST_SECOND ? Instant.ofEpochSecond(second) : Instant.EPOCH;
    }

    /// The top comment of its thread, 0 when it stands at the top itself.
    static long top(JsonNode object) {
        return Math.max(0, Fields.number(object.path("parents_stack").path(0)));
    }

    private static long repliesTo(Channel channel, JsonNode object, String text) {
        return switch (channel) {
            case WALL_POST, MENTION -> 0;
            case WALL_COMMENT, PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT -> {
                long said = Fields.number(object, "reply_to_comment");
                yield said > 0 ? said : top(object);
            }
            case BOARD_COMMENT -> Markup.addressee(text).map(Markup.Addressee::comment).orElse(0L);
            case MESSAGE -> {
                JsonNode said = object.path("reply_message");
                yield Math.max(0, Fields.number(said, "conversation_message_id"));
            }
        };
    }
}
