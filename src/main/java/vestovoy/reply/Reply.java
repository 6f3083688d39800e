package vestovoy.reply;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vestovoy.community.Post;

/// A text on its way to a customer, as claimed from the outbox.
///
/// @param id the outbox row
/// @param key stable for all sendings of this row: `guid` as it is, `random_id` from its hash
/// @param to the post that is answered, with the text on which the answer was decided
/// @param text what is to be said, without the addressee's mark
/// @param unsure whether an earlier sending may already have happened: read back before sending
/// @param attempt how many sendings may have been begun before this one, 0 for the first
/// @param deferrals how often it was put off, because VK was busy or could not be read
/// @param earlier numbers under which VK shows what we said to this post before: it is not somebody
///   else's answer
/// @param known how the outbox knows the post to stand; unless CLEAR, an earlier sending is read
///   back and nothing is sent any more
public record Reply(
        long id,
        String key,
        Post to,
        String text,
        boolean unsure,
        int attempt,
        int deferrals,
        List<Long> earlier,
        Standing known) {
    public Reply {
        requireNonNull(known, "known");
        requireNonNull(key, "key");
        requireNonNull(to, "to");
        earlier = List.copyOf(earlier);
        if (text.isBlank()) {
            throw new IllegalArgumentException("reply " + id + " says nothing");
        }
    }

    /// A reply whose post is still its to answer, as far as the outbox knows.
    public Reply(
            long id,
            String key,
            Post to,
            String text,
            boolean unsure,
            int attempt,
            int deferrals,
            List<Long> earlier) {
        this(id, key, to, text, unsure, attempt, deferrals, earlier, Standing.CLEAR);
    }

    /// The same reply, whose post is known to stand so.
    public Reply where(Standing stands) {
        return new Reply(id, key, to, text, unsure, attempt, deferrals, earlier, stands);
    }

    /// The same reply, knowing what was said before.
    public Reply after(List<Long> said) {
        return new Reply(id, key, to, text, unsure, attempt, deferrals, said, known);
    }

    /// The same reply, to the post with more known of it.
    public Reply to(Post fuller) {
        return new Reply(id, key, fuller, text, unsure, attempt, deferrals, earlier, known);
    }
}
