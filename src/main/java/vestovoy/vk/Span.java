package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/// The time that one round covers.
///
/// @param now when it began
/// @param begun how far back a place is read that was never read before
/// @param thorough whether events may have been lost lately, so that what VK's counts do not show
///   is worth a look
record Span(Instant now, Instant begun, boolean thorough) {
    /// VK's lists may lag behind its events, and its clock differ from ours.
    static final Duration OVERLAP = Duration.ofMinutes(10);

    Span {
        requireNonNull(now, "now");
        requireNonNull(begun, "begun");
    }

    /// The second at which the round began.
    long second() {
        return now.getEpochSecond();
    }

    /// How far back something is read that was last read at this second; never behind the
    /// beginning.
    long after(long read) {
        return Math.max(begun.getEpochSecond(), read - OVERLAP.toSeconds());
    }
}
