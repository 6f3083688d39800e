package vestovoy.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Russian written with Latin letters: in the wrong keyboard layout ("rfr dthyenm") or
/// transliterated ("kak vernut").
///
/// A text is read another way only when that makes more of its words known to the index; words
/// known as they stand stay as they are.
final class Keyboard {
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

    /// Shorter Latin words stand in every index by accident.
    private static final int SHORTEST_FOREIGN = 3;

    private static final String VOWELS = "aeiouy";

    private final Lexicon lexicon;

    Keyboard(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The text as it was probably meant.
    String read(String text) {
        if (text.length() > Words.LONGEST_TEXT || text.chars().noneMatch(Keyboard::latin)) {
            return text;
        }
        String best = text;
        int most = known(text);
        for (UnaryOperator<String> way :
                List.<UnaryOperator<String>>of(Keyboard::layout, Keyboard::sounds)) {
            String turned = turned(text, way);
            int known = known(turned);
            if (known > most) {
                best = turned;
                most = known;
            }
        }
        return best;
    }

    private int known(String text) {
        return (int) Words.plain(text).stems().stream().filter(lexicon::knows).count();
    }

    private String turned(String text, UnaryOperator<String> way) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            boolean stays =
                    word.chars().noneMatch(Keyboard::latin)
                            || Words.hasCyrillic(word)
                            || foreign(word);
            words.add(stays ? word : turnedWord(word.toLowerCase(Locale.ROOT), way));
        }
        return String.join(" ", words);
    }

    /// Whether a Latin word stands in the entries as it is.
    private boolean foreign(String word) {
        List<Words.Word> words = Words.plain(word).all();
        return words.size() == 1
                && words.getFirst().form().length() >= SHORTEST_FOREIGN
                && lexicon.knows(words.getFirst().stem());
    }

    /// A comma or full stop at the end is a letter of the other layout only where that makes a
    /// known word.
    private String turnedWord(String word, UnaryOperator<String> way) {
        String whole = way.apply(word);
        String bare = word.replaceFirst("[,.;!?]+$", "");
        if (bare.length() == word.length() || known(whole) > 0) {
            return whole;
        }
        return way.apply(bare);
    }

    private static boolean latin(int letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    private static String layout(String word) {
        StringBuilder turned = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            int key = KEYS.indexOf(word.charAt(at));
            turned.append(key < 0 ? word.charAt(at) : LETTERS.charAt(key));
        }
        return turned.toString();
    }

    private static String sounds(String word) {
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
