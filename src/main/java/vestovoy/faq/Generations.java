package vestovoy.faq;

import java.util.List;
import java.util.Optional;

/// The built generations: each is made beside the live one, and one pointer says which is live.
///
/// Killed at any moment, a build leaves the live generation untouched. Two builds at a time are
/// refused.
public interface Generations {
    /// What a build starts from.
    enum Start {
        /// What is there already: the leftover of a build that was stopped, else the live
        /// generation; the entries that it holds unchanged are taken over. The result is the same.
        REUSE,
        /// Nothing.
        ANEW
    }

    /// Builds and checks a new generation; it is not live yet.
    ///
    /// @throws Stopped out of the progress; the next build goes on from where this one was
    /// @throws BadInput when another build holds the place, or the disk refuses
    Generation build(List<Entry> entries, Start start, Progress progress);

    /// Builds and checks a new generation from what is there already.
    default Generation build(List<Entry> entries, Progress progress) {
        return build(entries, Start.REUSE, progress);
    }

    /// Makes a generation live, for this process at once and for others when they next look. Then
    /// old ones are removed, beside a number of the newest, the live one and the one before it.
    ///
    /// @throws BadInput when there is no such generation
    void publish(String id);

    /// Opens any generation to try it.
    ///
    /// @throws BadInput when there is no such generation, or it cannot be opened
    Trial open(String id);

    /// The live generation.
    Optional<Generation> live();

    /// What rolling back makes live: the generation that was live before, else the next older one.
    Optional<Generation> before();

    /// All whole generations, newest first.
    List<Generation> all();

    /// A search in one generation, live or not.
    interface Trial extends Search, AutoCloseable {
        @Override
        void close();
    }
}
