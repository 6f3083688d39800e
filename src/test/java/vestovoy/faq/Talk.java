package vestovoy.faq;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Discussion;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.community.Remark;

/// A discussion written down line by line, one line a minute unless told otherwise.
final class Talk {
    static final long COMMUNITY = -7;
    static final Instant START = Instant.parse("2025-01-10T09:00:00Z");

    private final List<Remark> remarks = new ArrayList<>();
    private final Channel channel;
    private final long place;
    private Instant now = START;

    Talk(Channel channel, long place) {
        this.channel = channel;
        this.place = place;
    }

    /// A topic of the board.
    static Talk board() {
        return new Talk(Channel.BOARD_COMMENT, 5);
    }

    Talk says(long id, long author, String text) {
        return says(id, author, text, 0);
    }

    Talk says(long id, long author, String text, int likes) {
        now = now.plus(Duration.ofMinutes(1));
        Post post =
                new Post(
                        new PostKey(channel, COMMUNITY, place, id),
                        new Author(author, ""),
                        now,
                        text,
                        List.of(),
                        0,
                        0);
        remarks.add(new Remark(post, likes));
        return this;
    }

    Talk later(Duration pause) {
        now = now.plus(pause);
        return this;
    }

    Discussion discussion() {
        return new Discussion("Вопросы", remarks);
    }

    Mined mined() {
        return new Miner().mine(List.of(discussion()));
    }

    /// The only entry that comes of it.
    Entry entry() {
        List<Entry> entries = mined().entries();
        if (entries.size() != 1) {
            throw new AssertionError("one entry was expected, not " + entries);
        }
        return entries.getFirst();
    }
}
