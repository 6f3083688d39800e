package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private long nanos;

    private final TimeMeter time =
            new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return nanos;
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            };

    @ParameterizedTest
    @CsvSource({"COMMUNITY, 20", "USER, 3", "SERVICE, 3"})
    void noSecondHoldsMoreCallsThanVkAllows(TokenKind kind, int allowed) {
        Pace pace = new Pace(time);
        Deque<Long> lastSecond = new ArrayDeque<>();
        int calls = 0;
        for (int millisecond = 0; millisecond < 5_000; millisecond++) {
            nanos = Duration.ofMillis(millisecond).toNanos();
            long from = millisecond - 1_000L;
            lastSecond.removeIf(at -> at <= from);
            while (pace.due(kind)) {
                lastSecond.add((long) millisecond);
                calls++;
            }
            assertThat(lastSecond).hasSizeLessThanOrEqualTo(allowed);
        }
        assertThat(calls).isBetween(allowed * 5 - 1, allowed * 5);
    }

    @Test
    void communitiesThatHoldTheSameTokenShareItsPace() {
        ConcurrentHashMap<String, Bucket> shared = new ConcurrentHashMap<>();
        Pace one = new Pace(new Tokens(Stub.COMMUNITY, "", Stub.SERVICE), shared);
        Pace other = new Pace(new Tokens(Stub.USER, "", Stub.SERVICE), shared);

        assertThat(one.due(TokenKind.SERVICE)).isTrue();
        assertThat(other.due(TokenKind.SERVICE)).isFalse();
        assertThat(one.due(TokenKind.COMMUNITY)).isTrue();
        assertThat(other.due(TokenKind.COMMUNITY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"COMMUNITY, 50", "USER, 334"})
    void aTokenThatWasTooFastLosesASecondOfTurns(TokenKind kind, int turn) {
        Pace pace = new Pace(time);
        pace.due(kind);
        pace.slow(kind);
        nanos = Duration.ofMillis(1_000 - turn).toNanos();
        assertThat(pace.due(kind)).isFalse();
        nanos = Duration.ofMillis(1_000 + 2L * turn).toNanos();
        assertThat(pace.due(kind)).isTrue();
    }
}
