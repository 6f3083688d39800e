package vestovoy.console;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/// What VK wants left alone now, as the status page shows it.
public interface Rests {
    /// What needs a person first.
    List<Rest> now();

    /// @param what a method, with its target or token, or a token
    /// @param until when it is tried again
    /// @param code VK's error, such as `vk-14`
    /// @param alarming whether a person must see to it
    record Rest(String what, Instant until, String code, boolean alarming) {
        public Rest {
            requireNonNull(what, "what");
            requireNonNull(until, "until");
            requireNonNull(code, "code");
        }
    }
}
