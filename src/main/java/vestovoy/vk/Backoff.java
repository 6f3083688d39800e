package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after failures in a row: doubling from the least to the most, with jitter so
/// that many do not come back at once.
///
/// @param least the wait after the first failure
/// @param most the longest wait
/// @param failures how many there were in a row
public record Backoff(Duration least, Duration most, int failures) {
    private static final int MOST_DOUBLINGS = 30;

    public Backoff {
        requireNonNull(least, "least");
        requireNonNull(most, "most");
        if (!least.isPositive() || most.compareTo(least) < 0 || failures < 0) {
            throw new IllegalArgumentException(
                    "a wait grows from more than 0, not from " + least + " to " + most);
        }
    }

    /// From 1 s to 60 s, nothing failed yet.
    public static Backoff fresh() {
        return new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), 0);
    }

    /// One more failure.
    public Backoff failed() {
        return new Backoff(least, most, Math.min(failures + 1, MOST_DOUBLINGS));
    }

    /// It worked again.
    public Backoff succeeded() {
        return new Backoff(least, most, 0);
    }

    /// The wait now: nothing without failures, else between half of the doubled wait and the whole
    /// of it.
    public Duration delay(RandomGenerator random) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        Duration doubled = least;
        for (int failure = 1; failure < failures && doubled.compareTo(most) < 0; failure++) {
            doubled = doubled.multipliedBy(2);
        }
        long whole = Math.min(doubled.toMillis(), most.toMillis());
        return Duration.ofMillis(whole / 2 + random.nextLong(whole - whole / 2 + 1));
    }
}
