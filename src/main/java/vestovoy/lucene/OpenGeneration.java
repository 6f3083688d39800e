package vestovoy.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vestovoy.faq.BadInput;
import vestovoy.faq.Calibration;
import vestovoy.faq.Explained;
import vestovoy.faq.Generation;
import vestovoy.faq.Hits;
import vestovoy.faq.Meaning;

/// A generation that is being searched. Its files are closed when everyone who acquired it has
/// released it.
final class OpenGeneration {
    private final Generation generation;
    private final DirectoryReader reader;
    private final Answering answering;
    private final Tuning tuning;

    private OpenGeneration(
            Generation generation, DirectoryReader reader, Answering answering, Tuning tuning) {
        this.generation = generation;
        this.reader = reader;
        this.answering = answering;
        this.tuning = tuning;
    }

    /// Opens it, acquired once by the caller.
    static OpenGeneration open(Path folder, Generation generation, Meaning meaning) {
        try {
            return opened(folder, generation, meaning);
        } catch (IOException | IllegalArgumentException broken) {
            throw new BadInput(
                    "The FAQ generation "
                            + generation.id()
                            + " cannot be opened ("
                            + broken
                            + "); publish another one or rebuild.",
                    broken);
        }
    }

    private static OpenGeneration opened(Path folder, Generation generation, Meaning meaning)
            throws IOException {
        Directory directory = FSDirectory.open(folder);
        boolean opened = false;
        try {
            Lexicon lexicon = new Lexicon(directory);
            RelatedWords related = Language.kept(folder);
            DirectoryReader reader = DirectoryReader.open(directory);
            reader.getReaderCacheHelper().addClosedListener(_ -> directory.close());
            opened = true;
            return new OpenGeneration(
                    generation,
                    reader,
                    new Answering(reader, lexicon, related, meaning),
                    new Tuning(folder));
        } finally {
            if (!opened) {
                directory.close();
            }
        }
    }

    Generation generation() {
        return generation;
    }

    /// Its calibration, which may change while it is searched.
    Tuning tuning() {
        return tuning;
    }

    /// Keeps it open; false when it is closed already.
    boolean acquire() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Hits search(String text, int count) {
        try {
            Calibration calibration = tuning.inForce();
            Answering.Found found = answering.found(text);
            return new Hits(
                    generation.id(),
                    answering.hits(found, count, calibration),
                    calibration.assurance(),
                    found.reading().text());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Explained explain(String text, int count) {
        try {
            return answering.explain(text, count, tuning.inForce());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The same entries in an index as Lucene makes it by itself.
    PlainSearch plain() {
        try {
            return PlainSearch.over(generation.id(), reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
