package vestovoy.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import vestovoy.faq.Progress;

/// Shows progress with the time left: one line that changes on a terminal; elsewhere a line when a
/// step begins and ends, and now and then between. Results go to standard output, this does not.
///
/// The time left goes by the pace of the step so far: what is done when it is first heard of (taken
/// over from an earlier build) counts for nothing.
final class Terminal implements Progress {
    private static final long HUNDRED = 100;
    private static final long REDRAWN = Duration.ofMillis(500).toNanos();
    private static final long SPARSE = Duration.ofSeconds(10).toNanos();
    private static final long SOON = Duration.ofSeconds(1).toNanos();
    private static final long MINUTES_FROM = 90;
    private final PrintWriter out;
    private final boolean rewrites;
    private final LongSupplier nanos;
    private String step = "";
    private long begun;
    private long doneAtFirst;
    private long shownAt;
    private long shown = -1;

    /// @param nanos a clock that only measures, in nanoseconds
    Terminal(PrintWriter out, boolean rewrites, LongSupplier nanos) {
        this.out = out;
        this.rewrites = rewrites;
        this.nanos = nanos;
    }

    @Override
    public synchronized void at(String now, long done, long total) {
        long time = nanos.getAsLong();
        boolean begins = !now.equals(step);
        if (begins) {
            end();
            step = now;
            begun = time;
            doneAtFirst = done;
        }
        boolean ends = total > 0 && done == total && done != shown;
        boolean due = time - shownAt >= (rewrites ? REDRAWN : SPARSE);
        boolean further = part(done, total) != part(shown, total);
        if (begins || ends || due || (rewrites && further)) {
            shown = done;
            shownAt = time;
            print(done, total, left(time - begun, done, total));
        }
    }

    private static long part(long done, long total) {
        return total == 0 ? done : done * HUNDRED / total;
    }

    private String left(long spent, long done, long total) {
        if (spent < SOON || done <= doneAtFirst || done >= total) {
            return "";
        }
        double pace = (double) spent / (done - doneAtFirst);
        long seconds = Duration.ofNanos((long) (pace * (total - done))).toSeconds() + 1;
        return seconds < MINUTES_FROM
                ? ", " + seconds + " s left"
                : ", " + Math.round(seconds / 60.0) + " min left";
    }

    private void print(long done, long total, String left) {
        String line = step + ": " + done + (total == 0 ? "" : " of " + total) + left;
        if (rewrites) {
            out.print("\r" + line + "\u001b[K");
        } else {
            out.println(line);
        }
        out.flush();
    }

    /// Ends the line that changes.
    synchronized void end() {
        if (rewrites && !step.isEmpty()) {
            out.println();
            out.flush();
        }
        step = "";
    }
}
