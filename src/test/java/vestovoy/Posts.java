package vestovoy;

import java.time.Instant;
import java.util.List;
import vestovoy.community.Attachment;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;

/// Posts for tests: a board comment by a customer unless said otherwise.
public final class Posts {
    public static final long COMMUNITY = -214000777L;
    public static final long CUSTOMER = 210000001L;
    public static final Instant THEN = Instant.parse("2026-11-23T09:00:00Z");

    private Posts() {}

    public static Post saying(String text) {
        return by(CUSTOMER, text);
    }

    public static Post by(long author, String text) {
        return post(new PostKey(Channel.BOARD_COMMENT, COMMUNITY, 39100137, 5001), author, text);
    }

    public static Post post(PostKey key, long author, String text) {
        return new Post(key, new Author(author, ""), THEN, text, List.of(), 0, 0);
    }

    public static Post withPhoto(String text) {
        Post plain = saying(text);
        return new Post(
                plain.key(),
                plain.author(),
                plain.writtenAt(),
                text,
                List.of(new Attachment("photo", "https://example.org/1.jpg")),
                0,
                0);
    }
}
