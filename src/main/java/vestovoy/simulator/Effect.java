package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import vestovoy.community.PostKey;

/// Something that a bot did to the community through the API, whatever its request was answered
/// with.
///
/// @param method VK's method
/// @param key the request's `guid` or `random_id`, empty when it had none
/// @param answers the post that it answers, where the request or the text's mark said so; a message
///   may say nothing
/// @param made what stands in VK since; for a deletion, restoration or report what it was done to
/// @param text what was said; the number of a report's reason; empty for a deletion or restoration
/// @param at when
public record Effect(
        String method,
        String key,
        Optional<PostKey> answers,
        PostKey made,
        String text,
        Instant at) {
    public Effect {
        requireNonNull(method, "method");
        requireNonNull(key, "key");
        requireNonNull(answers, "answers");
        requireNonNull(made, "made");
        requireNonNull(text, "text");
        requireNonNull(at, "at");
    }

    /// Whether something was said. Else it was deleted, restored or reported.
    public boolean says() {
        return method.endsWith(".createComment") || method.equals("messages.send");
    }
}
