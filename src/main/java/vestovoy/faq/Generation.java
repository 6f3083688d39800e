package vestovoy.faq;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// One built FAQ index.
///
/// @param id its name, which sorts by the time of building
/// @param builtAt when its building began
/// @param entries how many entries it holds
/// @param phrasings in how many wordings they are asked, entries without a question counting one
/// @param reused how many entries its build took over from the generation before
/// @param bytes its size on the disk; generations share what they took over
public record Generation(
        String id, Instant builtAt, int entries, int phrasings, int reused, long bytes) {
    public Generation {
        requireNonNull(id, "id");
        requireNonNull(builtAt, "builtAt");
    }

    /// One whose entries have one phrasing each, built from nothing.
    public Generation(String id, Instant builtAt, int entries) {
        this(id, builtAt, entries, entries, 0, 0);
    }
}
