package vestovoy.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The words of a lexicon that are spelt like a word: all forms of its stem, and those that share
/// most of its grams. Safe for many threads; what was looked up lately is kept.
final class Neighbours {
    /// Words spelt alike: Dice of their grams from here on.
    static final float ALIKE = 0.4f;

    /// Shorter words have too few grams to tell a slip from another word.
    private static final int SHORTEST_ALIKE = 4;

    private static final int KEPT = 20_000;

    /// A form of the lexicon and how alike it is, 0..1; 1 is another form of the same word.
    record Near(int form, float likeness) {}

    private final Lexicon lexicon;
    private final Cache<String, List<Near>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    Neighbours(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The neighbours of a word, in the order of their letters: the numbers of words differ between
    /// a generation built from nothing and one that took over documents.
    List<Near> of(Words.Word word) {
        return kept.get(word.form(), _ -> find(word));
    }

    private List<Near> find(Words.Word word) {
        List<Near> found = new ArrayList<>();
        int stem = lexicon.stem(word.stem());
        if (stem != Lexicon.UNKNOWN) {
            for (int form : lexicon.formsOfStem(stem)) {
                found.add(new Near(form, 1));
            }
        }
        if (word.form().length() >= SHORTEST_ALIKE) {
            alike(word.form(), stem, found);
        }
        found.sort(Comparator.comparing(near -> lexicon.form(near.form())));
        return List.copyOf(found);
    }

    private void alike(String word, int stem, List<Near> into) {
        long size = Arrays.stream(Grams.of(word)).distinct().count();
        short[] shared = new short[lexicon.forms()];
        for (int gram : Lexicon.distinct(lexicon.grams(word))) {
            for (int form : lexicon.formsOfGram(gram)) {
                shared[form]++;
            }
        }
        for (int form = 0; form < shared.length; form++) {
            if (shared[form] == 0
                    || lexicon.stemOf(form) == stem
                    || lexicon.form(form).length() < SHORTEST_ALIKE) {
                continue;
            }
            float likeness =
                    2f * shared[form] / (size + Lexicon.distinct(lexicon.gramsOf(form)).length);
            if (likeness >= ALIKE) {
                into.add(new Near(form, likeness));
            }
        }
    }
}
