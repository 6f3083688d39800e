package vestovoy.vk;

import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// Where posts stand together, so that one page shows many of them.
///
/// @param owner whose wall, board, photo, video, good or mailbox it is
/// @param place the wall post, topic, photo, video, good or peer
record Site(Channel channel, long owner, long place) {
    static Site of(PostKey key) {
        return new Site(key.channel(), key.owner(), key.place());
    }

    /// How it is named to an operator: `wall/9061`.
    String name() {
        return channel.code() + "/" + place;
    }
}
