package vestovoy.lucene;

import org.apache.lucene.util.ArrayUtil;

/// Numbers few of very many small keys from 0 in the order in which they come, at the cost of two
/// looks into arrays. Not for several threads.
///
/// After Briggs and Torczon, An Efficient Representation for Sparse Sets (1993): a place that says
/// a number counts only when the number says the place.
final class Sparse {
    static final int NONE = -1;
    private static final int EXPECTED = 256;

    private final int[] places;
    private int[] keys = new int[EXPECTED];
    private int size;

    /// @param bound above all keys
    Sparse(int bound) {
        places = new int[bound];
    }

    /// The number of a key, or [#NONE].
    int of(int key) {
        int number = places[key];
        return number < size && keys[number] == key ? number : NONE;
    }

    /// The number of a key; the next one when it is new.
    int add(int key) {
        int known = of(key);
        if (known != NONE) {
            return known;
        }
        keys = ArrayUtil.grow(keys, size + 1);
        keys[size] = key;
        places[key] = size;
        return size++;
    }

    int size() {
        return size;
    }

    int key(int number) {
        return keys[number];
    }
}
