package vestovoy.triage;

/// What was learned about the kinds of posts. Safe for use by many threads.
@FunctionalInterface
public interface Kinds {
    /// How likely each kind is.
    ///
    /// @param text as VK gave it, any length, any characters
    Guess guess(String text);

    /// Nothing was learned.
    static Kinds unlearned() {
        return _ -> Guess.none();
    }
}
