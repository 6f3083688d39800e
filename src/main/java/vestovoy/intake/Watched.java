package vestovoy.intake;

import static java.util.Objects.requireNonNull;

import vestovoy.community.Post;

/// A post that is looked at again, because VK tells nobody when it is changed or gone.
///
/// @param id its row
/// @param post its present wording, as we know it
/// @param deleted whether we hold it to be gone
/// @param step its latest step in the audit trail: what is found is told under key and step, so
///   that the same finding is told once, and again after something happened in between
public record Watched(long id, Post post, boolean deleted, long step) {
    public Watched {
        requireNonNull(post, "post");
    }
}
