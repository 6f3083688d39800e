package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

import vestovoy.community.Post;

/// Something that a customer wrote.
///
/// @param post as it stands now: its last wording
/// @param line the id of the crowd's line that it is, empty when it was written otherwise
/// @param standing whether it is still there
public record Written(Post post, String line, boolean standing) {
    public Written {
        requireNonNull(post, "post");
        requireNonNull(line, "line");
    }
}
