package vestovoy.lucene;

import java.util.Arrays;

/// Numbers distinct keys from 0 in the order in which they come: a hash table of bare longs, for
/// the places where a search asks thousands of times. Not for several threads while it grows.
final class Numbering {
    static final int NONE = -1;

    /// An odd number near 2^64 divided by the golden ratio spreads keys that lie close together.
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private long[] keys;

    /// For each place of the table a number above the key's own, so that 0 is an empty one.
    private int[] places;

    private int size;

    /// @param expected how many keys there will be about
    Numbering(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
        keys = new long[capacity / 2];
        places = new int[capacity];
    }

    /// The number of a key, or [#NONE].
    int of(long key) {
        return places[place(key)] - 1;
    }

    /// The number of a key; the next one when it is new.
    int add(long key) {
        int place = place(key);
        if (places[place] > 0) {
            return places[place] - 1;
        }
        if (size == keys.length) {
            grow();
            place = place(key);
        }
        keys[size] = key;
        places[place] = ++size;
        return size - 1;
    }

    int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }

    /// Where a key stands, or the empty place where it would.
    private int place(long key) {
        int mask = places.length - 1;
        int place = (int) ((key * SPREAD) >>> 32) & mask;
        while (places[place] > 0 && keys[places[place] - 1] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] old = keys;
        keys = Arrays.copyOf(old, old.length * 2);
        places = new int[places.length * 2];
        for (int number = 0; number < size; number++) {
            places[place(keys[number])] = number + 1;
        }
    }
}
