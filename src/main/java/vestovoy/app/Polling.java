package vestovoy.app;

import java.io.IOException;
import java.util.Set;
import vestovoy.vk.LongPoll;
import vestovoy.vk.Polled;
import vestovoy.vk.Reconcile;
import vestovoy.vk.Reconciled;

/// Listening to VK as turns of loops: what failed makes a loop pause and grow its pause.
final class Polling {
    /// A token that is missing does not come by trying sooner. Nor does what VK wants left alone.
    private static final Set<String> WAITS = Set.of("no-token", "resting");

    private Polling() {}

    /// @param lost rings when VK lost events, so that everything is read back
    static int turn(LongPoll poll, Runnable lost) throws IOException {
        return switch (poll.poll()) {
            case Polled.Read read -> read.fresh();
            case Polled.Gap gap -> {
                lost.run();
                // Counted and paused as a failure: VK may say it again and again.
                throw new IOException("long poll: events were lost, failed " + gap.failed());
            }
            case Polled.Failed failed -> throw new IOException("long poll: " + failed.code());
        };
    }

    /// One round of reading everything back.
    ///
    /// @param found rings when something was new
    /// @return 0: the next round may wait, whatever this one found
    static int turn(Reconcile reconcile, Runnable found) throws IOException {
        Reconciled round = reconcile.round();
        int fresh =
                switch (round) {
                    case Reconciled.Whole whole -> whole.fresh();
                    case Reconciled.Partial partial -> partial.fresh();
                };
        if (fresh > 0) {
            found.run();
        }
        if (round instanceof Reconciled.Partial partial && !WAITS.contains(partial.code())) {
            throw new IOException("reconcile: " + partial.code());
        }
        return 0;
    }
}
