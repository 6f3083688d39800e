package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was last seen of a place with comments.
///
/// @param told what VK's list said of it: its number of comments, or when it moved; empty where the
///   list says nothing
/// @param since the second at which the list was first seen to say so
/// @param read the second at which the round began that last read the place
/// @param lags whether VK then showed fewer comments than it counted
record Mark(String told, long since, long read, boolean lags) {
    private static final Pattern TEXT = Pattern.compile("(\\S*) (\\d{1,18}) (\\d{1,18})( lags)?");

    Mark {
        requireNonNull(told, "told");
    }

    /// The mark of its own text; nothing for another text.
    static Optional<Mark> of(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new Mark(
                                parts.group(1),
                                Long.parseLong(parts.group(2)),
                                Long.parseLong(parts.group(3)),
                                parts.group(4) != null))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return told + " " + since + " " + read + (lags ? " lags" : "");
    }
}
