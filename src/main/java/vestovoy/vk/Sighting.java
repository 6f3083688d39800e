package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// How one look at what is written elsewhere ended.
public sealed interface Sighting {
    /// VK answered, and what was found is committed; a first look finds nothing and marks where to
    /// begin.
    ///
    /// @param found how many posts VK gave
    /// @param fresh how many events of them were new
    record Read(int found, int fresh) implements Sighting {}

    /// VK was not asked: the next call is not due, or VK's limit is used up.
    ///
    /// @param until when it may be asked again
    record Resting(Instant until) implements Sighting {
        public Resting {
            requireNonNull(until, "until");
        }
    }

    /// None of the tokens there are may ask this; VK was not asked.
    record NoToken() implements Sighting {}

    /// Nothing was read and nothing is lost: again later.
    ///
    /// @param code a stable word: timeout, reset, http-502, vk-29, …
    /// @param operator whether settings or tokens are wrong, so that waiting alone will not help
    record Failed(String code, boolean operator) implements Sighting {
        public Failed {
            requireNonNull(code, "code");
        }
    }
}
