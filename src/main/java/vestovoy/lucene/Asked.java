package vestovoy.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// A customer's text made ready to be searched: built from terms, never parsed, so that no text is
/// a syntax.
final class Asked {
    /// Weights of the four sums, measured on two communities (docs/search.md).
    static final float QUESTION_STEMS_WEIGHT = 1.0f;

    static final float QUESTION_GRAMS_WEIGHT = 0.5f;
    static final float ANSWER_STEMS_WEIGHT = 0.4f;
    static final float ANSWER_GRAMS_WEIGHT = 0.2f;

    /// The rarest terms that are asked for; the others of a very long text would cost time and add
    /// noise.
    private static final int MOST_STEMS = 64;

    private static final int MOST_GRAMS = 256;
    private static final int MOST_REPETITIONS = 3;

    private final List<Words.Word> words;
    private final Map<String, Integer> stems;
    private final Map<String, Integer> grams;

    Asked(String text, Weights weights) {
        Words read = Words.of(new Keyboard(weights).read(text)).businesslike();
        stems = rarest(Words.counted(read.stems()), MOST_STEMS, weights::of);
        grams = rarest(Words.counted(read.grams()), MOST_GRAMS, weights::ofGram);
        Map<String, Words.Word> distinct = new LinkedHashMap<>();
        read.all().stream()
                .filter(word -> stems.containsKey(word.stem()))
                .forEach(word -> distinct.putIfAbsent(word.stem(), word));
        words = List.copyOf(distinct.values());
    }

    private static Map<String, Integer> rarest(
            Map<String, Integer> counts, int most, ToDoubleFunction<String> weight) {
        if (counts.size() <= most) {
            return counts;
        }
        Map<String, Double> weighed = new HashMap<>();
        counts.keySet().forEach(term -> weighed.put(term, weight.applyAsDouble(term)));
        List<String> terms = new ArrayList<>(counts.keySet());
        terms.sort(Comparator.comparingDouble((String term) -> -weighed.getOrDefault(term, 0.0)));
        Map<String, Integer> kept = new LinkedHashMap<>();
        terms.subList(0, most).forEach(term -> kept.put(term, counts.getOrDefault(term, 1)));
        return kept;
    }

    /// Its distinct words, in order.
    List<Words.Word> words() {
        return words;
    }

    Map<String, Integer> grams() {
        return grams;
    }

    /// The sum over stems: cheap, and enough to find the candidates of a text whose words are
    /// known.
    Query byWords() {
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        add(sum, Fields.QUESTION_STEMS, stems, QUESTION_STEMS_WEIGHT);
        add(sum, Fields.ANSWER_STEMS, stems, ANSWER_STEMS_WEIGHT);
        return sum.build();
    }

    /// The sum over grams.
    Query byGrams() {
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        add(sum, Fields.QUESTION_GRAMS, grams, QUESTION_GRAMS_WEIGHT);
        add(sum, Fields.ANSWER_GRAMS, grams, ANSWER_GRAMS_WEIGHT);
        return sum.build();
    }

    /// The whole sum.
    Query whole() {
        return new BooleanQuery.Builder()
                .add(byWords(), Occur.SHOULD)
                .add(byGrams(), Occur.SHOULD)
                .build();
    }

    private static void add(
            BooleanQuery.Builder sum, String field, Map<String, Integer> terms, float weight) {
        terms.forEach((term, times) ->
                sum.add(
                        new BoostQuery(
                                new TermQuery(new Term(field, term)),
                                weight * Math.min(times, MOST_REPETITIONS)),
                        Occur.SHOULD));
    }
}
