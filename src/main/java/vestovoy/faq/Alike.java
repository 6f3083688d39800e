package vestovoy.faq;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

/// Finds near-duplicate texts in about linear time: shingles of four letters, MinHash with banding
/// to find candidates, their true Jaccard likeness to decide (Broder 1997; Leskovec, Rajaraman and
/// Ullman, "Mining of Massive Datasets", chapter 3).
///
/// Sixteen bands of four rows find a pair of likeness 0.8 with probability 0.9998, one of 0.7 with
/// 0.988.
final class Alike {
    private static final int SHINGLE = 4;
    private static final int MOST_SHINGLES = 2_000;
    private static final int BANDS = 16;
    private static final int ROWS = 4;
    private static final int LEADERS_OF_A_BUCKET = 8;
    private static final long SEED = 3;
    private static final int[] NONE = {};

    /// Larger than the Cyrillic letters lie apart, so that runs of four hardly collide.
    private static final int FACTOR = 131;

    private final double likeness;
    private final BiPredicate<Integer, Integer> fits;
    private final Map<Long, int[]> buckets = new HashMap<>();
    private final Map<Integer, int[]> shingles = new HashMap<>();

    private Alike(double likeness, BiPredicate<Integer, Integer> fits) {
        this.likeness = likeness;
        this.fits = fits;
    }

    /// For each text the number of the first one that it is like, its own when there is none. A
    /// text is compared with firsts only, so that no chain of small differences joins what differs.
    ///
    /// @param likeness from which on two texts are alike, 0..1
    /// @param fits what else must hold of the numbers of the first and of the other
    static int[] leaders(List<String> texts, double likeness, BiPredicate<Integer, Integer> fits) {
        Alike alike = new Alike(likeness, fits);
        int[] leaders = new int[texts.size()];
        for (int number = 0; number < leaders.length; number++) {
            leaders[number] = alike.leader(number, shingles(texts.get(number)));
        }
        return leaders;
    }

    private int leader(int number, int[] own) {
        if (own.length == 0) {
            return number;
        }
        long[] bands = bands(own);
        for (long band : bands) {
            for (int leader : buckets.getOrDefault(band, NONE)) {
                if (jaccard(own, shingles.getOrDefault(leader, own)) >= likeness
                        && fits.test(leader, number)) {
                    return leader;
                }
            }
        }
        shingles.put(number, own);
        for (long band : bands) {
            int[] leaders = buckets.getOrDefault(band, NONE);
            if (leaders.length < LEADERS_OF_A_BUCKET) {
                int[] more = Arrays.copyOf(leaders, leaders.length + 1);
                more[leaders.length] = number;
                buckets.put(band, more);
            }
        }
        return number;
    }

    private static long[] bands(int[] shingles) {
        long[] smallest = smallest(shingles);
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = mixed(hash ^ smallest[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }

    /// The least of each of the hash functions over all shingles. The functions are made of two
    /// (Kirsch and Mitzenmacher 2006).
    private static long[] smallest(int[] shingles) {
        long[] smallest = new long[BANDS * ROWS];
        Arrays.fill(smallest, Long.MAX_VALUE);
        for (int shingle : shingles) {
            long hash = mixed(shingle + SEED);
            long step = mixed(hash) | 1;
            for (int function = 0; function < smallest.length; function++) {
                smallest[function] = Math.min(smallest[function], hash);
                hash += step;
            }
        }
        return smallest;
    }

    /// The finisher of MurmurHash3.
    private static long mixed(long value) {
        long hash = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    /// The hashes of all runs of four letters, each once, sorted; marks, case and ё do not count.
    static int[] shingles(String text) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            return new int[0];
        }
        int count = Math.clamp(plain.length() - SHINGLE + 1, 1, MOST_SHINGLES);
        int[] hashes = new int[count];
        for (int at = 0; at < count; at++) {
            int hash = 0;
            for (int letter = at; letter < Math.min(at + SHINGLE, plain.length()); letter++) {
                hash = hash * FACTOR + plain.charAt(letter);
            }
            hashes[at] = hash;
        }
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    /// The text in small letters with single spaces for all that is neither letter nor digit.
    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        StringBuilder plain = new StringBuilder(lower.length());
        for (int at = 0; at < lower.length(); at++) {
            char letter = lower.charAt(at);
            if (Character.isLetterOrDigit(letter)) {
                plain.append(letter);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    /// The share of all shingles that both have, 0..1.
    static double jaccard(int[] one, int[] other) {
        int shared = 0;
        int left = 0;
        int right = 0;
        while (left < one.length && right < other.length) {
            int order = Integer.compare(one[left], other[right]);
            shared += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
        int all = one.length + other.length - shared;
        return all == 0 ? 1 : (double) shared / all;
    }
}
