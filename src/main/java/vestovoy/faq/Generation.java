package vestovoy.faq;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// One built FAQ index.
///
/// @param id its name, which sorts by the time of building
/// @param builtAt when it was finished
/// @param entries how many entries it holds
public record Generation(String id, Instant builtAt, int entries) {
    public Generation {
        requireNonNull(id, "id");
        requireNonNull(builtAt, "builtAt");
    }
}
