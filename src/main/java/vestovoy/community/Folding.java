package vestovoy.community;

import java.util.Locale;

/// Letters as they were meant: one form for all the ways in which people write a word.
///
/// Search and rules read texts through the same folding, so that a list of wordings finds what the
/// index finds. Folding twice changes nothing.
public final class Folding {
    private static final int STRETCHED = 3;
    private static final String LATIN_TWINS = "aceopxykmthbnr";
    private static final String CYRILLIC_TWINS = "асеорхукмтнвпг";
    private static final String KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String LETTERS = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final String[][] SOUNDS = {
        {"shch", "щ"},
        {"sch", "щ"},
        {"zh", "ж"},
        {"kh", "х"},
        {"ts", "ц"},
        {"ch", "ч"},
        {"sh", "ш"},
        {"yu", "ю"},
        {"ju", "ю"},
        {"ya", "я"},
        {"ja", "я"},
        {"yo", "е"},
        {"jo", "е"},
        {"ye", "е"},
        {"iy", "ий"},
        {"a", "а"},
        {"b", "б"},
        {"v", "в"},
        {"w", "в"},
        {"g", "г"},
        {"d", "д"},
        {"e", "е"},
        {"z", "з"},
        {"i", "и"},
        {"j", "й"},
        {"y", "ы"},
        {"k", "к"},
        {"l", "л"},
        {"m", "м"},
        {"n", "н"},
        {"o", "о"},
        {"p", "п"},
        {"r", "р"},
        {"s", "с"},
        {"t", "т"},
        {"u", "у"},
        {"f", "ф"},
        {"h", "х"},
        {"c", "ц"},
        {"x", "кс"},
        {"q", "к"},
        {"'", "ь"}
    };

    private static final String VOWELS = "aeiouy";

    private Folding() {}

    /// One word: lower case, ё→е, Latin look-alikes inside a Cyrillic word turned Cyrillic, three
    /// and more repeated letters shortened to one.
    public static String form(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return unstretched(hasCyrillic(lower) ? untwinned(lower) : lower);
    }

    public static boolean hasCyrillic(String text) {
        return text.codePoints()
                .anyMatch(point ->
                        Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC);
    }

    private static String untwinned(String word) {
        StringBuilder turned = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            int twin = LATIN_TWINS.indexOf(word.charAt(at));
            turned.append(twin < 0 ? word.charAt(at) : CYRILLIC_TWINS.charAt(twin));
        }
        return turned.toString();
    }

    private static String unstretched(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            char letter = word.charAt(at);
            int end = at;
            while (end < word.length() && word.charAt(end) == letter) {
                end++;
            }
            boolean stretched = end - at >= STRETCHED && Character.isLetter(letter);
            kept.repeat(letter, stretched ? 1 : end - at);
            at = end;
        }
        return kept.toString();
    }

    /// Whether a letter is a Latin one of the keyboard.
    public static boolean latin(int letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    /// Lower-case text typed in the Latin layout of a Russian keyboard, as the keys are marked.
    public static String layout(String word) {
        StringBuilder turned = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            int key = KEYS.indexOf(word.charAt(at));
            turned.append(key < 0 ? word.charAt(at) : LETTERS.charAt(key));
        }
        return turned.toString();
    }

    /// Lower-case transliterated text in Russian letters.
    public static String sounds(String word) {
        StringBuilder turned = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            String[] sound = sound(word, at);
            boolean glide =
                    sound[0].equals("y") && at > 0 && VOWELS.indexOf(word.charAt(at - 1)) >= 0;
            turned.append(glide ? "й" : sound[1]);
            at += sound[0].length();
        }
        return turned.toString();
    }

    private static String[] sound(String word, int at) {
        for (String[] sound : SOUNDS) {
            if (word.startsWith(sound[0], at)) {
                return sound;
            }
        }
        String letter = word.substring(at, at + 1);
        return new String[] {letter, letter};
    }
}
