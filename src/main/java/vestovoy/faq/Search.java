package vestovoy.faq;

/// Asks the live generation. Safe for use by many threads; never waits for a rebuild.
public interface Search {
    /// The candidates for a customer's text.
    ///
    /// @param text as VK gave it, any length, any characters: data, never a query syntax
    /// @param count how many candidates at most, 1..100
    Hits search(String text, int count);
}
