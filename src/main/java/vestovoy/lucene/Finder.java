package vestovoy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/// Finds the candidates of a text in one generation: stems and vectors bring the few hundred
/// documents that are worth a look, and a [Comparison] of each orders them. Safe for many threads.
final class Finder {
    private static final int BY_WORDS = 80;
    private static final int BY_MEANING = 40;
    private static final int DOCUMENTS = 50;

    /// So many different answers are wanted; where one answer has very many documents, more are
    /// looked at, so that it does not hide its rivals.
    private static final int FEW_ANSWERS = 10;

    private static final int WIDER = 25;
    private static final float QUESTION_WEIGHT = 1.0f;
    private static final float ANSWER_WEIGHT = 0.4f;

    /// Documents with one answer vote for it together. How fast a document's vote for its answer
    /// falls with its score.
    private static final double VOTE_WIDTH = 0.1;

    /// Words spelt like an unknown one that are asked for in its stead.
    private static final int SUBSTITUTES = 3;

    private final IndexSearcher searcher;
    private final Lexicon lexicon;
    private final Neighbours neighbours;
    private final double background;

    /// @param background the cosine of texts that have nothing to do with each other
    Finder(IndexReader reader, Lexicon lexicon, Neighbours neighbours, double background) {
        this.background = background;
        this.lexicon = lexicon;
        this.neighbours = neighbours;
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Fields.similarity());
        searcher.setQueryCache(null);
    }

    /// The candidates, best first, each answer once.
    ///
    /// @param vector of the text; no numbers when there is no meaning
    List<Candidate> find(Asked asked, byte[] vector) throws IOException {
        if (asked.parts().isEmpty()) {
            return List.of();
        }
        List<Compared> compared = compare(documents(asked, vector, BY_WORDS), asked, vector);
        if (compared.size() >= BY_WORDS && answers(compared) < FEW_ANSWERS) {
            compared = compare(documents(asked, vector, BY_WORDS * WIDER), asked, vector);
        }
        double mostWords =
                compared.stream()
                        .mapToDouble(Compared::words)
                        .filter(words -> words > 0)
                        .max()
                        .orElse(1);
        List<Compared> best =
                compared.stream()
                        .map(one -> one.scored(mostWords))
                        .filter(one -> one.score() > 0)
                        .sorted(Comparator.comparingDouble(Compared::score).reversed())
                        .toList();
        Map<Long, Candidate> byAnswer = new LinkedHashMap<>();
        int documents = 0;
        for (Compared one : best) {
            if (++documents > DOCUMENTS && byAnswer.size() >= FEW_ANSWERS) {
                break;
            }
            double vote = Math.exp((one.score() / best.getFirst().score() - 1) / VOTE_WIDTH);
            byAnswer.computeIfAbsent(one.answer(), _ -> new Candidate(one)).join(one, vote);
        }
        List<Candidate> candidates = new ArrayList<>(byAnswer.values());
        candidates.sort(
                Comparator.comparingDouble(Candidate::votes)
                        .thenComparingDouble(Candidate::score)
                        .reversed());
        return candidates;
    }

    private static long answers(List<Compared> compared) {
        return compared.stream().mapToLong(Compared::answer).distinct().count();
    }

    /// A document that was compared.
    ///
    /// @param answer equal for equal answers
    /// @param mostWords what words say of the best candidate; 0 until that is known
    record Compared(
            int document,
            long answer,
            Likeness likeness,
            double words,
            double mostWords,
            double score) {
        Compared scored(double most) {
            return new Compared(
                    document, answer, likeness, words, most, Ranking.score(likeness, most));
        }
    }

    private List<Compared> compare(int[] documents, Asked asked, byte[] vector) throws IOException {
        List<Compared> compared = new ArrayList<>(documents.length);
        Comparison comparison = new Comparison(asked, lexicon);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int leaf = -1;
        Stored stored = null;
        for (int document : documents) {
            int of = ReaderUtil.subIndex(document, leaves);
            LeafReaderContext context = leaves.get(of);
            if (stored == null || of != leaf) {
                stored = new Stored(context.reader(), vector.length > 0, background);
                leaf = of;
            }
            int local = document - context.docBase;
            Likeness likeness = stored.compare(local, comparison, vector);
            compared.add(
                    new Compared(
                            document,
                            stored.answer(local),
                            likeness,
                            Ranking.words(likeness),
                            0,
                            0));
        }
        return compared;
    }

    /// The documents worth comparing, in rising order.
    private int[] documents(Asked asked, byte[] vector, int byWords) throws IOException {
        List<ScoreDoc> found = new ArrayList<>();
        found.addAll(Arrays.asList(searcher.search(byWords(asked), byWords).scoreDocs));
        if (vector.length > 0) {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                TopDocs near =
                        leaf.reader()
                                .searchNearestVectors(
                                        Fields.QUESTION_VECTOR,
                                        vector,
                                        BY_MEANING,
                                        AcceptDocs.fromLiveDocs(
                                                leaf.reader().getLiveDocs(),
                                                leaf.reader().maxDoc()),
                                        Integer.MAX_VALUE);
                for (ScoreDoc hit : near.scoreDocs) {
                    found.add(new ScoreDoc(leaf.docBase + hit.doc, hit.score));
                }
            }
        }
        return found.stream().mapToInt(hit -> hit.doc).sorted().distinct().toArray();
    }

    private Query byWords(Asked asked) {
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        for (Asked.Part part : asked.parts()) {
            if (part.stem() != Lexicon.UNKNOWN) {
                add(sum, part.word().stem(), part.times());
            } else {
                neighbours.of(part.word()).stream()
                        .sorted(Comparator.comparingDouble(Neighbours.Near::likeness).reversed())
                        .limit(SUBSTITUTES)
                        .forEach(near ->
                                add(
                                        sum,
                                        lexicon.stem(lexicon.stemOf(near.form())),
                                        near.likeness()));
            }
        }
        return sum.build();
    }

    private static void add(BooleanQuery.Builder sum, String stem, float weight) {
        sum.add(
                new BoostQuery(
                        new TermQuery(new Term(Fields.QUESTION_STEMS, stem)),
                        QUESTION_WEIGHT * weight),
                Occur.SHOULD);
        sum.add(
                new BoostQuery(
                        new TermQuery(new Term(Fields.ANSWER_STEMS, stem)), ANSWER_WEIGHT * weight),
                Occur.SHOULD);
    }
}
