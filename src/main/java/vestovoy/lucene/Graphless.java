package vestovoy.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.KnnCollector;
import org.jspecify.annotations.Nullable;

/// A segment with its vectors, but without their graph, so that a merge grows a new one.
final class Graphless extends FilterCodecReader {
    Graphless(CodecReader in) {
        super(in);
    }

    @Override
    public @Nullable KnnVectorsReader getVectorReader() {
        KnnVectorsReader vectors = super.getVectorReader();
        return vectors == null ? null : new Flat(vectors);
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
        return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return in.getReaderCacheHelper();
    }

    /// Vectors only.
    private static final class Flat extends KnnVectorsReader {
        private final KnnVectorsReader in;

        Flat(KnnVectorsReader in) {
            this.in = in;
        }

        @Override
        public void checkIntegrity() throws IOException {
            in.checkIntegrity();
        }

        @Override
        public FloatVectorValues getFloatVectorValues(String field) throws IOException {
            return in.getFloatVectorValues(field);
        }

        @Override
        public ByteVectorValues getByteVectorValues(String field) throws IOException {
            return in.getByteVectorValues(field);
        }

        @Override
        public void search(
                String field, float[] target, KnnCollector collector, AcceptDocs accepted)
                throws IOException {
            in.search(field, target, collector, accepted);
        }

        @Override
        public void search(String field, byte[] target, KnnCollector collector, AcceptDocs accepted)
                throws IOException {
            in.search(field, target, collector, accepted);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
