package vestovoy.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns the system's wish to stop (Ctrl+C, SIGTERM) into a latch, and holds the process until the
/// work behind it is put away.
final class Stopping implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private final CountDownLatch putAway = new CountDownLatch(1);
    private final Thread hook;

    private Stopping(CountDownLatch wish) {
        this.hook = new Thread(() -> hold(wish), "stopping");
    }

    /// @param wish counted down when the system wants the process to stop
    static Stopping with(CountDownLatch wish) {
        Stopping stopping = new Stopping(wish);
        Runtime.getRuntime().addShutdownHook(stopping.hook);
        return stopping;
    }

    private void hold(CountDownLatch wish) {
        wish.countDown();
        try {
            if (!putAway.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println(
                        "Stopped before everything was put away; nothing that was committed is lost.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        putAway.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is stopping already: the hook runs, and was just let go.
        }
    }
}
