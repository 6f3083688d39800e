package vestovoy.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import vestovoy.faq.Entry;

/// The fields of the index. Each phrasing of an entry is a document of its own; the best one
/// counts.
final class Fields {
    static final String QUESTION_STEMS = "question-stems";
    static final String QUESTION_GRAMS = "question-grams";
    static final String ANSWER_STEMS = "answer-stems";
    static final String ANSWER_GRAMS = "answer-grams";

    static final String ENTRY = "entry";
    static final String QUESTION = "question";
    static final String ANSWER = "answer";
    static final String SOURCE = "source";

    /// Changes whenever what is written here is read differently: an index of another format is not
    /// opened.
    static final String FORMAT = "1";

    /// BM25 as measured best on short questions (docs/search.md); both from Anserini's defaults for
    /// passages, b raised.
    static final float K1 = 0.9f;

    static final float B = 0.75f;

    private static final FieldType TERMS = terms();

    private Fields() {}

    static Similarity similarity() {
        return new BM25Similarity(K1, B);
    }

    static List<Document> documents(Entry entry) {
        List<String> questions = new ArrayList<>();
        questions.add(entry.question());
        questions.addAll(entry.phrasings());
        if (questions.size() > 1) {
            questions.removeIf(String::isBlank);
        }
        Words answer = Words.plain(entry.answer());
        List<Document> documents = new ArrayList<>();
        for (String question : questions) {
            documents.add(document(entry, question, answer));
        }
        return documents;
    }

    private static Document document(Entry entry, String question, Words answer) {
        Words asked = Words.of(question).businesslike();
        Document document = new Document();
        document.add(new StoredField(ENTRY, entry.id()));
        document.add(new StoredField(QUESTION, question));
        document.add(new StoredField(ANSWER, entry.answer()));
        entry.sources().forEach(source -> document.add(new StoredField(SOURCE, source)));
        document.add(new Field(QUESTION_STEMS, new TermStream(asked.stems()), TERMS));
        document.add(new Field(QUESTION_GRAMS, new TermStream(asked.grams()), TERMS));
        document.add(new Field(ANSWER_STEMS, new TermStream(answer.stems()), TERMS));
        document.add(new Field(ANSWER_GRAMS, new TermStream(answer.grams()), TERMS));
        return document;
    }

    private static FieldType terms() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
