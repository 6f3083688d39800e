package vestovoy.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock whose hands are moved by the test.
final class Hands implements InstantSource {
    static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
    private volatile Instant now = NOON;

    @Override
    public Instant instant() {
        return now;
    }

    void forward(Duration time) {
        now = now.plus(time);
    }
}
