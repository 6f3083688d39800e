package vestovoy.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.RussianStemmer;
import vestovoy.community.Folding;
import vestovoy.community.Markup;

/// A text as the index sees it: its words in order, each as it was written, normalised, and as a
/// stem.
///
/// Normalised: VK mark-up and addressees stripped, lower case, ё→е, Latin look-alikes inside
/// Cyrillic words turned Cyrillic, three and more repeated letters shortened to one. Stems:
/// Snowball for Russian. A number and a word that are written together are two words ("10дней");
/// addresses of pages are left out. Measured in docs/search.md.
final class Words {
    /// Words beyond this many are not read: no question needs more, and a text of 64 KiB must not
    /// be slow.
    static final int LONGEST_TEXT = 2_000;

    private static final int LONGEST_WORD = 40;
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)[^\\s]{1,2000}", Pattern.CASE_INSENSITIVE);
    private static final Set<String> POLITE =
            Set.of(
                    "пожалуйста",
                    "пожалуста",
                    "плиз",
                    "плз",
                    "подскажите",
                    "скажите",
                    "здравствуйте",
                    "здравствуй",
                    "привет",
                    "добрый",
                    "доброе",
                    "доброго",
                    "день",
                    "вечер",
                    "утро",
                    "спасибо",
                    "спс",
                    "заранее",
                    "ребята",
                    "девочки",
                    "девушки",
                    "люди",
                    "уважаемые",
                    "уважаемая",
                    "подскажи",
                    "скажи",
                    "помогите",
                    "благодарю");
    private static final Set<String> GREETING_ONLY = Set.of("день", "вечер", "утро");

    /// One word.
    ///
    /// @param shown as it was written
    /// @param form normalised
    /// @param stem its stem
    record Word(String shown, String form, String stem) {}

    private final List<Word> words;

    private Words(List<Word> words) {
        this.words = List.copyOf(words);
    }

    /// Reads a text as VK gave it.
    static Words of(String text) {
        return plain(ADDRESS.matcher(Markup.plain(text)).replaceAll(" "));
    }

    /// The same words with some of them read otherwise.
    static Words ofAll(List<Word> words) {
        return new Words(words);
    }

    /// One word, written without blanks.
    static Word word(String shown) {
        RussianStemmer stemmer = new RussianStemmer();
        return word(shown, stemmer);
    }

    /// Reads a text without mark-up.
    static Words plain(String text) {
        List<Word> words = new ArrayList<>();
        RussianStemmer stemmer = new RussianStemmer();
        int at = 0;
        while (at < text.length() && words.size() < LONGEST_TEXT) {
            int end = wordEnd(text, at);
            if (end > at) {
                words.add(word(text.substring(at, cut(text, at, end)), stemmer));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return new Words(words);
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        boolean number = true;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean unit = number && at > start && unitBegins(text, at);
            if (!Character.isLetterOrDigit(point) || unit) {
                break;
            }
            number = number && Character.isDigit(point);
            at += Character.charCount(point);
        }
        return at;
    }

    /// Whether after a number a Cyrillic word of two letters or more begins: "10дней".
    private static boolean unitBegins(String text, int at) {
        return at + 1 < text.length() && cyrillic(text.charAt(at)) && cyrillic(text.charAt(at + 1));
    }

    /// Where a word is cut that is longer than any: not within a pair of surrogates.
    private static int cut(String text, int start, int end) {
        int cut = Math.min(end, start + LONGEST_WORD);
        return cut < end && Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
    }

    private static boolean cyrillic(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
    }

    private static Word word(String shown, RussianStemmer stemmer) {
        String form = Folding.form(shown);
        stemmer.setCurrent(form);
        stemmer.stem();
        return new Word(shown, form, stemmer.getCurrent());
    }

    /// Its forms, parted by blanks.
    String text() {
        return String.join(" ", forms());
    }

    List<Word> all() {
        return words;
    }

    /// The same words without greetings and courtesies, which say nothing about the question; all
    /// when there is nothing else.
    Words businesslike() {
        List<Word> kept = new ArrayList<>();
        String before = "";
        for (Word word : words) {
            boolean polite =
                    POLITE.contains(word.form())
                            && (!GREETING_ONLY.contains(word.form()) || before.startsWith("добр"));
            if (!polite) {
                kept.add(word);
            }
            before = word.form();
        }
        return kept.isEmpty() ? this : new Words(kept);
    }

    List<String> stems() {
        return words.stream().map(Word::stem).toList();
    }

    List<String> forms() {
        return words.stream().map(Word::form).toList();
    }
}
