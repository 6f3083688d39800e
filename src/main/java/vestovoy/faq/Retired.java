package vestovoy.faq;

import static java.util.Objects.requireNonNull;

/// An answer that a later one contradicts.
///
/// @param entry what it would have been; never searched
/// @param by the id of the entry that holds now
/// @param why in which way they contradict each other
public record Retired(Entry entry, String by, Why why) {
    /// Ways of contradicting; the `code` is stable.
    public enum Why {
        /// The later answer names the earlier one's figure as that of the past.
        FIGURE_OF_THE_PAST("figure-of-the-past"),
        /// Both give a figure of the same unit for the same matter, and the figures differ.
        FIGURES_DIFFER("figures-differ"),
        /// One allows what the other denies, and the later says since when.
        ALLOWED_OR_DENIED("allowed-or-denied");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Retired {
        requireNonNull(entry, "entry");
        requireNonNull(why, "why");
        if (by.isBlank() || by.equals(entry.id())) {
            throw new IllegalArgumentException(
                    "entry '" + entry.id() + "' is retired by another one, not by '" + by + "'");
        }
    }
}
