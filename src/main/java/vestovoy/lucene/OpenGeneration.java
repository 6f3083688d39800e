package vestovoy.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vestovoy.faq.BadInput;
import vestovoy.faq.Generation;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;

/// A generation that is being searched. Its files are closed when everyone who acquired it has
/// released it.
final class OpenGeneration {
    private final Generation generation;
    private final DirectoryReader reader;
    private final Finder finder;

    private OpenGeneration(Generation generation, DirectoryReader reader) {
        this.generation = generation;
        this.reader = reader;
        this.finder = new Finder(reader);
    }

    /// Opens it, acquired once by the caller.
    static OpenGeneration open(Path folder, Generation generation) {
        try {
            return new OpenGeneration(generation, reader(folder));
        } catch (IOException broken) {
            throw new BadInput(
                    "The FAQ generation "
                            + generation.id()
                            + " cannot be opened ("
                            + broken
                            + "); publish another one or rebuild.",
                    broken);
        }
    }

    private static DirectoryReader reader(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        boolean opened = false;
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            reader.getReaderCacheHelper().addClosedListener(_ -> directory.close());
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                directory.close();
            }
        }
    }

    Generation generation() {
        return generation;
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
        List<Hit> hits = new ArrayList<>();
        double ceiling = 1;
        for (Weighed weighed : weigh(text, count)) {
            Candidate candidate = weighed.candidate();
            Evidence evidence = weighed.evidence();
            ceiling = Math.min(ceiling, Confidence.of(evidence.features()));
            hits.add(
                    new Hit(
                            candidate.entry(),
                            candidate.question(),
                            candidate.answer(),
                            candidate.sources(),
                            ceiling,
                            evidence.matched(),
                            evidence.unmatched()));
        }
        return new Hits(generation.id(), hits);
    }

    /// The best candidates with what speaks for each.
    List<Weighed> weigh(String text, int count) {
        try {
            Asked asked = new Asked(text, finder.weights());
            List<Candidate> candidates = finder.find(asked, count);
            double allVotes = candidates.stream().mapToDouble(Candidate::votes).sum();
            List<Weighed> weighed = new ArrayList<>();
            for (int rank = 0; rank < Math.min(count, candidates.size()); rank++) {
                Candidate candidate = candidates.get(rank);
                weighed.add(
                        new Weighed(
                                candidate,
                                Evidence.of(asked, candidate, finder.weights(), allVotes)));
            }
            return weighed;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// A candidate and what speaks for it.
    record Weighed(Candidate candidate, Evidence evidence) {}
}
