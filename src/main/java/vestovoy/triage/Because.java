package vestovoy.triage;

import java.util.Locale;
import java.util.Optional;

/// Words for what made a rule speak.
final class Because {
    private Because() {}

    /// How likely a kind is, and what a list found.
    static String of(Kind kind, double likely, Optional<String> found) {
        String learned =
                likely == 0 ? "" : String.format(Locale.ROOT, "%s %.2f", kind.code(), likely);
        return found.map(line -> "«" + line + "»" + (learned.isEmpty() ? "" : ", " + learned))
                .orElse(learned);
    }
}
