package vestovoy.intake;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vestovoy.community.PostKey;

/// Where every post ended, for counting what was lost or doubled.
@FunctionalInterface
public interface Endings {
    /// Every post ever received.
    List<Ending> all();

    /// One post's ending.
    ///
    /// @param key the post
    /// @param state undecided, answered, people, hidden or ignored
    /// @param reason why it is there, a code
    /// @param replies what was to be said to it, by the bot or by people, notices among them
    record Ending(PostKey key, String state, String reason, List<Sent> replies) {
        public Ending {
            requireNonNull(key, "key");
            requireNonNull(state, "state");
            requireNonNull(reason, "reason");
            replies = List.copyOf(replies);
        }

        /// The same post with more replies.
        public Ending and(Ending more) {
            return new Ending(
                    key,
                    state,
                    reason,
                    Stream.concat(replies.stream(), more.replies().stream()).toList());
        }
    }

    /// One reply of a post.
    ///
    /// @param key what it was sent with: the `guid`
    /// @param state of the outbox: planned, sending, unsure, sent, withdrawn, refused, unknown
    /// @param code how its last sending ended, empty before the first
    /// @param object its number in VK, 0 while it is not known to stand there
    /// @param due when an open one is taken next
    /// @param notice whether it only says that people will answer
    record Sent(String key, String state, String code, long object, Instant due, boolean notice) {
        public Sent {
            requireNonNull(key, "key");
            requireNonNull(state, "state");
            requireNonNull(code, "code");
            requireNonNull(due, "due");
        }

        /// A reply that is to answer.
        public Sent(String key, String state, String code, long object, Instant due) {
            this(key, state, code, object, due, false);
        }
    }
}
