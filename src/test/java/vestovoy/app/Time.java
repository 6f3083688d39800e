package vestovoy.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that only goes on when a test says so.
final class Time implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-23T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    synchronized void pass(Duration length) {
        now = now.plus(length);
    }
}
