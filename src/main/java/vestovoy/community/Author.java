package vestovoy.community;

import static java.util.Objects.requireNonNull;

/// Who wrote a post.
///
/// @param id as VK gives it: people positive, communities negative, 0 when VK does not say (a
///   deleted comment)
/// @param name the first name or a community's title; empty while it is not known, since events
///   carry ids only
public record Author(long id, String name) {
    public Author {
        requireNonNull(name, "name");
    }

    /// Whether a community wrote it, not a person under their own name.
    public boolean isCommunity() {
        return id < 0;
    }
}
