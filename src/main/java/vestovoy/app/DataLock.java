package vestovoy.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import vestovoy.faq.BadInput;

/// Keeps a second process away from the same data. The system lets go of it when the process dies,
/// however it dies.
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the folder, making it when it is not there.
    ///
    /// @throws BadInput when another process has it, or it cannot be written
    static DataLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (locked(channel).isEmpty()) {
                channel.close();
                throw new BadInput(
                        "Another Vestovoy already works on the data in "
                                + folder
                                + "; stop it, or name another folder.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid())
                                    .getBytes(StandardCharsets.UTF_8)));
            return new DataLock(channel);
        } catch (IOException failure) {
            throw new BadInput(
                    "The data folder "
                            + folder
                            + " cannot be written ("
                            + failure.getMessage()
                            + "); look at its permissions and the free space, or name another folder.",
                    failure);
        }
    }

    private static Optional<FileLock> locked(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
