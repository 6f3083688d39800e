package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import vestovoy.community.Post;
import vestovoy.faq.Hits;

/// A post with all that is known when it is decided: what rules look at.
///
/// @param post what was written; of a burst all of it, as one
/// @param situation what happened around it
/// @param readings its text in every way in which it may be read
/// @param guess which kind it probably is
/// @param hits what the FAQ knows, best first
public record Matter(Post post, Situation situation, Readings readings, Guess guess, Hits hits) {
    public Matter {
        requireNonNull(post, "post");
        requireNonNull(situation, "situation");
        requireNonNull(readings, "readings");
        requireNonNull(guess, "guess");
        requireNonNull(hits, "hits");
    }
}
