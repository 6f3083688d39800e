package vestovoy.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/// Folders of files that are written once.
final class Folders {
    private Folders() {}

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /// Puts files of one folder into another: as further names of the same bytes where the disk
    /// can, since nobody changes them, else as copies.
    static void link(Path from, Path to, Collection<String> files) throws IOException {
        Files.createDirectories(to);
        for (String file : files) {
            try {
                Files.createLink(to.resolve(file), from.resolve(file));
            } catch (NoSuchFileException missing) {
                throw missing;
            } catch (UnsupportedOperationException | IOException _) {
                Files.copy(from.resolve(file), to.resolve(file));
            }
        }
    }

    /// Replaces a file of a folder, or makes it: at every moment it is whole, the old or the new
    /// one. Two processes have drafts of their own.
    static void replace(Path folder, String name, byte[] content) throws IOException {
        Path draft = folder.resolve("." + name + "-" + ProcessHandle.current().pid());
        try (FileChannel channel =
                FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(
                draft,
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(folder, true);
    }

    /// The bytes of all files of a folder; 0 when it is not there.
    static long bytes(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
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
