package vestovoy.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// One line of the thread around a case.
///
/// @param post the post's own number in its place, 0 for a reply that is not in VK yet
/// @param author the writer's name, or their id while the name is not known
/// @param at when
/// @param text plain text
/// @param voice who speaks
/// @param delivery for our replies: planned, sending, sent, unknown, refused, withdrawn; empty for
///   others
public record Said(
        long post, String author, Instant at, String text, Voice voice, String delivery) {
    public Said {
        requireNonNull(author, "author");
        requireNonNull(at, "at");
        requireNonNull(text, "text");
        requireNonNull(voice, "voice");
        requireNonNull(delivery, "delivery");
    }

    /// Who speaks.
    public enum Voice {
        CUSTOMER,
        COMMUNITY,
        BOT,
        MODERATOR
    }
}
