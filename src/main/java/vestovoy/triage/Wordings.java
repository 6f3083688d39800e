package vestovoy.triage;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vestovoy.community.Folding;

/// A list of wordings, looked for in a text word by word.
///
/// A line of the list is one wording: words that must stand next to each other. A word that ends in
/// `*` stands for every word with that beginning; `#` begins a comment. Case, ё, look-alike and
/// stretched letters and punctuation make no difference. Nothing in it is a pattern, but for a line
/// that begins with `~`: an RE2 pattern, which takes linear time, looked for in the folded words
/// with one blank between them.
public final class Wordings {
    private static final Wordings NONE = new Wordings(List.of(), List.of());
    private static final java.util.regex.Pattern NO_WORD =
            java.util.regex.Pattern.compile("[^\\p{L}\\p{N}*]+");

    /// RE2 counts only Latin letters there: with Russian words it would quietly find nothing.
    private static final java.util.regex.Pattern LATIN_ONLY =
            java.util.regex.Pattern.compile("\\\\[wWbB]");

    /// @param number of its line: of several that are found the first one is told
    private record Wording(int number, String line, List<String> words) {}

    private record Shape(int number, String line, Pattern pattern) {}

    private final Map<String, List<Wording>> whole = new HashMap<>();
    private final Map<String, List<Wording>> begun = new HashMap<>();
    private final List<Shape> shapes;
    private final int shortest;
    private final int longest;

    private Wordings(List<Wording> wordings, List<Shape> shapes) {
        for (Wording wording : wordings) {
            String first = wording.words().getFirst();
            (first.endsWith("*") ? begun : whole)
                    .computeIfAbsent(bare(first), _ -> new ArrayList<>())
                    .add(wording);
        }
        this.shapes = List.copyOf(shapes);
        this.shortest = begun.keySet().stream().mapToInt(String::length).min().orElse(0);
        this.longest = begun.keySet().stream().mapToInt(String::length).max().orElse(-1);
    }

    /// Finds nothing.
    public static Wordings none() {
        return NONE;
    }

    /// Reads a list.
    ///
    /// @throws IllegalArgumentException naming the line that holds no word, a word that is a bare
    ///   `*`, or a broken pattern
    public static Wordings of(List<String> lines) {
        List<Wording> wordings = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).replaceFirst("(^|\\s)#.*", "").strip();
            if (line.startsWith("~")) {
                shapes.add(new Shape(number, line, pattern(number, line)));
            } else if (!line.isEmpty()) {
                wordings.add(wording(number, line));
            }
        }
        return new Wordings(wordings, shapes);
    }

    private static Pattern pattern(int number, String line) {
        if (LATIN_ONLY.matcher(line).find()) {
            throw new IllegalArgumentException(
                    "line "
                            + number
                            + " ('"
                            + line
                            + "') holds \\w or \\b, which know no Russian letters: write \\pL for a letter and (^| ) for a word's beginning");
        }
        try {
            return Pattern.compile(line.substring(1));
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException(
                    "line "
                            + number
                            + " ('"
                            + line
                            + "') is no pattern: "
                            + broken.getDescription(),
                    broken);
        }
    }

    private static Wording wording(int number, String line) {
        List<String> words = words(line);
        if (words.isEmpty() || words.stream().anyMatch(word -> word.indexOf('*') == 0)) {
            throw new IllegalArgumentException(
                    "line " + number + " ('" + line + "') names no word");
        }
        return new Wording(number, line, words);
    }

    /// Whether any wording of the list stands in the text.
    public boolean in(String text) {
        return found(Readings.of(text)).isPresent();
    }

    /// The first wording of the list, as the list has it, that stands in any reading of a text.
    public Optional<String> found(Readings readings) {
        return readings.ways().stream().flatMap(words -> found(words).stream()).findFirst();
    }

    private Optional<String> found(List<String> words) {
        Map<Integer, String> found = new TreeMap<>();
        for (int start = 0; start < words.size(); start++) {
            for (Wording wording : beginning(words.get(start))) {
                if (standsAt(start, wording.words(), words)) {
                    found.put(wording.number(), wording.line());
                }
            }
        }
        String text = shapes.isEmpty() ? "" : String.join(" ", words);
        for (Shape shape : shapes) {
            if (shape.pattern().matcher(text).find()) {
                found.put(shape.number(), shape.line());
            }
        }
        return found.values().stream().findFirst();
    }

    /// Wordings whose first word this is.
    private List<Wording> beginning(String word) {
        List<Wording> all = new ArrayList<>(whole.getOrDefault(word, List.of()));
        for (int length = shortest; length <= Math.min(longest, word.length()); length++) {
            all.addAll(begun.getOrDefault(word.substring(0, length), List.of()));
        }
        return all;
    }

    private static boolean standsAt(int start, List<String> wording, List<String> words) {
        if (start + wording.size() > words.size()) {
            return false;
        }
        for (int offset = 0; offset < wording.size(); offset++) {
            if (!same(wording.get(offset), words.get(start + offset))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String wanted, String word) {
        return wanted.endsWith("*") ? word.startsWith(bare(wanted)) : word.equals(wanted);
    }

    private static String bare(String word) {
        return word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
    }

    private static List<String> words(String line) {
        return NO_WORD.splitAsStream(line.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(Folding::form)
                .toList();
    }
}
