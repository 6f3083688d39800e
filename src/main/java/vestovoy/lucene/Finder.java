package vestovoy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/// Finds the candidates of a text in one generation. Safe for many threads.
final class Finder {
    /// From this size on words find the candidates and grams only order them: the same quality for
    /// a tenth of the time.
    private static final int LARGE = 20_000;

    private static final int RESCORED = 300;
    private static final int DOCUMENTS = 50;
    private static final int DOCUMENTS_PER_CANDIDATE = 5;

    /// Documents with one answer vote for it together. How fast a document's vote for its answer
    /// falls with its score.
    private static final double VOTE_WIDTH = 0.1;

    private final IndexSearcher searcher;
    private final Weights weights;

    Finder(IndexReader reader) {
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Fields.similarity());
        searcher.setQueryCache(null);
        weights = new Weights(reader);
    }

    Weights weights() {
        return weights;
    }

    /// The candidates, best first, each answer once.
    List<Candidate> find(Asked asked, int count) throws IOException {
        if (asked.words().isEmpty()) {
            return List.of();
        }
        TopDocs found = documents(asked, Math.max(DOCUMENTS, count * DOCUMENTS_PER_CANDIDATE));
        Map<String, Candidate> byAnswer = new LinkedHashMap<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : found.scoreDocs) {
            Document document = stored.document(hit.doc);
            double vote = Math.exp((hit.score / found.scoreDocs[0].score - 1) / VOTE_WIDTH);
            byAnswer.computeIfAbsent(
                            sameness(document.get(Fields.ANSWER)),
                            _ ->
                                    new Candidate(
                                            document.get(Fields.ENTRY),
                                            document.get(Fields.QUESTION),
                                            document.get(Fields.ANSWER),
                                            hit.score))
                    .join(List.of(document.getValues(Fields.SOURCE)), vote);
        }
        List<Candidate> candidates = new ArrayList<>(byAnswer.values());
        candidates.sort(
                Comparator.comparingDouble(Candidate::votes)
                        .thenComparingDouble(Candidate::score)
                        .reversed());
        return candidates;
    }

    private static String sameness(String answer) {
        return answer.strip().toLowerCase(Locale.ROOT);
    }

    private TopDocs documents(Asked asked, int count) throws IOException {
        boolean strange = asked.words().stream().anyMatch(word -> !weights.knows(word.stem()));
        if (searcher.getIndexReader().numDocs() < LARGE || strange) {
            return searcher.search(asked.whole(), count);
        }
        TopDocs first = searcher.search(asked.byWords(), Math.max(RESCORED, count));
        return QueryRescorer.rescore(searcher, first, asked.byGrams(), 1.0, count);
    }
}
