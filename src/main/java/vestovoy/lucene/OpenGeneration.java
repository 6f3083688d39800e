package vestovoy.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
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
    private final boolean comparesMeaning;
    private final KeptKinds kinds;

    private OpenGeneration(
            Generation generation,
            DirectoryReader reader,
            Answering answering,
            Tuning tuning,
            boolean comparesMeaning,
            KeptKinds kinds) {
        this.generation = generation;
        this.reader = reader;
        this.answering = answering;
        this.tuning = tuning;
        this.comparesMeaning = comparesMeaning;
        this.kinds = kinds;
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
            Label label =
                    Label.read(SegmentInfos.readLatestCommit(directory).getUserData())
                            .orElseThrow(() -> new IOException("it is of another format"));
            Lexicon lexicon = new Lexicon(directory, label.lexicon());
            RelatedWords related = Language.kept(folder);
            boolean comparable = label.model().equals(meaning.model());
            DirectoryReader reader = DirectoryReader.open(directory);
            OpenGeneration open;
            try {
                open =
                        new OpenGeneration(
                                generation,
                                reader,
                                new Answering(
                                        reader,
                                        lexicon,
                                        related,
                                        comparable ? meaning : new NoMeaning()),
                                new Tuning(folder),
                                comparable,
                                new KeptKinds(folder));
            } catch (IOException | RuntimeException broken) {
                reader.close();
                throw broken;
            }
            reader.getReaderCacheHelper().addClosedListener(_ -> directory.close());
            opened = true;
            return open;
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

    /// Whether it was built with the meaning model that questions are read by; words alone are
    /// compared when not.
    boolean comparesMeaning() {
        return comparesMeaning;
    }

    /// What it knows of the kinds of posts.
    KeptKinds kinds() {
        return kinds;
    }

    /// Looks whether its calibration or its kinds changed.
    boolean refresh() {
        boolean calibrated = tuning.refresh();
        boolean learned = kinds.refresh();
        return calibrated || learned;
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
