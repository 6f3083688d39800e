package vestovoy.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vestovoy.community.Folding;

/// A list of wordings, looked for in a text word by word.
///
/// A line of the list is one wording: words that must stand next to each other. A word that ends in
/// `*` stands for every word with that beginning; `#` begins a comment. Case, ё, look-alike and
/// stretched letters and punctuation make no difference. Nothing in the list is a pattern.
public final class Wordings {
    private static final Wordings NONE = new Wordings(List.of());
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}*]+");

    private record Wording(String line, List<String> words) {}

    private final List<Wording> wordings;

    private Wordings(List<Wording> wordings) {
        this.wordings = List.copyOf(wordings);
    }

    /// Finds nothing.
    public static Wordings none() {
        return NONE;
    }

    /// Reads a list.
    ///
    /// @throws IllegalArgumentException naming the line that holds no word, or a word that is a
    ///   bare `*`
    public static Wordings of(List<String> lines) {
        List<Wording> wordings = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            List<String> words = words(line);
            if (words.isEmpty() || words.stream().anyMatch(word -> word.indexOf('*') == 0)) {
                throw new IllegalArgumentException(
                        "line " + number + " ('" + line + "') names no word");
            }
            wordings.add(new Wording(line, words));
        }
        return new Wordings(wordings);
    }

    /// Whether any wording of the list stands in the text.
    public boolean in(String text) {
        return found(Readings.of(text)).isPresent();
    }

    /// The first wording of the list, as the list has it, that stands in any reading of a text.
    public Optional<String> found(Readings readings) {
        for (List<String> words : readings.ways()) {
            for (Wording wording : wordings) {
                if (stands(wording.words(), words)) {
                    return Optional.of(wording.line());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean stands(List<String> wording, List<String> words) {
        for (int start = 0; start + wording.size() <= words.size(); start++) {
            if (standsAt(start, wording, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAt(int start, List<String> wording, List<String> words) {
        for (int offset = 0; offset < wording.size(); offset++) {
            if (!same(wording.get(offset), words.get(start + offset))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String wanted, String word) {
        return wanted.endsWith("*")
                ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                : word.equals(wanted);
    }

    private static List<String> words(String line) {
        return NO_WORD.splitAsStream(line.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(Folding::form)
                .toList();
    }
}
