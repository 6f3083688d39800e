package vestovoy.lucene;

import org.apache.lucene.util.ArrayUtil;

/// From numbered keys to the parts of a text that they answer, each with a likeness: a short list
/// for few of very many keys.
final class Links {
    /// Ends a list.
    static final int END = 0;

    private final int[] heads;
    private int[] next = new int[64];
    private int[] parts = new int[64];
    private float[] likenesses = new float[64];
    private int count = 1;

    Links(int keys) {
        heads = new int[keys];
    }

    void add(int key, int part, float likeness) {
        next = ArrayUtil.grow(next, count + 1);
        parts = ArrayUtil.grow(parts, count + 1);
        likenesses = ArrayUtil.grow(likenesses, count + 1);
        next[count] = heads[key];
        parts[count] = part;
        likenesses[count] = likeness;
        heads[key] = count++;
    }

    /// The first link of a key, or [#END].
    int first(int key) {
        return heads[key];
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
