package vestovoy.community;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Any text by a person or a community: a wall post, a comment, a board comment, a message, a
/// mention elsewhere.
///
/// @param key what VK calls it
/// @param author who wrote it
/// @param writtenAt when, by VK's clock
/// @param text as VK gave it, with its mark-up; may be empty
/// @param attachments what hangs on it
/// @param repliesTo the id of the post of the same place that it answers, 0 when none
/// @param thread the id of the top comment of its thread, 0 when it stands at the top itself
public record Post(
        PostKey key,
        Author author,
        Instant writtenAt,
        String text,
        List<Attachment> attachments,
        long repliesTo,
        long thread) {
    public Post {
        requireNonNull(key, "key");
        requireNonNull(author, "author");
        requireNonNull(writtenAt, "writtenAt");
        requireNonNull(text, "text");
        attachments = List.copyOf(attachments);
    }

    /// The post that this one answers, when VK says so.
    public Optional<PostKey> parent() {
        return repliesTo == 0 ? Optional.empty() : Optional.of(key.beside(repliesTo));
    }

    /// The same post with its author's name filled in.
    public Post by(String name) {
        return new Post(
                key,
                new Author(author.id(), name),
                writtenAt,
                text,
                attachments,
                repliesTo,
                thread);
    }
}
