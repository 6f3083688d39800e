package vestovoy.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import vestovoy.community.Post;
import vestovoy.faq.Hit;

/// A post in the moderators' queue.
///
/// @param id its number
/// @param version counts its changes; a move must name the one it was decided on
/// @param post what the customer wrote, as it stands now
/// @param reason the code of why it came to people
/// @param priority 0..9, larger first
/// @param openedAt when it came
/// @param state open, answered (a reply is on its way or sent), dismissed, closed (the post was
///   answered in VK or deleted)
/// @param closedBy who closed it, empty while open
/// @param draft what the bot would have said, empty when it had nothing or may not suggest
/// @param suggestions the candidates at the time of deciding, best first
public record Case(
        long id,
        int version,
        Post post,
        String reason,
        int priority,
        Instant openedAt,
        State state,
        String closedBy,
        String draft,
        List<Hit> suggestions) {
    public Case {
        requireNonNull(post, "post");
        requireNonNull(reason, "reason");
        requireNonNull(openedAt, "openedAt");
        requireNonNull(state, "state");
        requireNonNull(closedBy, "closedBy");
        requireNonNull(draft, "draft");
        suggestions = List.copyOf(suggestions);
    }

    /// Where a case stands; the codes are in the database.
    public enum State {
        OPEN("open"),
        ANSWERED("answered"),
        DISMISSED("dismissed"),
        CLOSED("closed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
