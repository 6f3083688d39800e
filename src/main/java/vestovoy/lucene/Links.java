package vestovoy.lucene;

import org.apache.lucene.util.ArrayUtil;

/// From numbered keys to the parts of a text that they answer, each with a likeness: a short list
/// for few of very many keys.
final class Links {
    /// Ends a list.
    static final int END = 0;

    private static final int FEW = 64;

    private final Sparse keys;
    private int[] heads = new int[FEW];
    private int[] next = new int[FEW];
    private int[] parts = new int[FEW];
    private float[] likenesses = new float[FEW];
    private int count = 1;

    /// @param bound above all keys
    Links(int bound) {
        keys = new Sparse(bound);
    }

    void add(int key, int part, float likeness) {
        int number = keys.add(key);
        heads = ArrayUtil.grow(heads, number + 1);
        next = ArrayUtil.grow(next, count + 1);
        parts = ArrayUtil.grow(parts, count + 1);
        likenesses = ArrayUtil.grow(likenesses, count + 1);
        next[count] = heads[number];
        parts[count] = part;
        likenesses[count] = likeness;
        heads[number] = count++;
    }

    /// The first link of a key, or [#END].
    int first(int key) {
        int number = keys.of(key);
        return number == Sparse.NONE ? END : heads[number];
    }

    /// The link after this one, or [#END].
    int after(int link) {
        return next[link];
    }

    int part(int link) {
        return parts[link];
    }

    /// 0..1; 1 is the same word.
    float likeness(int link) {
        return likenesses[link];
    }
}
