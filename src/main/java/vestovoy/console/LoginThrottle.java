package vestovoy.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// Counts failed sign-ins of a name from an address: five in five minutes, then none until the five
/// minutes are over.
///
/// An attempt is counted before its password is looked at, so that many at once do not slip through
/// together.
final class LoginThrottle {
    static final int ATTEMPTS = 5;
    static final Duration WINDOW = Duration.ofMinutes(5);

    /// Names and addresses remembered at a time; a flood of others pushes the oldest out.
    private static final int REMEMBERED = 20_000;

    private static final int LONGEST_NAME = 64;

    private record Who(String name, String address) {}

    private final Cache<Who, Integer> attempts;

    LoginThrottle(InstantSource clock) {
        attempts =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfter(Expiry.<Who, Integer>creating((_, _) -> WINDOW))
                        .ticker(() -> nanoseconds(clock.instant()))
                        .executor(Runnable::run)
                        .build();
    }

    /// Counts one more attempt.
    ///
    /// @return whether its password may be looked at
    boolean admits(String name, String address) {
        return attempts.asMap().merge(who(name, address), 1, Integer::sum) <= ATTEMPTS;
    }

    /// Forgets the failures, after a right password.
    void forget(String name, String address) {
        attempts.invalidate(who(name, address));
    }

    private static Who who(String name, String address) {
        return new Who(name.substring(0, Math.min(name.length(), LONGEST_NAME)), address);
    }

    private static long nanoseconds(Instant at) {
        return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
    }
}
