package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/// What the bot said last to somebody in a conversation.
///
/// @param verdict as what it was said
/// @param rule the id of the rule that decided so
/// @param asked what the customer had written, masked
/// @param text what the bot said
/// @param offered ids of the entries that a question back offered, in its order; else empty
/// @param at when
public record Said(
        Verdict verdict, String rule, String asked, String text, List<String> offered, Instant at) {
    public Said {
        requireNonNull(verdict, "verdict");
        requireNonNull(rule, "rule");
        requireNonNull(asked, "asked");
        requireNonNull(text, "text");
        requireNonNull(at, "at");
        offered = List.copyOf(offered);
    }
}
