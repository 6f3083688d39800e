package vestovoy.faq;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// One rebuild at a time, started by an admin and watched from a page.
public final class Rebuild {
    /// How the last rebuild stands.
    ///
    /// @param state whether it runs
    /// @param step what it does now, a word of [Progress]; empty when it does not run
    /// @param done pieces finished
    /// @param total pieces in all, 0 when not known
    /// @param note the new generation's id when done, the sentence of what failed when failed, else
    ///   empty
    public record Status(State state, String step, long done, long total, String note) {
        public Status {
            requireNonNull(state, "state");
            requireNonNull(step, "step");
            requireNonNull(note, "note");
        }

        static Status idle() {
            return new Status(State.IDLE, "", 0, 0, "");
        }
    }

    /// Where a rebuild is.
    public enum State {
        IDLE,
        RUNNING,
        DONE,
        FAILED
    }

    private final Source source;
    private final Supplier<List<Entry>> written;
    private final Generations generations;
    private volatile Status status = Status.idle();

    /// @param source discussions to mine
    /// @param written entries that people wrote into FAQ files
    public Rebuild(Source source, Supplier<List<Entry>> written, Generations generations) {
        this.source = source;
        this.written = written;
        this.generations = generations;
    }

    public Status status() {
        return status;
    }

    /// Starts a rebuild in the background.
    ///
    /// @return false when one is running already
    public synchronized boolean start() {
        if (status.state() == State.RUNNING) {
            return false;
        }
        status = new Status(State.RUNNING, "harvest", 0, 0, "");
        Thread.ofVirtual().name("rebuild").start(this::run);
        return true;
    }

    private void run() {
        try {
            Generation built = build(this::at);
            status = new Status(State.DONE, "", 0, 0, built.id());
        } catch (BadInput fault) {
            status = new Status(State.FAILED, "", 0, 0, requireNonNull(fault.getMessage()));
        } catch (RuntimeException | Error fault) {
            status = new Status(State.FAILED, "", 0, 0, fault.toString());
        }
    }

    /// Builds a generation here and now; it is not live yet.
    public Generation build(Progress progress) {
        List<Entry> entries =
                new ArrayList<>(new Miner().mine(source.discussions(progress)).entries());
        progress.at("mine", entries.size(), entries.size());
        entries.addAll(written.get());
        if (entries.isEmpty()) {
            throw new BadInput(
                    "There is nothing to build from: name an archive of discussions or a FAQ file that has entries.");
        }
        return generations.build(entries, progress);
    }

    private void at(String step, long done, long total) {
        status = new Status(State.RUNNING, step, done, total, "");
    }
}
