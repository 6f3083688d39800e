package vestovoy.lucene;

import java.util.function.IntFunction;

/// Which items hold a key, from which keys an item holds.
final class Inverted {
    private Inverted() {}

    /// @param items how many, numbered from 0
    /// @param keys how many, numbered from 0
    /// @param keysOf the keys of an item, each once
    /// @return the items of each key, in their order
    static int[][] of(int items, int keys, IntFunction<int[]> keysOf) {
        int[] counts = new int[keys];
        for (int item = 0; item < items; item++) {
            for (int key : keysOf.apply(item)) {
                counts[key]++;
            }
        }
        int[][] itemsOf = new int[keys][];
        for (int key = 0; key < keys; key++) {
            itemsOf[key] = new int[counts[key]];
            counts[key] = 0;
        }
        for (int item = 0; item < items; item++) {
            for (int key : keysOf.apply(item)) {
                itemsOf[key][counts[key]++] = item;
            }
        }
        return itemsOf;
    }
}
