package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// How events are to come; both ways at once are allowed.
///
/// @param longPoll whether they are fetched
/// @param callback how VK delivers them; empty when it does not
public record Intakes(boolean longPoll, Optional<CallbackAccess> callback) {
    public Intakes {
        requireNonNull(callback, "callback");
    }

    /// By long poll alone.
    public static Intakes polling() {
        return new Intakes(true, Optional.empty());
    }
}
