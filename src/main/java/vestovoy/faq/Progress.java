package vestovoy.faq;

/// Hears how long work goes on.
@FunctionalInterface
public interface Progress {
    /// Work nobody watches.
    Progress SILENT = (step, done, total) -> {};

    /// One more piece is done. May throw [Stopped] to end the work.
    ///
    /// @param step what is being done, a stable word: harvest, read, mine, build, merge, lexicon,
    ///   check, control
    /// @param done pieces finished, 0..total
    /// @param total pieces in all, 0 when not known yet
    void at(String step, long done, long total);
}
