package vestovoy.vk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Compares VK's clock with ours.
///
/// VK's second is rounded down and the call takes a moment, so that up to about two seconds mean
/// nothing. Five are more than any machine shows that asks a time server: the difference will grow,
/// and reading back looks only ten minutes behind its last round.
final class ClockProbe {
    private static final Duration ALLOWED = Duration.ofSeconds(5);

    /// Where within its second VK's time stands, for want of knowing.
    private static final Duration HALF = Duration.ofMillis(500);

    private static final String NAME = "clock";

    private final Caller caller;
    private final InstantSource clock;

    ClockProbe(Caller caller, InstantSource clock) {
        this.caller = caller;
        this.clock = clock;
    }

    Finding finding() {
        Instant before = clock.instant();
        Answer answer = caller.call(caller.vk().utils().getServerTime(Anyone.GROUP));
        Instant middle = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
        if (!(answer instanceof Answer.Ok ok)) {
            return Finding.failed(NAME, "VK's time cannot be read", answer);
        }
        if (!ok.response().isNumber()) {
            return Finding.bad(NAME, "VK gave no time.", "Run check again in a minute.");
        }
        Instant theirs = Instant.ofEpochSecond(ok.response().asLong()).plus(HALF);
        Duration off = Duration.between(theirs, middle);
        return off.abs().compareTo(ALLOWED) <= 0
                ? Finding.good(NAME, "The clock agrees with VK's.")
                : Finding.bad(
                        NAME,
                        "The clock is %d s %s VK's."
                                .formatted(
                                        off.abs().toSeconds(),
                                        off.isNegative() ? "behind" : "ahead of"),
                        "Let this machine keep its time by a time server (timedatectl set-ntp true).");
    }
}
