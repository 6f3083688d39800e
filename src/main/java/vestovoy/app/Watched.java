package vestovoy.app;

import java.util.concurrent.CountDownLatch;
import vestovoy.faq.Progress;
import vestovoy.faq.Stopped;

/// Progress that ends the work when the system wishes the process to stop.
final class Watched implements Progress {
    private final Progress watcher;
    private final CountDownLatch wish;
    private volatile boolean building;

    Watched(Progress watcher, CountDownLatch wish) {
        this.watcher = watcher;
        this.wish = wish;
    }

    @Override
    public void at(String step, long done, long total) {
        building |= step.equals("build");
        watcher.at(step, done, total);
        if (wish.getCount() == 0) {
            throw new Stopped();
        }
    }

    /// What people are told when the work ended so.
    String farewell() {
        return building
                ? "Stopped. What is written is kept, and the live generation is untouched: the same command goes on from here."
                : "Stopped before anything was built; the live generation is untouched.";
    }
}
