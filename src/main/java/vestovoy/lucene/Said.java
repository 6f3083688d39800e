package vestovoy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/// What people are shown of a document. Kept as doc values: Lucene's stored fields are compressed
/// in blocks, and ten candidates cost a seventh of a search to unpack.
record Said(String entry, String question, String answer, List<String> sources) {
    BytesRef packed() {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeString(entry);
            out.writeString(question);
            out.writeString(answer);
            out.writeVInt(sources.size());
            for (String source : sources) {
                out.writeString(source);
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException impossible) {
            throw new IllegalStateException("memory takes every text", impossible);
        }
    }

    /// Of a document of the whole index.
    static Said in(IndexReader reader, int document) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.SAID);
        if (!values.advanceExact(document - leaf.docBase)) {
            throw new IOException("document " + document + " says nothing");
        }
        BytesRef packed = values.binaryValue();
        ByteArrayDataInput in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
        String entry = in.readString();
        String question = in.readString();
        String answer = in.readString();
        List<String> sources = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            sources.add(in.readString());
        }
        return new Said(entry, question, answer, sources);
    }
}
