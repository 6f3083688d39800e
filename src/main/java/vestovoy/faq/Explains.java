package vestovoy.faq;

/// Tells how the live generation came to its candidates. Safe for use by many threads; dear, for
/// people who want to know and not for every post.
public interface Explains {
    /// How a text was read, and for each of the first candidates every number behind its score and
    /// its confidence.
    ///
    /// @param text as VK gave it
    /// @param count how many candidates at most, 1..100
    Explained explain(String text, int count);
}
