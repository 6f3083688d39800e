package vestovoy.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A list of wordings, looked for in a text word by word.
///
/// A line of the list is one wording: words that must stand next to each other. A word that ends in
/// `*` stands for every word with that beginning; `#` begins a comment. Case, ё and punctuation
/// make no difference. Nothing in the list is a pattern.
public final class Wordings {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}*]+");
    private final List<List<String>> wordings;

    private Wordings(List<List<String>> wordings) {
        this.wordings = wordings;
    }

    /// Reads a list.
    ///
    /// @throws IllegalArgumentException naming the line that holds no word, or a word that is a
    ///   bare `*`
    public static Wordings of(List<String> lines) {
        List<List<String>> wordings = new ArrayList<>();
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
            wordings.add(words);
        }
        return new Wordings(List.copyOf(wordings));
    }

    /// Whether any wording of the list stands in the text.
    public boolean in(String text) {
        List<String> words = words(text.replace('*', ' '));
        return wordings.stream().anyMatch(wording -> stands(wording, words));
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

    private static List<String> words(String text) {
        String folded = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return NO_WORD.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
    }
}
