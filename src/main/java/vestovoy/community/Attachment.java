package vestovoy.community;

import static java.util.Objects.requireNonNull;

/// Something attached to a post.
///
/// @param kind VK's own word: photo, video, doc, audio, wall, sticker, …
/// @param link where it can be looked at, empty when VK gave no address
public record Attachment(String kind, String link) {
    public Attachment {
        requireNonNull(kind, "kind");
        requireNonNull(link, "link");
    }
}
