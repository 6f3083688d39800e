package vestovoy.community;

import static java.util.Objects.requireNonNull;

/// A post as it is read back later, with what people thought of it.
///
/// @param post what was written
/// @param likes how many people liked it
public record Remark(Post post, int likes) {
    public Remark {
        requireNonNull(post, "post");
        if (likes < 0) {
            throw new IllegalArgumentException("likes are counted from 0, not " + likes);
        }
    }
}
