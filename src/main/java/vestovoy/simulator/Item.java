package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;

/// A post as the community keeps it. Photos' links are paths below the simulator's address.
///
/// @param post what was written
/// @param likes how many people liked it
/// @param deleted whether it is gone from sight; it can be restored
/// @param message VK's own number of a message, counted over all conversations; 0 for anything else
/// @param random the `random_id` that a message was sent with, 0 when none
/// @param carried what it hands on: the post that a repost repeats; what a message forwards
record Item(
        Post post, int likes, boolean deleted, long message, long random, List<PostKey> carried) {
    Item {
        requireNonNull(post, "post");
        carried = List.copyOf(carried);
    }

    /// Something of the past: no message, and nothing handed on.
    static Item of(Post post, int likes) {
        return new Item(post, likes, false, 0, 0, List.of());
    }

    PostKey key() {
        return post.key();
    }

    long id() {
        return post.key().id();
    }

    long author() {
        return post.author().id();
    }

    long owner() {
        return post.key().owner();
    }

    long place() {
        return post.key().place();
    }

    boolean in(Channel channel) {
        return post.key().channel() == channel;
    }

    Item saying(String text) {
        Post said =
                new Post(
                        post.key(),
                        post.author(),
                        post.writtenAt(),
                        text,
                        post.attachments(),
                        post.repliesTo(),
                        post.thread());
        return new Item(said, likes, deleted, message, random, carried);
    }

    Item deleted(boolean gone) {
        return new Item(post, likes, gone, message, random, carried);
    }
}
