package vestovoy.triage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vestovoy.community.Author;

/// What a customer is called in a text. A name is a stranger's text: only what can be nothing else
/// than a name is said.
final class Addressed {
    private static final Pattern NAME =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]{0,30}(?:[ '’-]\\p{L}[\\p{L}\\p{M}]{0,30}){0,2}");

    private static final int LONGEST = 40;

    /// What VK calls those who are gone.
    private static final Set<String> NOBODY = Set.of("deleted", "banned");

    private Addressed() {}

    /// The name; empty when there is none to say.
    static String name(Author author) {
        String name = Normalizer.normalize(author.name(), Normalizer.Form.NFC).strip();
        boolean said =
                !author.isCommunity()
                        && name.length() <= LONGEST
                        && NAME.matcher(name).matches()
                        && !NOBODY.contains(name.toLowerCase(Locale.ROOT));
        return said ? name : "";
    }
}
