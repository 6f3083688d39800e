package vestovoy.faq;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vestovoy.community.PersonalData;

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
    /// @param built what was built, when done
    public record Status(
            State state, String step, long done, long total, String note, Optional<Built> built) {
        public Status {
            requireNonNull(state, "state");
            requireNonNull(step, "step");
            requireNonNull(note, "note");
            requireNonNull(built, "built");
        }

        static Status idle() {
            return new Status(State.IDLE, "", 0, 0, "", Optional.empty());
        }

        static Status failed(String sentence) {
            return new Status(State.FAILED, "", 0, 0, sentence, Optional.empty());
        }
    }

    /// Where a rebuild is.
    public enum State {
        IDLE,
        RUNNING,
        DONE,
        FAILED
    }

    /// What a generation is built from.
    ///
    /// @param entries those that were mined and those that people wrote, in this order
    /// @param retired answers that later ones contradict
    public record Gathered(List<Entry> entries, List<Retired> retired) {
        public Gathered {
            entries = List.copyOf(entries);
            retired = List.copyOf(retired);
        }
    }

    /// A new generation and what speaks for or against it. It is not live yet.
    ///
    /// @param retired how many answers were left out since later ones contradict them
    public record Built(Generation generation, int retired, Control.Result control) {}

    private final Source source;
    private final Supplier<List<Entry>> written;
    private final Supplier<List<LabelledPost>> control;
    private final Generations generations;
    private final PersonalData personal;
    private volatile Status status = Status.idle();

    /// @param source discussions to mine
    /// @param written entries that people wrote into FAQ files
    public Rebuild(Source source, Supplier<List<Entry>> written, Generations generations) {
        this(source, written, List::of, generations);
    }

    /// @param control posts that a new generation must find no worse than the live one
    public Rebuild(
            Source source,
            Supplier<List<Entry>> written,
            Supplier<List<LabelledPost>> control,
            Generations generations) {
        this(source, written, control, generations, PersonalData.usual());
    }

    /// @param personal what is masked in all that is built from
    public Rebuild(
            Source source,
            Supplier<List<Entry>> written,
            Supplier<List<LabelledPost>> control,
            Generations generations,
            PersonalData personal) {
        this.source = source;
        this.written = written;
        this.control = control;
        this.generations = generations;
        this.personal = personal;
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
        at("harvest", 0, 0);
        Thread.ofVirtual().name("rebuild").start(this::run);
        return true;
    }

    private void run() {
        try {
            Built built = build(this::at);
            status = new Status(State.DONE, "", 0, 0, built.generation().id(), Optional.of(built));
        } catch (BadInput fault) {
            status = Status.failed(requireNonNull(fault.getMessage()));
        } catch (RuntimeException | Error fault) {
            status = Status.failed(fault.toString());
        }
    }

    /// Builds a generation here and now; it is not live yet.
    public Built build(Progress progress) {
        return build(gather(progress), Generations.Start.REUSE, progress);
    }

    /// Reads and mines.
    ///
    /// An entry that people wrote takes the place of a mined one with its id: so an export can be
    /// corrected and read back.
    public Gathered gather(Progress progress) {
        List<Entry> own = written.get().stream().map(entry -> entry.masked(personal)).toList();
        Mined mined = new Miner(personal).mine(source.discussions(progress), progress);
        Set<String> ids = new HashSet<>();
        own.forEach(entry -> ids.add(entry.id()));
        List<Entry> entries = new ArrayList<>(mined.entries());
        entries.removeIf(entry -> ids.contains(entry.id()));
        entries.addAll(own);
        if (entries.isEmpty()) {
            throw new BadInput(
                    "There is nothing to build from: name an archive of discussions or a FAQ file that has entries.");
        }
        return new Gathered(entries, mined.retired());
    }

    /// Builds a generation from what was gathered, and asks it the control questions.
    public Built build(Gathered gathered, Generations.Start start, Progress progress) {
        List<LabelledPost> posts = control.get();
        Generation built = generations.build(gathered.entries(), start, progress);
        return new Built(
                built,
                gathered.retired().size(),
                Control.of(generations, built, gathered.entries(), posts, progress));
    }

    private void at(String step, long done, long total) {
        status = new Status(State.RUNNING, step, done, total, "", Optional.empty());
    }
}
