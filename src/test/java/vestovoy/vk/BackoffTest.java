package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void withoutFailureThereIsNoWait() {
        assertThat(Backoff.fresh().delay(new Random(1))).isZero();
        assertThat(Backoff.fresh().failed().succeeded().delay(new Random(1))).isZero();
    }

    @Test
    void itGrowsFromHalfASecondToAMinuteAndNoFurther() {
        Random random = new Random(20261123);
        Backoff backoff = Backoff.fresh();
        for (int failure = 1; failure <= 100; failure++) {
            backoff = backoff.failed();
            long whole = Math.min(60_000, 1_000L << Math.min(failure - 1, 10));

            Duration delay = backoff.delay(random);

            assertThat(delay.toMillis()).isBetween(whole / 2, whole);
        }
    }
}
