package vestovoy.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// What a build starts from: documents that were written before, in the folder of the new
/// generation already.
///
/// Taken from a build that was stopped, else from the live generation; only when format and
/// language are the same, and when at least half of its documents are still wanted. The words of
/// entries that are gone stay in the lexicon as unheld ones, so that a base of mostly such is no
/// gain.
///
/// @param label what its last commit says
/// @param held the content hashes of its entries, with how many documents each has
/// @param lexicon the words that its documents are numbered by
record Base(Label label, Map<String, Integer> held, Lexicon lexicon) {
    /// A leftover's name between its old one and that of the new generation.
    private static final String CHOSEN = ".build-chosen";

    Base {
        held = Map.copyOf(held);
    }

    /// Puts a base into the folder of a new generation, which is not there when none is returned.
    /// Leftovers of builds that did not end are used up or removed.
    ///
    /// @param fresh what the new generation is to be
    /// @param wanted the content hashes of its entries
    static Optional<Base> lay(Shelf shelf, Path making, Label fresh, Set<String> wanted)
            throws IOException {
        Optional<Base> base = Optional.empty();
        for (Path left : shelf.leftovers()) {
            Optional<Base> found =
                    base.isPresent() ? Optional.empty() : usable(left, fresh, wanted);
            if (found.isPresent()) {
                base = found;
                Files.move(left, home(making).resolve(CHOSEN), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Folders.remove(left);
            }
        }
        if (base.isEmpty()) {
            return ofLive(shelf, making, fresh, wanted);
        }
        Files.move(home(making).resolve(CHOSEN), making, StandardCopyOption.ATOMIC_MOVE);
        return base;
    }

    private static Path home(Path making) {
        return requireNonNull(making.getParent());
    }

    private static Optional<Base> ofLive(Shelf shelf, Path making, Label fresh, Set<String> wanted)
            throws IOException {
        Optional<String> live = shelf.pointed();
        if (live.isEmpty()) {
            return Optional.empty();
        }
        Path folder = shelf.folder(live.get());
        Optional<Base> base = usable(folder, fresh, wanted);
        if (base.isPresent()) {
            Folders.link(folder, making, files(folder, base.get().label().lexicon()));
        }
        return base;
    }

    private static List<String> files(Path folder, String lexicon) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            List<String> files =
                    new ArrayList<>(SegmentInfos.readLatestCommit(directory).files(true));
            files.add(lexicon);
            return files;
        }
    }

    private static Optional<Base> usable(Path folder, Label fresh, Set<String> wanted) {
        Optional<Label> label = Shelf.label(folder).filter(fresh::sameLanguage);
        if (label.isEmpty()) {
            return Optional.empty();
        }
        try {
            Base base = read(folder, label.get());
            int all = base.held.values().stream().mapToInt(Integer::intValue).sum();
            int useful =
                    base.held.entrySet().stream()
                            .filter(one -> wanted.contains(one.getKey()))
                            .mapToInt(Map.Entry::getValue)
                            .sum();
            return useful > 0 && 2 * useful >= all ? Optional.of(base) : Optional.empty();
        } catch (IOException | RuntimeException _) {
            // Torn: a build from nothing needs no base.
            return Optional.empty();
        }
    }

    private static Base read(Path folder, Label label) throws IOException {
        Map<String, Integer> held = new HashMap<>();
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms hashes = leaf.reader().terms(Fields.HASH);
                if (hashes != null) {
                    count(hashes.iterator(), leaf.reader().getLiveDocs(), held);
                }
            }
            return new Base(label, held, new Lexicon(directory, label.lexicon()));
        }
    }

    private static void count(TermsEnum hashes, @Nullable Bits live, Map<String, Integer> held)
            throws IOException {
        for (var hash = hashes.next(); hash != null; hash = hashes.next()) {
            PostingsEnum documents = hashes.postings(null, PostingsEnum.NONE);
            int count = 0;
            for (int one = documents.nextDoc();
                    one != DocIdSetIterator.NO_MORE_DOCS;
                    one = documents.nextDoc()) {
                count += live == null || live.get(one) ? 1 : 0;
            }
            if (count > 0) {
                held.merge(hash.utf8ToString(), count, Integer::sum);
            }
        }
    }

    /// The hashes of entries that the new generation does not hold.
    Set<String> gone(Set<String> wanted) {
        Set<String> gone = new HashSet<>(held.keySet());
        gone.removeAll(wanted);
        return gone;
    }

    /// Whether it is a whole generation of these very entries.
    boolean whole(Set<String> wanted) {
        return label.documents() > 0 && held.keySet().equals(wanted);
    }
}
