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
            Directory directory = FSDirectory.open(folder);
            DirectoryReader reader = DirectoryReader.open(directory);
            reader.getReaderCacheHelper().addClosedListener(_ -> directory.close());
            return new OpenGeneration(generation, reader);
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
        try {
            Asked asked = new Asked(text, finder.weights());
            return new Hits(generation.id(), hits(asked, finder.find(asked, count), count));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Hit> hits(Asked asked, List<Candidate> candidates, int count) {
        double allVotes = candidates.stream().mapToDouble(Candidate::votes).sum();
        List<Hit> hits = new ArrayList<>();
        double ceiling = 1;
        for (int rank = 0; rank < Math.min(count, candidates.size()); rank++) {
            Candidate candidate = candidates.get(rank);
            Evidence evidence =
                    Evidence.of(
                            asked, candidate, finder.weights(), rival(candidates, rank), allVotes);
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
        return hits;
    }

    private static double rival(List<Candidate> candidates, int rank) {
        int other = rank == 0 ? 1 : 0;
        return other < candidates.size() ? candidates.get(other).score() : 0;
    }
}
