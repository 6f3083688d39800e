package vestovoy.app;

import java.util.concurrent.CountDownLatch;
import vestovoy.faq.Progress;
import vestovoy.faq.Stopped;

/// Progress that ends the work when the system wishes the process to stop.
final class Watched implements Progress {
    private final Progress watcher;
    private final CountDownLatch wish;
    private volatile String last = "";

    Watched(Progress watcher, CountDownLatch wish) {
        this.watcher = watcher;
        this.wish = wish;
    }

    @Override
    public void at(String step, long done, long total) {
        last = step;
        watcher.at(step, done, total);
        if (wish.getCount() == 0) {
            throw new Stopped();
        }
    }

    /// What people are told when the work ended so.
    String farewell() {
        return switch (last) {
            case "build", "merge", "lexicon", "check" ->
                    "Stopped. What is written is kept, and the live generation is untouched: the same command goes on from here.";
            case "control", "calibrate" ->
                    "Stopped. The new generation is built but not published; `generations` lists it.";
            default -> "Stopped before anything was built; the live generation is untouched.";
        };
    }
}
