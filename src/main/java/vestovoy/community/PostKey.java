package vestovoy.community;

import static java.util.Objects.requireNonNull;

/// The natural key of a post: what VK itself needs to name it.
///
/// @param channel where it was written
/// @param owner whose wall, board, album or mailbox it is: a community's id is negative
/// @param place what it was written under: the wall post, the topic, the photo, video or good, or
///   the conversation's peer; 0 for a wall post, which stands by itself; for a mention, which
///   stands on somebody else's wall, the id of the community that it names and that answers it,
///   positive
/// @param id the post's own number there, positive; for a message the number within its
///   conversation
public record PostKey(Channel channel, long owner, long place, long id) {
    public PostKey {
        requireNonNull(channel, "channel");
        if (id <= 0) {
            throw new IllegalArgumentException("a post's id is positive, not " + id);
        }
    }

    /// The community that it is for, positive: the one whose it is, or the one that a mention
    /// elsewhere means.
    public long community() {
        return channel == Channel.MENTION ? place : -owner;
    }

    /// The key of another post of the same place.
    public PostKey beside(long otherId) {
        return new PostKey(channel, owner, place, otherId);
    }

    /// How sources name this post: `board/39100137/1021`, `wall/9061/20012`, `wall-post/9061`; a
    /// mention by whose wall it stands on, `mention/501/77`.
    public String source() {
        long under = channel == Channel.MENTION ? owner : place;
        return under == 0 ? channel.code() + "/" + id : channel.code() + "/" + under + "/" + id;
    }

    @Override
    public String toString() {
        return channel.code() + ":" + owner + "_" + place + "_" + id;
    }
}
