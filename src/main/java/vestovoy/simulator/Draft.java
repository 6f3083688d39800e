package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vestovoy.community.Channel;

/// Something about to be written: a post without the number and the time that the community gives
/// it.
///
/// @param channel where
/// @param place under which wall post, in which topic or with which peer; 0 for a wall post
/// @param author by whom; a community's id is negative
/// @param text what
/// @param attached kinds of attachments: `photo`, `video`, …
/// @param repliesTo the comment or message that is answered, 0 when none
/// @param random a message's `random_id`, 0 when none
record Draft(
        Channel channel,
        long place,
        long author,
        String text,
        List<String> attached,
        long repliesTo,
        long random) {
    Draft {
        requireNonNull(channel, "channel");
        requireNonNull(text, "text");
        attached = List.copyOf(attached);
    }

    static Draft of(Channel channel, long place, long author, String text) {
        return new Draft(channel, place, author, text, List.of(), 0, 0);
    }

    Draft answering(long id) {
        return new Draft(channel, place, author, text, attached, id, random);
    }

    Draft with(List<String> kinds) {
        return new Draft(channel, place, author, text, kinds, repliesTo, random);
    }

    Draft keyed(long randomId) {
        return new Draft(channel, place, author, text, attached, repliesTo, randomId);
    }
}
