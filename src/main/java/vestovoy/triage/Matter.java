package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vestovoy.community.PersonalData;
import vestovoy.community.Post;
import vestovoy.faq.Hits;

/// A post with all that is known when it is decided: what rules look at.
///
/// @param post what was written; of a burst all of it, as one
/// @param situation what happened around it
/// @param readings its text in every way in which it may be read
/// @param guess which kind it probably is
/// @param hits what the FAQ knows, best first
/// @param personal the personal data that stands in its text; empty when none
public record Matter(
        Post post,
        Situation situation,
        Readings readings,
        Guess guess,
        Hits hits,
        List<PersonalData.Span> personal) {
    public Matter {
        requireNonNull(post, "post");
        requireNonNull(situation, "situation");
        requireNonNull(readings, "readings");
        requireNonNull(guess, "guess");
        requireNonNull(hits, "hits");
        personal = List.copyOf(personal);
    }

    /// A matter with personal data in the usual forms.
    public Matter(Post post, Situation situation, Readings readings, Guess guess, Hits hits) {
        this(post, situation, readings, guess, hits, PersonalData.usual().find(post.text()));
    }
}
