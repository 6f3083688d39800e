package vestovoy.lucene;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;

/// Which row of [Paraphrases] stands for a piece of text: for a stem by its name; for a gram by its
/// characters packed into a number, as a question has a hundred of them.
final class Rows {
    static final int NONE = -1;

    private static final int SHORT = 3;
    private static final int LONG = 4;

    /// Bits of a packed character: letters of all alphabets stand below 2^15, others are no grams.
    private static final int BITS = 15;

    private static final String STEM = "s:";
    private static final char BORDER = '_';
    private static final int EXPECTED = 256;

    private final Map<String, Integer> stems = new HashMap<>();
    private final Numbering grams;
    private final int[] rowOfGram;

    Rows(int expected) {
        grams = new Numbering(expected);
        rowOfGram = new int[expected];
    }

    /// @param piece a name as [Paraphrases#pieces] makes them
    void add(String piece, int row) {
        if (piece.startsWith(STEM)) {
            stems.put(piece.substring(STEM.length()), row);
            return;
        }
        long gram = packed(piece, 2, piece.length() - 2);
        if (gram >= 0) {
            rowOfGram[grams.add(gram)] = row;
        }
    }

    int ofStem(String stem) {
        return stems.getOrDefault(stem, NONE);
    }

    /// The rows of a text in the order in which they first stand in it.
    Found of(Words words) {
        Found found = new Found();
        for (Words.Word word : words.all()) {
            found.add(ofStem(word.stem()));
            String bordered = BORDER + word.form() + BORDER;
            addGrams(bordered, SHORT, found);
            if (word.form().length() >= LONG) {
                addGrams(bordered, LONG, found);
            }
        }
        return found;
    }

    private void addGrams(String bordered, int length, Found into) {
        for (int at = 0; at + length <= bordered.length(); at++) {
            int gram = grams.of(packed(bordered, at, length));
            into.add(gram == Numbering.NONE ? NONE : rowOfGram[gram]);
        }
    }

    /// -1 when a character does not fit. Grams of three and of four never meet: no character is 0.
    private static long packed(String text, int from, int length) {
        long packed = 0;
        for (int at = from; at < from + length; at++) {
            char letter = text.charAt(at);
            if (letter >>> BITS != 0) {
                return -1;
            }
            packed = packed << BITS | letter;
        }
        return packed;
    }

    /// Rows with how often each was found.
    static final class Found {
        private final Numbering rows = new Numbering(EXPECTED);
        private int[] times = new int[EXPECTED];

        private void add(int row) {
            if (row != NONE) {
                int number = rows.add(row);
                times = ArrayUtil.grow(times, number + 1);
                times[number]++;
            }
        }

        int size() {
            return rows.size();
        }

        int row(int at) {
            return (int) rows.key(at);
        }

        int times(int at) {
            return times[at];
        }
    }
}
