package vestovoy.lucene;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;

/// How the sheets of a generation become one book: one segment without deleted documents, whose
/// vectors are joined into graphs once, at the end.
///
/// Graphs of vectors (HNSW) find nearly the nearest, and which depends on how they grew. Up to
/// [#GROWN_ANEW] documents they are grown anew from the sorted documents, so that equal entries are
/// searched equally whatever was taken over; beyond, the graph of the base goes on growing, since
/// to grow it anew would cost most of what taking over saves.
final class Binding {
    static final int GROWN_ANEW = 20_000;

    /// Megabytes: sixty thousand entries at once.
    private static final double BUFFER = 64;

    private final ConcurrentMergeScheduler scheduler = new ConcurrentMergeScheduler();
    private volatile boolean last;
    private volatile boolean bound;

    /// What a writer is opened with.
    IndexWriterConfig settings() {
        IndexWriterConfig settings = new IndexWriterConfig();
        settings.setSimilarity(Fields.similarity());
        settings.setIndexSort(Fields.order());
        settings.setCommitOnClose(false);
        settings.setRAMBufferSizeMB(BUFFER);
        settings.setCodec(codec());
        settings.setMergeScheduler(scheduler);
        settings.setMergePolicy(policy());
        return settings;
    }

    private Codec codec() {
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return last ? Vectors.format(field) : Vectors.BARE;
            }
        };
    }

    private MergePolicy policy() {
        return new FilterMergePolicy(new TieredMergePolicy()) {
            @Override
            public MergeSpecification findForcedMerges(
                    SegmentInfos infos,
                    int most,
                    Map<SegmentCommitInfo, Boolean> wanted,
                    MergeContext context) {
                MergeSpecification all = new MergeSpecification();
                if (!bound && infos.size() > 0) {
                    bound = true;
                    all.add(new Whole(infos));
                }
                return all;
            }
        };
    }

    /// Makes the written documents one segment; nothing is written meanwhile.
    void bind(IndexWriter writer) throws IOException {
        writer.flush();
        scheduler.sync();
        last = true;
        writer.forceMerge(1);
    }

    /// All segments at once.
    private static final class Whole extends MergePolicy.OneMerge {
        private final boolean anew;

        Whole(SegmentInfos infos) {
            super(infos.asList());
            anew = infos.totalMaxDoc() <= GROWN_ANEW;
        }

        @Override
        public CodecReader wrapForMerge(CodecReader reader) throws IOException {
            return anew ? new Graphless(super.wrapForMerge(reader)) : super.wrapForMerge(reader);
        }
    }
}
