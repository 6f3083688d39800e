package vestovoy.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A query of newsfeed.search: everything in it must be in a post. `#tag` is met by that hashtag,
/// an address by itself, `"words in quotes"` as they stand, `-word` by its absence, any other word
/// by any of its forms.
///
/// Forms are told by their beginning: an ending of up to two letters is left off words of four
/// letters and more. VK's own way is not documented; no test should lean on its finer points.
final class SearchWords {
    private static final Pattern PART =
            Pattern.compile("\"([^\"]{1,200})\"|(-?[^\\s\"]{1,200})", Pattern.UNICODE_CASE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]{1,100}");
    private static final int SHORT = 4;
    private static final int ENDING = 2;

    private sealed interface Part {
        record Tag(String name) implements Part {}

        record Phrase(String text) implements Part {}

        record Word(String beginning, boolean whole) implements Part {}

        record Not(String word) implements Part {}
    }

    private final List<Part> parts = new ArrayList<>();

    SearchWords(String query) {
        Matcher part = PART.matcher(lower(query));
        while (part.find()) {
            if (part.group(1) != null) {
                parts.add(new Part.Phrase(part.group(1).strip()));
            } else {
                add(part.group(2));
            }
        }
    }

    private void add(String term) {
        if (term.startsWith("#")) {
            parts.add(new Part.Tag(term.substring(1)));
        } else if (term.startsWith("-") && term.length() > 1) {
            parts.add(new Part.Not(term.substring(1)));
        } else if (term.matches(".*[./@\\[|].*")) {
            parts.add(new Part.Phrase(term));
        } else {
            words(term).forEach(word -> parts.add(word(word)));
        }
    }

    private static Part.Word word(String word) {
        boolean whole = word.length() < SHORT;
        return new Part.Word(
                whole ? word : word.substring(0, Math.max(SHORT, word.length() - ENDING)), whole);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    /// Whether there is anything to look for.
    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean meets(String post) {
        String text = lower(post);
        List<String> words = words(text);
        return parts.stream().allMatch(part -> meets(part, text, words));
    }

    private static boolean meets(Part part, String text, List<String> words) {
        return switch (part) {
            case Part.Tag(String name) ->
                    Pattern.compile("#" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])")
                            .matcher(text)
                            .find();
            case Part.Phrase(String phrase) -> text.contains(phrase);
            case Part.Not(String word) -> !words.contains(word);
            case Part.Word(String beginning, boolean whole) ->
                    words.stream()
                            .anyMatch(word ->
                                    whole
                                            ? word.equals(beginning)
                                            : word.startsWith(beginning)
                                                    && word.length()
                                                            <= beginning.length() + 2 * ENDING);
        };
    }
}
