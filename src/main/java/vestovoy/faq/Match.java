package vestovoy.faq;

import static java.util.Objects.requireNonNull;

/// A word of the customer's that an entry answers.
///
/// @param asked as the customer wrote it
/// @param found the entry's word; the same when only its form differs
/// @param how through which relation
public record Match(String asked, String found, How how) {
    /// Relations, the surest first.
    public enum How {
        /// The same word, in whatever form.
        SAME,
        /// Spelt alike: a slip, another part of speech, a related word of one root.
        SPELT,
        /// By a group of related words.
        RELATED
    }

    public Match {
        requireNonNull(asked, "asked");
        requireNonNull(found, "found");
        requireNonNull(how, "how");
    }

    /// The customer's own word.
    public static Match same(String word) {
        return new Match(word, word, How.SAME);
    }

    /// One word, or both where they differ, for people: `заказ`, `деньги ≈ средства`.
    @Override
    public String toString() {
        return how == How.SAME ? asked : asked + (how == How.SPELT ? " ~ " : " ≈ ") + found;
    }
}
