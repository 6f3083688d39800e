package vestovoy.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import vestovoy.faq.Entry;
import vestovoy.faq.Entry.Quality;
import vestovoy.faq.Meaning;

/// The fields of the index. Each phrasing of an entry is a document of its own; the best one
/// counts.
///
/// Stems and vectors find candidates; words and groups of related words, as numbers beside the
/// document, order them.
final class Fields {
    static final String QUESTION_STEMS = "question-stems";
    static final String ANSWER_STEMS = "answer-stems";
    static final String FORMS = "forms";
    static final String QUESTION_WORDS = "question-words";
    static final String ANSWER_WORDS = "answer-words";
    static final String QUESTION_GROUPS = "question-groups";
    static final String ANSWER_GROUPS = "answer-groups";
    static final String QUESTION_VECTOR = "question-vector";
    static final String ANSWER_VECTOR = "answer-vector";
    static final String ANSWER_KEY = "answer-key";

    /// What an entry says, as a hash: equal for equal entries only.
    static final String HASH = "hash";

    /// Which phrasing of its entry a document is, from 0.
    static final String PLACE = "place";

    /// What people are shown, see [Said].
    static final String SAID = "said";

    /// Changes whenever what is written here is read differently: an index of another format is not
    /// opened.
    static final String FORMAT = "4";

    /// BM25 as measured best on short questions (docs/search.md); both from Anserini's defaults for
    /// passages, b raised.
    static final float K1 = 0.9f;

    static final float B = 0.75f;

    private static final int HASH_BYTES = 16;
    private static final FieldType TERMS = terms(IndexOptions.DOCS_AND_FREQS);

    /// Only which forms there are, and in how many documents.
    private static final FieldType PLAIN = terms(IndexOptions.DOCS);

    private final LexiconWriter lexicon;
    private final RelatedWords related;
    private final Meaning meaning;

    Fields(LexiconWriter lexicon, RelatedWords related, Meaning meaning) {
        this.lexicon = lexicon;
        this.related = related;
        this.meaning = meaning;
    }

    static Similarity similarity() {
        return new BM25Similarity(K1, B);
    }

    /// The order of documents, which settles ties: the same for the same entries, however the
    /// generation came to them.
    static Sort order() {
        return new Sort(
                new SortField(HASH, SortField.Type.STRING),
                new SortField(PLACE, SortField.Type.LONG));
    }

    /// The hash of all that an entry says.
    static String hash(Entry entry) {
        Quality quality = entry.quality();
        List<Object> parts =
                List.of(
                        entry.id(),
                        entry.question(),
                        entry.phrasings(),
                        entry.answer(),
                        entry.topic(),
                        entry.sources(),
                        entry.at(),
                        entry.votes(),
                        quality.figure(),
                        quality.signs());
        StringBuilder said = new StringBuilder();
        for (Object part : parts) {
            List<?> texts = part instanceof List<?> list ? list : List.of(part);
            said.append(texts.size()).append(';');
            texts.forEach(text -> said.append(text.toString().length()).append(':').append(text));
        }
        return hash(said.toString());
    }

    /// The first half of a text's SHA-256, as hexadecimal digits.
    static String hash(String text) {
        return HexFormat.of().formatHex(sha256(text), 0, HASH_BYTES);
    }

    /// The documents of an entry, one for each phrasing.
    ///
    /// @param hash its content hash
    List<Document> documents(Entry entry, String hash) {
        List<String> questions = new ArrayList<>();
        questions.add(entry.question());
        questions.addAll(entry.phrasings());
        if (questions.size() > 1) {
            questions.removeIf(String::isBlank);
        }
        Words answer = Words.plain(entry.answer());
        List<String> texts = new ArrayList<>(questions);
        texts.add(entry.answer());
        List<byte[]> vectors = meaning.answers(texts).stream().map(Vectors::packed).toList();
        List<Document> documents = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            Document document = said(entry, questions.get(at));
            document.add(new StringField(HASH, hash, Field.Store.NO));
            document.add(new SortedDocValuesField(HASH, new BytesRef(hash)));
            document.add(new NumericDocValuesField(PLACE, at));
            Words asked = Words.of(questions.get(at)).businesslike();
            side(document, asked, QUESTION_STEMS, QUESTION_WORDS, QUESTION_GROUPS);
            side(document, answer, ANSWER_STEMS, ANSWER_WORDS, ANSWER_GROUPS);
            vector(document, QUESTION_VECTOR, vectors.get(at), asked);
            vector(document, ANSWER_VECTOR, vectors.getLast(), answer);
            documents.add(document);
        }
        return documents;
    }

    private static Document said(Entry entry, String question) {
        Document document = new Document();
        Said said = new Said(entry.id(), question, entry.answer(), entry.sources());
        document.add(new BinaryDocValuesField(SAID, said.packed()));
        document.add(new NumericDocValuesField(ANSWER_KEY, key(entry.answer())));
        return document;
    }

    private void side(Document document, Words said, String stems, String words, String groups) {
        document.add(new Field(stems, new TermStream(said.stems()), TERMS));
        document.add(new Field(FORMS, new TermStream(said.forms()), PLAIN));
        document.add(new BinaryDocValuesField(words, Packed.of(lexicon.numbers(said.all()))));
        document.add(new BinaryDocValuesField(groups, Packed.of(related.groups(said.stems()))));
    }

    private static void vector(Document document, String field, byte[] vector, Words said) {
        boolean nowhere = said.all().isEmpty() || allZero(vector);
        if (!nowhere) {
            document.add(
                    new KnnByteVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
        }
    }

    private static boolean allZero(byte[] vector) {
        for (byte number : vector) {
            if (number != 0) {
                return false;
            }
        }
        return true;
    }

    /// Equal for equal answers, case and outer blanks aside: the first half of a SHA-256's half.
    private static long key(String answer) {
        String same = answer.strip().toLowerCase(Locale.ROOT);
        return ByteBuffer.wrap(sha256(same)).getLong();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform knows SHA-256", impossible);
        }
    }

    private static FieldType terms(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
