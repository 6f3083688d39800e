package vestovoy.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// The vectors of one field of a segment, a byte for each number. Documents are asked for in rising
/// order. Not for several threads.
final class Vectors {
    private static final double SQUARE = (double) Byte.MAX_VALUE * Byte.MAX_VALUE;

    private static final int SAMPLE = 500;
    private static final double MOST_BACKGROUND = 0.95;

    private static final KnnVectorsFormat WITH_GRAPH = new Lucene99HnswVectorsFormat();
    static final KnnVectorsFormat BARE =
            new Lucene99HnswVectorsFormat(
                    Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                    Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
                    1,
                    null,
                    Integer.MAX_VALUE);

    private final ByteVectorValues values;
    private final KnnVectorValues.DocIndexIterator documents;

    private final double background;

    private Vectors(ByteVectorValues values, double background) {
        this.values = values;
        this.background = background;
        this.documents = values.iterator();
    }

    /// The vectors of a field; null when no document has one.
    static @Nullable Vectors of(LeafReader reader, String field, double background)
            throws IOException {
        ByteVectorValues values = reader.getByteVectorValues(field);
        return values == null ? null : new Vectors(values, background);
    }

    /// How much nearer than unrelated texts a document's vector lies: 1 for the same direction, 0
    /// for an unrelated text and for none.
    double cosine(int document, byte[] vector) throws IOException {
        int at = documents.docID();
        if (at < document) {
            at = documents.advance(document);
        }
        if (at != document) {
            return 0;
        }
        double cosine =
                VectorUtil.dotProduct(values.vectorValue(documents.index()), vector) / SQUARE;
        return Math.max(-1, (cosine - background) / (1 - background));
    }

    /// The mean cosine of an index's questions with one another, over a sample: many models put all
    /// texts into a narrow cone, so that unrelated ones have a cosine of 0.7 or more.
    static double background(IndexReader reader) throws IOException {
        double[] sum = new double[0];
        int count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            ByteVectorValues values = leaf.reader().getByteVectorValues(Fields.QUESTION_VECTOR);
            int step = values == null ? 1 : Math.max(1, values.size() / SAMPLE);
            for (int at = 0; values != null && at < values.size(); at += step) {
                byte[] vector = values.vectorValue(at);
                sum = sum.length == 0 ? new double[vector.length] : sum;
                for (int number = 0; number < vector.length; number++) {
                    sum[number] += vector[number];
                }
                count++;
            }
        }
        double square = Arrays.stream(sum).map(number -> number * number).sum() / SQUARE;
        return count < 2
                ? 0
                : Math.clamp((square - count) / count / (count - 1), 0, MOST_BACKGROUND);
    }

    /// How a field's vectors are kept: with a graph (HNSW) where the nearest are looked for, bare
    /// where they are only compared, since growing a graph is most of a build.
    static KnnVectorsFormat format(String field) {
        return field.equals(Fields.QUESTION_VECTOR) ? WITH_GRAPH : BARE;
    }

    /// A vector of length 1 in a byte a number: a product of two is kept to about a hundredth.
    static byte[] packed(float[] vector) {
        byte[] packed = new byte[vector.length];
        for (int at = 0; at < packed.length; at++) {
            packed[at] = (byte) Math.round(vector[at] * Byte.MAX_VALUE);
        }
        return packed;
    }
}
