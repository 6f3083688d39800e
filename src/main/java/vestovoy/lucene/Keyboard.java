package vestovoy.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vestovoy.community.Folding;

/// Russian written with Latin letters: in the wrong keyboard layout ("rfr dthyenm") or
/// transliterated ("kak vernut").
///
/// A text is read another way only when that makes more of its words known to the index; words
/// known as they stand stay as they are.
final class Keyboard {
    /// Shorter Latin words stand in every index by accident.
    private static final int SHORTEST_FOREIGN = 3;

    private final Lexicon lexicon;

    Keyboard(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The text as it was probably meant.
    String read(String text) {
        if (text.length() > Words.LONGEST_TEXT || text.chars().noneMatch(Folding::latin)) {
            return text;
        }
        String best = text;
        int most = known(text);
        for (UnaryOperator<String> way :
                List.<UnaryOperator<String>>of(Folding::layout, Folding::sounds)) {
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
                    word.chars().noneMatch(Folding::latin)
                            || Folding.hasCyrillic(word)
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
}
