package vestovoy.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vestovoy.community.Folding;
import vestovoy.community.Markup;

/// A customer's text in every way in which it may be read: as it stands, and where it has Latin
/// words also as the other keyboard layout and as transliteration. Words are folded as the search
/// folds them.
///
/// @param plain the text without VK's mark-up
/// @param ways words in order, at least one way; the first is as it stands
public record Readings(String plain, List<List<String>> ways) {
    /// More words say nothing that a rule needs, and must not be slow.
    static final int MOST_WORDS = 2_000;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFE0F\\uFEFF]");

    public Readings {
        ways = List.copyOf(ways);
    }

    /// Reads a text as VK gave it, any length, any characters.
    public static Readings of(String text) {
        String plain = Markup.plain(text);
        String seen = UNSEEN.matcher(plain).replaceAll("");
        List<List<String>> ways = new ArrayList<>();
        ways.add(words(seen));
        if (seen.chars().anyMatch(Folding::latin)) {
            add(ways, turned(seen, Folding::layout));
            add(ways, turned(seen, Folding::sounds));
        }
        return new Readings(plain, ways);
    }

    private static void add(List<List<String>> ways, String text) {
        List<String> words = words(text);
        if (!ways.contains(words)) {
            ways.add(words);
        }
    }

    /// The words of a text, folded.
    static List<String> words(String text) {
        return NO_WORD.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(Folding::form)
                .toList();
    }

    /// Whether a question mark stands in it.
    boolean asks() {
        return plain.indexOf('?') >= 0;
    }

    /// The words as they stand, folded.
    public List<String> words() {
        return ways.getFirst();
    }

    private static String turned(String text, UnaryOperator<String> way) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            boolean stays = Folding.hasCyrillic(word) || word.chars().noneMatch(Folding::latin);
            words.add(stays ? word : way.apply(word.toLowerCase(Locale.ROOT)));
        }
        return String.join(" ", words);
    }
}
