package vestovoy.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import vestovoy.faq.BadInput;
import vestovoy.faq.Generation;

/// The folder of generations: `<id>/` for each whole one, `.build-<id>` for one in the making,
/// `.old-<id>` for one that is being removed, `live` naming the one in use.
///
/// Whatever is renamed to its final name is whole and on the disk: a process killed at any moment
/// leaves at most a hidden folder, from which the next build goes on or which it removes.
final class Shelf {
    private static final String LOCK = ".lock";
    private static final String MAKING = ".build-";
    private static final String OLD = ".old-";
    private static final String DRAFT = ".live-";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path home;
    private final Pointer pointer;

    Shelf(Path home) {
        this.home = home;
        this.pointer = new Pointer(home);
    }

    Path folder(String id) {
        return home.resolve(id);
    }

    Path making(String id) {
        return home.resolve(MAKING + id);
    }

    /// The place's own lock, for one build at a time among all processes.
    ///
    /// @throws BadInput when another build holds it
    FileChannel lock() throws IOException {
        Files.createDirectories(home);
        FileChannel channel =
                FileChannel.open(
                        home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            FileLock lock = channel.tryLock();
            held = lock != null;
        } catch (OverlappingFileLockException _) {
            held = false;
        } finally {
            if (!held) {
                channel.close();
            }
        }
        if (!held) {
            throw new BadInput(
                    "Another build is running in "
                            + home
                            + "; wait until it is done, then start again.");
        }
        return channel;
    }

    /// What builds left behind that did not end, newest first.
    List<Path> leftovers() throws IOException {
        return hidden(MAKING).reversed();
    }

    /// Removes what was left half removed or half written, builds aside; only under the lock.
    void sweep() throws IOException {
        for (Path left : hidden(OLD)) {
            Folders.remove(left);
        }
        for (Path draft : hidden(DRAFT)) {
            Files.deleteIfExists(draft);
        }
    }

    private List<Path> hidden(String beginning) throws IOException {
        try (Stream<Path> paths = Files.list(home)) {
            return paths.filter(path -> Folders.name(path).startsWith(beginning)).sorted().toList();
        }
    }

    /// A name for a new generation, after all others: the moment and a number, so that two of one
    /// millisecond differ and a clock that was put back does no harm.
    String nextId(Instant now) throws IOException {
        String newest = names().stream().max(Comparator.naturalOrder()).orElse("");
        String moment = MOMENT.format(now);
        String fresh = moment + "-000000";
        if (fresh.compareTo(newest) > 0) {
            return fresh;
        }
        int dash = newest.lastIndexOf('-');
        int number = Integer.parseInt(newest.substring(dash + 1)) + 1;
        return String.format(Locale.ROOT, "%s-%06d", newest.substring(0, dash), number);
    }

    /// Puts a made generation beside the others, whole.
    void keep(String id) throws IOException {
        Files.move(making(id), folder(id), StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(home, true);
    }

    /// Makes a generation the live one, for all who look.
    ///
    /// @throws IOException when another process removed it meanwhile; the one before stays live
    void point(String id) throws IOException {
        Optional<String> before = pointer.live();
        pointer.to(id);
        if (!Files.isDirectory(folder(id))) {
            if (before.isPresent()) {
                pointer.to(before.get());
            }
            throw new IOException("generation " + id + " was removed meanwhile");
        }
    }

    /// Removes old generations: all but the newest ones, the live one and the one before it.
    ///
    /// @param newest how many, 1 or more
    void weed(int newest) throws IOException {
        List<String> all = new ArrayList<>(names());
        all.sort(Collections.reverseOrder());
        for (String id : all.subList(Math.min(newest, all.size()), all.size())) {
            if (used(id)) {
                continue;
            }
            Path old = home.resolve(OLD + id);
            Files.move(folder(id), old, StandardCopyOption.ATOMIC_MOVE);
            if (used(id)) {
                Files.move(old, folder(id), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Folders.remove(old);
            }
        }
    }

    private boolean used(String id) throws IOException {
        return pointer.live().filter(id::equals).isPresent()
                || pointer.before().filter(id::equals).isPresent();
    }

    /// The name that the pointer holds now.
    Optional<String> pointed() {
        try {
            return pointer.live();
        } catch (IOException refused) {
            throw unreadable(refused);
        }
    }

    /// What rolling back would make live: what was live before; else the next older one.
    Optional<Generation> before() {
        try {
            String now = pointer.live().orElse("");
            Optional<Generation> said =
                    pointer.before().filter(id -> !id.equals(now)).flatMap(this::read);
            return said.or(
                    () -> all().stream().filter(one -> one.id().compareTo(now) < 0).findFirst());
        } catch (IOException refused) {
            throw unreadable(refused);
        }
    }

    private BadInput unreadable(IOException refused) {
        return new BadInput(
                "The FAQ index in "
                        + home
                        + " cannot be read ("
                        + refused
                        + "); let the folder be read.",
                refused);
    }

    /// All whole generations, newest first.
    List<Generation> all() {
        List<Generation> whole = new ArrayList<>();
        try {
            for (String id : names()) {
                read(id).ifPresent(whole::add);
            }
        } catch (IOException refused) {
            throw unreadable(refused);
        }
        whole.sort(Comparator.comparing(Generation::id).reversed());
        return whole;
    }

    /// A generation by its name; none when it is not there, not whole, or of another format.
    Optional<Generation> read(String id) {
        return valid(id)
                ? label(folder(id)).flatMap(label -> generation(id, label))
                : Optional.empty();
    }

    private Optional<Generation> generation(String id, Label label) {
        try {
            return Optional.of(
                    new Generation(
                            id,
                            label.builtAt(),
                            label.entries(),
                            label.documents(),
                            label.reused(),
                            Folders.bytes(folder(id))));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// What the last commit of a folder says; none when it holds none of this format.
    static Optional<Label> label(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Directory directory = FSDirectory.open(folder)) {
            return Label.read(SegmentInfos.readLatestCommit(directory).getUserData());
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static boolean valid(String id) {
        return id.matches("\\d{8}-\\d{6}-\\d{3}-\\d{6}");
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(Files::isDirectory)
                    .map(Folders::name)
                    .filter(Shelf::valid)
                    .toList();
        }
    }
}
