package vestovoy.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import vestovoy.faq.Entry;

/// What everybody has: RussianAnalyzer and BM25 over question and answer, ten documents fetched.
final class PlainLucene implements AutoCloseable {
    private static final int FETCHED = 10;
    private final Analyzer analyzer = new RussianAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    PlainLucene(Iterable<Entry> entries, Path folder) throws IOException {
        try (IndexWriter writer =
                new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(analyzer))) {
            for (Entry entry : entries) {
                Document document = new Document();
                document.add(new StoredField("id", entry.id()));
                document.add(new TextField("question", entry.question(), Field.Store.YES));
                document.add(new TextField("answer", entry.answer(), Field.Store.YES));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /// @return how many characters the answers found have, so that nothing is left undone
    int search(String text) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms(text)) {
            query.add(new TermQuery(new Term("question", term)), Occur.SHOULD);
            query.add(new TermQuery(new Term("answer", term)), Occur.SHOULD);
        }
        StoredFields stored = searcher.storedFields();
        int found = 0;
        for (ScoreDoc hit : searcher.search(query.build(), FETCHED).scoreDocs) {
            Document document = stored.document(hit.doc);
            found += String.valueOf(document.get("answer")).length();
        }
        return found;
    }

    private Set<String> terms(String text) throws IOException {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream("question", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()
                    && terms.size() < IndexSearcher.getMaxClauseCount() / 2) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
