package vestovoy.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vestovoy.vk.Backoff;

/// Turns a crank for ever: one batch after another, at once while there is work, after a pause when
/// there is none, and after a growing pause when a batch fails. A failure never ends the loop;
/// stopping it does.
final class Loop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final String name;
    private final Batch batch;
    private final Duration idle;
    private final InstantSource clock;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private volatile Instant lastSuccess;
    private volatile Instant lastTurn;
    private volatile Backoff backoff = Backoff.fresh();

    /// One turn of the crank.
    @FunctionalInterface
    interface Batch {
        /// @return how much was done; 0 means that there is nothing to do now
        int turn() throws Exception;
    }

    /// @param idle how long to wait when there was nothing to do
    Loop(String name, Batch batch, Duration idle, InstantSource clock) {
        this.name = name;
        this.batch = batch;
        this.idle = idle;
        this.clock = clock;
        this.lastSuccess = clock.instant();
        this.lastTurn = lastSuccess;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    Loop start() {
        thread.start();
        return this;
    }

    /// There may be work: do not wait any longer.
    void ring() {
        bell.release();
    }

    String name() {
        return name;
    }

    Duration idle() {
        return idle;
    }

    /// When a batch last ended well.
    Instant lastSuccess() {
        return lastSuccess;
    }

    /// When a batch last ended at all.
    Instant lastTurn() {
        return lastTurn;
    }

    /// How many batches failed one after another up to now.
    int failures() {
        return backoff.failures();
    }

    private void run() {
        while (!stopping) {
            Duration pause = turn();
            lastTurn = clock.instant();
            try {
                if (!pause.isZero() && bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException _) {
                stopping = true;
            }
        }
    }

    private Duration turn() {
        try {
            int done = batch.turn();
            lastSuccess = clock.instant();
            backoff = backoff.succeeded();
            return done > 0 ? Duration.ZERO : idle;
        } catch (InterruptedException _) {
            stopping = true;
            return Duration.ZERO;
        } catch (Exception | Error failure) {
            if (stopping) {
                return Duration.ZERO;
            }
            backoff = backoff.failed();
            Duration pause = backoff.delay(ThreadLocalRandom.current());
            LOG.atWarn()
                    .addKeyValue("loop", name)
                    .addKeyValue("failures", backoff.failures())
                    .addKeyValue("pause", pause)
                    .setCause(failure)
                    .log("a batch failed");
            return pause;
        }
    }

    /// Stops after the present batch, interrupting what it waits for.
    @Override
    public void close() {
        stopping = true;
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        bell.release();
        thread.interrupt();
        try {
            if (!thread.join(PATIENCE)) {
                LOG.atWarn().addKeyValue("loop", name).log("did not stop in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
