package vestovoy.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;

/// A customer's text made ready to be compared with many entries: its distinct words, what each of
/// them may meet, its grams. Built from terms, never parsed, so that no text is a syntax.
final class Asked {
    /// The rarest words that are asked for; the others of a very long text would cost time and add
    /// noise.
    private static final int MOST_WORDS = 64;

    private static final int MOST_REPETITIONS = 3;

    /// What a counterpart by related words counts, against 1 for the word itself: of the same
    /// meaning, and of a loose group. Other pairs were no better on any set (docs/search.md).
    private static final float SAME = 0.7f;

    private static final float TOGETHER = 0.35f;

    /// A distinct word of the text.
    ///
    /// @param times how often it stands there, 1 to 3
    /// @param weight how rare it is
    /// @param stem its stem's number, or unknown
    record Part(Words.Word word, int times, double weight, int stem) {}

    private final List<Part> parts;
    private final Links forms;
    private final Links groups;
    private final Sparse grams;
    private int[] gramTimes = new int[MOST_WORDS];

    /// @param words what the text was read as, greetings dropped
    Asked(Words words, Lexicon lexicon, Neighbours neighbours, RelatedWords related) {
        parts = parts(words, lexicon);
        forms = new Links(lexicon.forms());
        groups = new Links(related.size());
        grams = new Sparse(lexicon.grams());
        Map<String, Integer> places = new HashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            places.put(parts.get(part).word().stem(), part);
            for (Neighbours.Near near : neighbours.of(parts.get(part).word())) {
                forms.add(near.form(), part, near.likeness());
            }
        }
        int[][] found = related.groupsOfEach(words.stems());
        for (int at = 0; at < found.length; at++) {
            int part = places.getOrDefault(words.all().get(at).stem(), -1);
            for (int group : found[at]) {
                if (part >= 0) {
                    groups.add(group, part, related.group(group).loose() ? TOGETHER : SAME);
                }
            }
        }
        readGrams(words, lexicon, places);
    }

    private static List<Part> parts(Words words, Lexicon lexicon) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, Words.Word> first = new HashMap<>();
        for (Words.Word word : words.all()) {
            times.merge(word.stem(), 1, Integer::sum);
            first.putIfAbsent(word.stem(), word);
        }
        List<Part> parts = new ArrayList<>();
        times.forEach((stem, count) ->
                parts.add(
                        new Part(
                                first.getOrDefault(stem, words.all().getFirst()),
                                Math.min(count, MOST_REPETITIONS),
                                lexicon.weight(lexicon.stem(stem)),
                                lexicon.stem(stem))));
        if (parts.size() > MOST_WORDS) {
            parts.sort(Comparator.comparingDouble((Part part) -> -part.weight()));
            return List.copyOf(parts.subList(0, MOST_WORDS));
        }
        return List.copyOf(parts);
    }

    private void readGrams(Words words, Lexicon lexicon, Map<String, Integer> places) {
        for (Words.Word word : words.all()) {
            if (!places.containsKey(word.stem())) {
                continue;
            }
            for (int gram : lexicon.grams(word.form())) {
                int place =
                        grams.size() < MOST_WORDS * MOST_WORDS ? grams.add(gram) : grams.of(gram);
                if (place != Sparse.NONE) {
                    gramTimes = ArrayUtil.grow(gramTimes, place + 1);
                    gramTimes[place] = Math.min(gramTimes[place] + 1, MOST_REPETITIONS);
                }
            }
        }
    }

    /// Its distinct words, in order; the rarest of a long text.
    List<Part> parts() {
        return parts;
    }

    /// For each form of the lexicon, the parts that it answers and how well.
    Links forms() {
        return forms;
    }

    /// For each group of related words, the parts that stand in it and how much that counts.
    Links groups() {
        return groups;
    }

    /// How many of its grams the lexicon holds, each once; they are numbered from 0.
    int grams() {
        return grams.size();
    }

    /// The place of a gram of the lexicon among them, or [Sparse#NONE].
    int gram(int ofLexicon) {
        return grams.of(ofLexicon);
    }

    /// Which gram of the lexicon stands at a place.
    int gramAt(int place) {
        return grams.key(place);
    }

    /// How often the gram at a place stands in the text, 1 to 3.
    int gramTimes(int place) {
        return gramTimes[place];
    }
}
