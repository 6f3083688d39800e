package vestovoy.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/// What stands beside the documents of one segment: words, groups, vectors, which answer. Documents
/// are asked for in rising order. Not for several threads.
final class Stored {
    private final BinaryDocValues questionWords;
    private final BinaryDocValues answerWords;
    private final BinaryDocValues questionGroups;
    private final BinaryDocValues answerGroups;
    private final NumericDocValues answers;
    private final @Nullable Vectors questionVectors;
    private final @Nullable Vectors answerVectors;

    /// @param background the cosine of texts that have nothing to do with each other
    Stored(LeafReader reader, double background) throws IOException {
        questionWords = DocValues.getBinary(reader, Fields.QUESTION_WORDS);
        answerWords = DocValues.getBinary(reader, Fields.ANSWER_WORDS);
        questionGroups = DocValues.getBinary(reader, Fields.QUESTION_GROUPS);
        answerGroups = DocValues.getBinary(reader, Fields.ANSWER_GROUPS);
        answers = DocValues.getNumeric(reader, Fields.ANSWER_KEY);
        questionVectors = Vectors.of(reader, Fields.QUESTION_VECTOR, background);
        answerVectors = Vectors.of(reader, Fields.ANSWER_VECTOR, background);
    }

    /// Compares one document.
    ///
    /// @param vector of the text, empty when there is no meaning
    Likeness compare(int document, Comparison comparison, byte[] vector) throws IOException {
        read(questionWords, document, comparison.question().words);
        read(questionGroups, document, comparison.question().groups);
        read(answerWords, document, comparison.answer().words);
        read(answerGroups, document, comparison.answer().groups);
        return comparison.compare(
                cosine(questionVectors, document, vector), cosine(answerVectors, document, vector));
    }

    /// Which answer a document has; equal answers have equal numbers.
    long answer(int document) throws IOException {
        return answers.advanceExact(document) ? answers.longValue() : 0;
    }

    private static void read(BinaryDocValues values, int document, Packed.Reader into)
            throws IOException {
        if (values.advanceExact(document)) {
            into.read(values.binaryValue());
        } else {
            into.clear();
        }
    }

    private static double cosine(@Nullable Vectors vectors, int document, byte[] vector)
            throws IOException {
        return vectors == null || vector.length == 0 ? 0 : vectors.cosine(document, vector);
    }
}
