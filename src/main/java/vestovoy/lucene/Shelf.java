package vestovoy.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import vestovoy.faq.BadInput;
import vestovoy.faq.Generation;

/// The folder of generations: `<id>/` for each whole one, `.build-…` for one in the making, `live`
/// naming the one in use.
///
/// Whatever is renamed to its final name is whole and on the disk: a process killed at any moment
/// leaves at most a hidden folder, which the next build removes.
final class Shelf {
    private static final String LIVE = "live";
    private static final String LOCK = ".lock";
    private static final String MAKING = ".build-";
    private static final String BUILT_AT = "built-at";
    private static final String ENTRIES = "entries";
    private static final String FORMAT = "format";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path home;

    Shelf(Path home) {
        this.home = home;
    }

    Path folder(String id) {
        return home.resolve(id);
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

    /// Removes what builds left behind that did not end; only under the lock.
    void sweep() throws IOException {
        try (Stream<Path> folders = Files.list(home)) {
            for (Path left : folders.filter(path -> name(path).startsWith(MAKING)).toList()) {
                remove(left);
            }
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

    Path making(String id) {
        return home.resolve(MAKING + id);
    }

    /// Puts a made generation beside the others, whole.
    void keep(String id) throws IOException {
        Files.move(making(id), folder(id), StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(home, true);
    }

    /// Points at the live generation, for all who look.
    void point(String id) throws IOException {
        Path draft = home.resolve(".live-" + id);
        try (FileChannel channel =
                FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(id + "\n"));
            channel.force(true);
        }
        Files.move(
                draft,
                home.resolve(LIVE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(home, true);
    }

    /// The name that the pointer holds now.
    Optional<String> pointed() {
        if (!Files.isRegularFile(home.resolve(LIVE))) {
            return Optional.empty();
        }
        try {
            String id = Files.readString(home.resolve(LIVE)).strip();
            return id.isEmpty() ? Optional.empty() : Optional.of(id);
        } catch (NoSuchFileException _) {
            return Optional.empty();
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
        if (!valid(id) || !Files.isDirectory(folder(id))) {
            return Optional.empty();
        }
        try (Directory directory = FSDirectory.open(folder(id))) {
            Map<String, String> said = SegmentInfos.readLatestCommit(directory).getUserData();
            if (!Fields.FORMAT.equals(said.get(FORMAT))) {
                return Optional.empty();
            }
            return Optional.of(
                    new Generation(
                            id,
                            Instant.parse(said.getOrDefault(BUILT_AT, "")),
                            Integer.parseInt(said.getOrDefault(ENTRIES, ""))));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /// What a commit says about its generation.
    static Map<String, String> label(Generation generation) {
        return Map.of(
                BUILT_AT, generation.builtAt().toString(),
                ENTRIES, Integer.toString(generation.entries()),
                FORMAT, Fields.FORMAT);
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
                    .map(Shelf::name)
                    .filter(Shelf::valid)
                    .toList();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @org.jspecify.annotations.Nullable IOException fault)
                            throws IOException {
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
