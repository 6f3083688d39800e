package vestovoy.lucene;

import org.apache.lucene.util.ArrayUtil;

/// The stored forms that a search has met so far, each with what it shares with the text: found out
/// once, as most words stand in many of the compared entries. Not for several threads.
final class Met {
    private static final int EXPECTED = 1_024;

    private final Asked asked;
    private final Lexicon lexicon;
    private final Sparse forms;
    private int[] firstLinks = new int[EXPECTED];
    private int[] gramLengths = new int[EXPECTED];

    /// Where the grams in common begin; those of a form end where the next one's begin.
    private int[] begins = new int[EXPECTED + 1];

    private int[] grams = new int[EXPECTED];

    Met(Asked asked, Lexicon lexicon) {
        this.asked = asked;
        this.lexicon = lexicon;
        forms = new Sparse(lexicon.forms());
    }

    /// The number of a form within this search.
    int form(int form) {
        int known = forms.size();
        int number = forms.add(form);
        if (number == known) {
            meet(form, number);
        }
        return number;
    }

    private void meet(int form, int number) {
        firstLinks = ArrayUtil.grow(firstLinks, number + 1);
        gramLengths = ArrayUtil.grow(gramLengths, number + 1);
        begins = ArrayUtil.grow(begins, number + 2);
        firstLinks[number] = asked.forms().first(form);
        int[] held = lexicon.gramsOf(form);
        gramLengths[number] = held.length;
        int end = begins[number];
        grams = ArrayUtil.grow(grams, end + held.length);
        for (int gram : held) {
            int place = asked.gram(gram);
            if (place != Sparse.NONE) {
                grams[end++] = place;
            }
        }
        begins[number + 1] = end;
    }

    /// The first of the links from the form to parts of the text, or [Links#END].
    int firstLink(int number) {
        return firstLinks[number];
    }

    /// How many grams the form has, known to the text or not.
    int gramLength(int number) {
        return gramLengths[number];
    }

    /// Counts the form's grams that stand in the text too, by their place there.
    void count(int number, int[] counts) {
        for (int at = begins[number]; at < begins[number + 1]; at++) {
            counts[grams[at]]++;
        }
    }
}
