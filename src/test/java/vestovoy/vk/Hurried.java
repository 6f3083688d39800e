package vestovoy.vk;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// A VK that is called without waiting for turns: for communities without limits.
public final class Hurried {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Hurried() {}

    public static Vk vk(VkAccess access, InstantSource clock) {
        return new Vk(access, Restraint.VK, clock, PATIENCE, new Pace(new Leaps()));
    }

    /// Each look at the clock finds it a second later.
    private static final class Leaps implements TimeMeter {
        private final AtomicLong nanos = new AtomicLong();

        @Override
        public long currentTimeNanos() {
            return nanos.addAndGet(1_000_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
