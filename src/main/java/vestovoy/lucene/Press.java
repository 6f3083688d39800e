package vestovoy.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vestovoy.faq.Entry;
import vestovoy.faq.Generation;
import vestovoy.faq.Progress;

/// Writes a generation's index into a folder and checks it.
final class Press {
    private static final int REPORT_EVERY = 500;

    /// Megabytes: sixty thousand entries at once, so that few graphs of vectors are grown twice.
    private static final double BUFFER = 64;

    private Press() {}

    static void print(
            List<Entry> entries,
            Generation generation,
            Language language,
            Path folder,
            Progress progress)
            throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            language.keep(folder);
            write(entries, generation, language, directory, progress);
            progress.at("check", 0, 1);
            check(directory);
            progress.at("check", 1, 1);
        }
    }

    private static void write(
            List<Entry> entries,
            Generation generation,
            Language language,
            Directory directory,
            Progress progress)
            throws IOException {
        LexiconWriter lexicon = new LexiconWriter();
        Fields fields = new Fields(lexicon, language.related(), language.meaning());
        try (IndexWriter writer = new IndexWriter(directory, settings())) {
            long done = 0;
            for (Entry entry : entries) {
                for (Document document : fields.documents(entry)) {
                    writer.addDocument(document);
                }
                if (++done % REPORT_EVERY == 0 || done == entries.size()) {
                    progress.at("build", done, entries.size());
                }
            }
            writer.forceMerge(1);
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                lexicon.write(reader, directory);
            }
            writer.setLiveCommitData(Shelf.label(generation).entrySet());
            writer.commit();
        }
    }

    static IndexWriterConfig settings() {
        IndexWriterConfig settings = new IndexWriterConfig();
        settings.setSimilarity(Fields.similarity());
        settings.setCommitOnClose(false);
        settings.setRAMBufferSizeMB(BUFFER);
        settings.setCodec(
                new Lucene104Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return Vectors.format(field);
                    }
                });
        return settings;
    }

    private static void check(Directory directory) throws IOException {
        try (CheckIndex checker = new CheckIndex(directory)) {
            if (!checker.checkIndex().clean) {
                throw new IOException("the written index does not read back whole");
            }
        }
    }
}
