package vestovoy.intake;

import static java.util.Objects.requireNonNull;

import vestovoy.community.Post;
import vestovoy.community.PostKey;

/// What an event says to us.
public sealed interface Meaning {
    /// Somebody wrote something that wants a decision.
    record Written(Post post) implements Meaning {
        public Written {
            requireNonNull(post, "post");
        }
    }

    /// Its text or attachments were changed; it is decided anew when it is not what was known.
    record Edited(Post post) implements Meaning {
        public Edited {
            requireNonNull(post, "post");
        }
    }

    /// It is gone: an open reply is withdrawn, a case closed.
    record Deleted(PostKey key) implements Meaning {
        public Deleted {
            requireNonNull(key, "key");
        }
    }

    /// A deleted post is back, to be decided anew.
    record Restored(Post post) implements Meaning {
        public Restored {
            requireNonNull(post, "post");
        }
    }

    /// The community's own voice: our reply seen again, or a person who answered in VK itself,
    /// which ends what we had planned.
    ///
    /// @param community whose voice it is, positive: a person may speak under their own name, on
    ///   somebody else's wall
    record Spoken(Post post, long community) implements Meaning {
        public Spoken {
            requireNonNull(post, "post");
            if (community <= 0) {
                throw new IllegalArgumentException("no community: " + community);
            }
        }
    }

    /// Nothing for us: likes, joins, settings.
    record Noise() implements Meaning {}

    /// Not understood: kept raw and counted.
    ///
    /// @param fault why, a stable word: unknown-type, malformed
    record Unknown(String fault) implements Meaning {
        public Unknown {
            requireNonNull(fault, "fault");
        }
    }
}
