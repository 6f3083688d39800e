package vestovoy.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.faq.Search;

/// What everybody would have by Lucene alone, to be measured against: `RussianAnalyzer` and BM25 as
/// they come, over question and answer in one field, in memory. (Two fields that count the same are
/// weaker: R@1 .327 instead of .367 on the video service, .200 instead of .206 on the fictional
/// community.)
///
/// Each phrasing is a document and each answer a candidate once, as in our own search. Its
/// confidence only keeps the order of the scores. Safe for many threads.
final class PlainSearch implements Search {
    private static final String ENTRY = "entry";
    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final String SOURCE = "source";
    private static final String TEXT = "text";
    private static final int DOCUMENTS = 50;

    private final String generation;
    private final IndexSearcher searcher;
    private final QueryBuilder queries = new QueryBuilder(new RussianAnalyzer());

    private PlainSearch(String generation, IndexReader reader) {
        this.generation = generation;
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /// Over the entries that a generation holds.
    static PlainSearch over(String generation, IndexReader entries) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer =
                new IndexWriter(memory, new IndexWriterConfig(new RussianAnalyzer()))) {
            for (int document = 0; document < entries.maxDoc(); document++) {
                writer.addDocument(copy(Said.in(entries, document)));
            }
            writer.forceMerge(1);
        }
        return new PlainSearch(generation, DirectoryReader.open(memory));
    }

    private static Document copy(Said entry) {
        Document copy = new Document();
        copy.add(new StoredField(ENTRY, entry.entry()));
        copy.add(new StoredField(QUESTION, entry.question()));
        copy.add(new StoredField(ANSWER, entry.answer()));
        copy.add(new TextField(TEXT, entry.question() + "\n" + entry.answer(), Field.Store.NO));
        for (String source : entry.sources()) {
            copy.add(new StoredField(SOURCE, source));
        }
        return copy;
    }

    @Override
    public Hits search(String text, int count) {
        try {
            return new Hits(generation, hits(text, count));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Hit> hits(String text, int count) throws IOException {
        Query query = queries.createBooleanQuery(TEXT, text, Occur.SHOULD);
        if (query == null) {
            return List.of();
        }
        StoredFields stored = searcher.storedFields();
        Map<String, Found> byAnswer = new LinkedHashMap<>();
        for (ScoreDoc scored : searcher.search(query, DOCUMENTS).scoreDocs) {
            Document document = stored.document(scored.doc);
            String same = document.get(ANSWER).strip().toLowerCase(Locale.ROOT);
            if (byAnswer.size() == count && !byAnswer.containsKey(same)) {
                break;
            }
            byAnswer.computeIfAbsent(same, _ -> new Found(document, scored.score)).join(document);
        }
        return byAnswer.values().stream().limit(count).map(Found::hit).toList();
    }

    private static final class Found {
        private final Document best;
        private final double score;
        private final Set<String> sources = new LinkedHashSet<>();

        Found(Document best, double score) {
            this.best = best;
            this.score = score;
        }

        void join(Document document) {
            sources.addAll(List.of(document.getValues(SOURCE)));
        }

        Hit hit() {
            return new Hit(
                    requireNonNull(best.get(ENTRY)),
                    requireNonNull(best.get(QUESTION)),
                    requireNonNull(best.get(ANSWER)),
                    new ArrayList<>(sources),
                    score / (1 + score),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of());
        }
    }
}
