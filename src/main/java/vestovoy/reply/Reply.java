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
public record Reply(
        long id,
        String key,
        Post to,
        String text,
        boolean unsure,
        int attempt,
        int deferrals,
        List<Long> earlier) {
    public Reply {
        requireNonNull(key, "key");
        requireNonNull(to, "to");
        earlier = List.copyOf(earlier);
        if (text.isBlank()) {
            throw new IllegalArgumentException("reply " + id + " says nothing");
        }
    }

    /// The same reply, knowing what was said before.
    public Reply after(List<Long> said) {
        return new Reply(id, key, to, text, unsure, attempt, deferrals, said);
    }

    /// The same reply, to the post with more known of it.
    public Reply to(Post known) {
        return new Reply(id, key, known, text, unsure, attempt, deferrals, earlier);
    }
}
