package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Duration EVER = Duration.ofHours(1);

    private static Loop loop(Loop.Batch batch) {
        return new Loop("test", batch, EVER, InstantSource.system());
    }

    @Test
    void whileThereIsWorkItGoesOnAtOnce() throws InterruptedException {
        CountDownLatch turns = new CountDownLatch(5);
        try (Loop _ =
                loop(
                                () -> {
                                    turns.countDown();
                                    return turns.getCount() > 0 ? 1 : 0;
                                })
                        .start()) {
            assertThat(turns.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aBellEndsTheWait() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(2);
        try (Loop loop =
                loop(() -> {
                    first.countDown();
                    second.countDown();
                    return 0;
                })) {
            loop.start();
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
            loop.ring();
            assertThat(second.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aFailureDoesNotEndIt() throws InterruptedException {
        AtomicInteger turns = new AtomicInteger();
        CountDownLatch recovered = new CountDownLatch(1);
        try (Loop loop =
                loop(() -> {
                    if (turns.incrementAndGet() == 1) {
                        throw new IllegalStateException("once");
                    }
                    recovered.countDown();
                    return 0;
                })) {
            loop.start();
            loop.ring();
            assertThat(recovered.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void evenAnErrorDoesNotEndIt() throws InterruptedException {
        AtomicInteger turns = new AtomicInteger();
        CountDownLatch recovered = new CountDownLatch(1);
        try (Loop loop =
                loop(() -> {
                    if (turns.incrementAndGet() == 1) {
                        throw new StackOverflowError();
                    }
                    recovered.countDown();
                    return 0;
                })) {
            loop.start();
            loop.ring();
            assertThat(recovered.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void oneThatNeverStartedCanBeClosed() {
        AtomicInteger turns = new AtomicInteger();
        loop(turns::incrementAndGet).close();
        assertThat(turns.get()).isZero();
    }

    @Test
    void stoppingInterruptsWhatItWaitsFor() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Loop loop =
                loop(() -> {
                    begun.countDown();
                    try {
                        never.await();
                    } catch (InterruptedException stop) {
                        interrupted.countDown();
                        throw stop;
                    }
                    return 0;
                });
        loop.start();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        loop.close();
        assertThat(interrupted.getCount()).isZero();
    }
}
