package vestovoy.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// The vectors of one field of a segment, a byte for each number. Documents are asked for in rising
/// order. Not for several threads.
final class Vectors {
    private static final double SQUARE = (double) Byte.MAX_VALUE * Byte.MAX_VALUE;

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

    private Vectors(ByteVectorValues values) {
        this.values = values;
        this.documents = values.iterator();
    }

    /// The vectors of a field; null when no document has one.
    static @Nullable Vectors of(LeafReader reader, String field) throws IOException {
        ByteVectorValues values = reader.getByteVectorValues(field);
        return values == null ? null : new Vectors(values);
    }

    /// The cosine with a document's vector, -1..1; 0 when it has none.
    double cosine(int document, byte[] vector) throws IOException {
        int at = documents.docID();
        if (at < document) {
            at = documents.advance(document);
        }
        return at == document
                ? VectorUtil.dotProduct(values.vectorValue(documents.index()), vector) / SQUARE
                : 0;
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
