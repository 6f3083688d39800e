package vestovoy.cli;

import java.io.PrintWriter;
import vestovoy.faq.Progress;

/// Shows progress: one line that changes on a terminal, one line a step elsewhere. Results go to
/// standard output, this does not.
final class Terminal implements Progress {
    private static final int TENTHS = 10;
    private final PrintWriter out;
    private final boolean rewrites;
    private String step = "";
    private long shown = -1;

    Terminal(PrintWriter out, boolean rewrites) {
        this.out = out;
        this.rewrites = rewrites;
    }

    @Override
    public synchronized void at(String now, long done, long total) {
        long part = total == 0 ? done : done * TENTHS * TENTHS / total;
        boolean begins = !now.equals(step);
        if (begins && rewrites && !step.isEmpty()) {
            out.println();
        }
        if (begins
                || (rewrites && part != shown)
                || (total > 0 && done == total && part != shown)) {
            step = now;
            shown = part;
            print(done, total);
        }
    }

    private void print(long done, long total) {
        String line = total == 0 ? step + ": " + done : step + ": " + done + " of " + total;
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
    }
}
