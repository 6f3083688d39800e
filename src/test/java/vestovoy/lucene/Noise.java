package vestovoy.lucene;

import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Texts as hurried people write them, made from clean ones by a seed.
final class Noise {
    private static final String CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final String KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] SOUNDS = {
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r",
        "s", "t", "u", "f", "h", "c", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya"
    };
    private static final double SHARE = 0.3;
    private static final int SHORTEST = 3;

    private Noise() {}

    /// Three words of ten with one slip: a letter left out, doubled, struck beside, or swapped.
    static UnaryOperator<String> mistyped(long seed) {
        Random chance = new Random(seed);
        return text -> {
            StringBuilder all = new StringBuilder();
            for (String word : text.split("(?<=\\s)|(?=\\s)")) {
                boolean slips =
                        word.length() >= SHORTEST && !word.isBlank() && chance.nextDouble() < SHARE;
                all.append(slips ? slipped(word, chance) : word);
            }
            return all.toString();
        };
    }

    private static String slipped(String word, Random chance) {
        int at = chance.nextInt(word.length() - 1);
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        char letter = word.charAt(at);
        return switch (chance.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + beside(letter, chance) + after;
            case 2 -> before + beside(letter, chance) + after;
            default -> before + after.charAt(0) + letter + after.substring(1);
        };
    }

    private static char beside(char letter, Random chance) {
        int at = CYRILLIC.indexOf(Character.toLowerCase(letter));
        if (at < 0) {
            return letter;
        }
        return CYRILLIC.charAt(
                Math.clamp(at + (chance.nextBoolean() ? 1 : -1), 0, CYRILLIC.length() - 1));
    }

    /// Every Cyrillic letter as the Latin one of its key.
    static String otherLayout(String text) {
        return mapped(
                text,
                letter -> {
                    int at = CYRILLIC.indexOf(letter);
                    return at < 0 ? Character.toString(letter) : KEYS.substring(at, at + 1);
                });
    }

    /// Every Cyrillic letter as it is commonly written with Latin ones.
    static String transliterated(String text) {
        return mapped(
                text,
                letter -> {
                    int at = LETTERS.indexOf(letter);
                    return at < 0 ? Character.toString(letter) : SOUNDS[at];
                });
    }

    private interface Letter {
        String as(char letter);
    }

    private static String mapped(String text, Letter way) {
        StringBuilder mapped = new StringBuilder();
        for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            mapped.append(way.as(letter));
        }
        return mapped.toString();
    }
}
