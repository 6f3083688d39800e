package vestovoy.faq;

import java.util.List;
import java.util.Optional;

/// The built generations: each is made beside the live one, and one pointer says which is live.
///
/// Killed at any moment, a build leaves the live generation untouched. Two builds at a time are
/// refused.
public interface Generations {
    /// Builds and checks a new generation; it is not live yet.
    ///
    /// @throws BadInput when another build holds the place, or the disk refuses
    Generation build(List<Entry> entries, Progress progress);

    /// Makes a generation live, for this process at once and for others when they next look.
    ///
    /// @throws BadInput when there is no such generation
    void publish(String id);

    /// The live generation.
    Optional<Generation> live();

    /// All whole generations, newest first.
    List<Generation> all();
}
