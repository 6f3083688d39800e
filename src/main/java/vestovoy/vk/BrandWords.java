package vestovoy.vk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for the brand's names in running text, word by word, in all forms.
final class BrandWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// A word of a name.
    ///
    /// @param forms in lower case, е for ё
    /// @param capital whether only those count that begin with a capital letter
    private record Part(Set<String> forms, boolean capital) {
        boolean is(String word) {
            return (!capital || isCapital(word)) && forms.contains(folded(word));
        }
    }

    private final List<List<Part>> names;

    BrandWords(List<String> names) {
        this.names = names.stream().map(name -> parts(name, name.startsWith("="))).toList();
    }

    private static List<Part> parts(String name, boolean capital) {
        return words(name).stream()
                .map(word -> new Part(NounForms.of(folded(word)), capital))
                .toList();
    }

    /// Whether one of the names stands in the text.
    boolean in(String text) {
        if (names.isEmpty()) {
            return false;
        }
        List<String> words = words(text);
        for (int at = 0; at < words.size(); at++) {
            for (List<Part> name : names) {
                if (standsAt(at, name, words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean standsAt(int at, List<Part> name, List<String> words) {
        if (at + name.size() > words.size()) {
            return false;
        }
        for (int offset = 0; offset < name.size(); offset++) {
            if (!name.get(offset).is(words.get(at + offset))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(word.group());
        }
        return words;
    }
}
