package vestovoy.simulator;

import java.util.HashSet;
import java.util.Set;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// Whose walls there are, and which of them strangers may read and comment. The world's lock guards
/// it.
final class Walls {
    private final Archive archive;
    private final Set<Long> closed;
    private final Set<PostKey> muted;

    Walls(Archive archive) {
        this.archive = archive;
        this.closed = new HashSet<>(archive.showcase().closed());
        this.muted = new HashSet<>(archive.showcase().muted());
    }

    /// Whether a person or a community of this id is known: communities are negative.
    boolean exists(long owner) {
        return owner == -archive.community()
                || (owner > 0 && archive.people().containsKey(owner))
                || archive.showcase().neighbours().containsKey(-owner);
    }

    boolean own(long owner) {
        return owner == -archive.community();
    }

    /// Whether everybody may read it.
    boolean open(long owner) {
        return exists(owner) && !closed.contains(owner);
    }

    void close(long owner, boolean shut) {
        if (shut) {
            closed.add(owner);
        } else {
            closed.remove(owner);
        }
    }

    void mute(PostKey post, boolean shut) {
        if (shut) {
            muted.add(post);
        } else {
            muted.remove(post);
        }
    }

    /// Whether a post of an open wall may be commented.
    boolean commentable(PostKey post) {
        return open(post.owner()) && !muted.contains(post);
    }

    /// The key of a post on somebody's wall.
    PostKey post(long owner, long id) {
        return own(owner)
                ? new PostKey(Channel.WALL_POST, owner, 0, id)
                : new PostKey(Channel.MENTION, owner, archive.community(), id);
    }

    /// The post that a wall comment stands under.
    PostKey over(PostKey comment) {
        return post(comment.owner(), comment.place());
    }
}
