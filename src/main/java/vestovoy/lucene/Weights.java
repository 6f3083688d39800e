package vestovoy.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// How rare the words of one generation are.
final class Weights {
    private final IndexReader reader;
    private final int documents;

    Weights(IndexReader reader) {
        this.reader = reader;
        this.documents = reader.numDocs();
    }

    /// Whether any question or answer holds the stem.
    boolean knows(String stem) {
        return frequency(stem) > 0;
    }

    /// BM25's inverse document frequency of a stem, over the larger of its two fields; the highest
    /// for an unknown one.
    double of(String stem) {
        return idf(frequency(stem));
    }

    /// The same of a gram of the questions.
    double ofGram(String gram) {
        return idf(frequency(Fields.QUESTION_GRAMS, gram));
    }

    /// The weight of a word that stands nowhere: the highest there is.
    double highest() {
        return idf(0);
    }

    private double idf(int frequency) {
        return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }

    private int frequency(String stem) {
        return Math.max(
                frequency(Fields.QUESTION_STEMS, stem), frequency(Fields.ANSWER_STEMS, stem));
    }

    private int frequency(String field, String term) {
        try {
            return Math.min(documents, reader.docFreq(new Term(field, term)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
