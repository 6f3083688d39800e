package vestovoy.intake;

import static java.util.Objects.requireNonNull;

import vestovoy.community.Post;

/// A post that waits for a decision.
///
/// @param id its row
/// @param revision which wording of it, counted from 1; a decision holds for this one only
/// @param post what was written; the author's name may still be empty
public record Pending(long id, int revision, Post post) {
    public Pending {
        requireNonNull(post, "post");
    }
}
