package vestovoy.lucene;

/// Three characters of a word, with marks at its borders, packed into a number: 16 bits each.
final class Grams {
    private static final int LENGTH = 3;
    private static final char BORDER = '_';
    private static final int BITS = Character.SIZE;

    private Grams() {}

    /// The grams of a word, in order, with repetitions; a word of n characters has n of them.
    static long[] of(String form) {
        String bordered = BORDER + form + BORDER;
        long[] grams = new long[Math.max(0, bordered.length() - LENGTH + 1)];
        for (int at = 0; at < grams.length; at++) {
            grams[at] = packed(bordered, at);
        }
        return grams;
    }

    private static long packed(String text, int at) {
        return ((long) text.charAt(at) << (2 * BITS))
                | ((long) text.charAt(at + 1) << BITS)
                | text.charAt(at + 2);
    }
}
