package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// Something about to be written: a post without the number and the time that the community gives
/// it.
///
/// @param where on whose wall, under what, with which peer
/// @param author by whom; a community's id is negative
/// @param text what
/// @param attached kinds of attachments: `photo`, `video`, …
/// @param carried what it hands on: a repost's post, a message's forwarded things
/// @param repliesTo the comment or message that is answered, 0 when none
/// @param random a message's `random_id`, 0 when none
record Draft(
        Spot where,
        long author,
        String text,
        List<String> attached,
        List<PostKey> carried,
        long repliesTo,
        long random) {
    /// @param owner whose place it is; 0 is the community
    /// @param place under which post, photo, video or good, in which topic or with which peer; 0
    ///   for a wall post
    record Spot(Channel channel, long owner, long place) {
        Spot {
            requireNonNull(channel, "channel");
        }
    }

    Draft {
        requireNonNull(where, "where");
        requireNonNull(text, "text");
        attached = List.copyOf(attached);
        carried = List.copyOf(carried);
    }

    /// Something in the community itself.
    static Draft of(Channel channel, long place, long author, String text) {
        return at(channel, 0, place, author, text);
    }

    /// Something in a place of anybody's.
    static Draft at(Channel channel, long owner, long place, long author, String text) {
        return new Draft(new Spot(channel, owner, place), author, text, List.of(), List.of(), 0, 0);
    }

    Channel channel() {
        return where.channel();
    }

    long place() {
        return where.place();
    }

    Draft answering(long id) {
        return new Draft(where, author, text, attached, carried, id, random);
    }

    Draft with(List<String> kinds) {
        return new Draft(where, author, text, kinds, carried, repliesTo, random);
    }

    Draft carrying(List<PostKey> things) {
        return new Draft(where, author, text, attached, things, repliesTo, random);
    }

    Draft keyed(long randomId) {
        return new Draft(where, author, text, attached, carried, repliesTo, randomId);
    }
}
