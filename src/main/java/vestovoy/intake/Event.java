package vestovoy.intake;

import static java.util.Objects.requireNonNull;

/// Something that VK told, as it came.
///
/// @param id VK's event id, or one made of the content where VK gave none; unique
/// @param type VK's own word: wall_reply_new, message_new, …
/// @param body the raw JSON, kept for ever after
/// @param meaning what it says to us
public record Event(String id, String type, String body, Meaning meaning) {
    public Event {
        requireNonNull(type, "type");
        requireNonNull(body, "body");
        requireNonNull(meaning, "meaning");
        if (id.isBlank()) {
            throw new IllegalArgumentException("an event of type '" + type + "' has no id");
        }
    }
}
