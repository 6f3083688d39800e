package vestovoy.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The community's memory: one JSON line per change, appended with a single write before the change
/// is answered.
///
/// That holds against the death of the process. It is not forced to the disk, so it does not hold
/// against the death of the machine: a simulated community need not.
final class Journal implements Closeable {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Path file;
    private final FileChannel channel;
    private final List<Change> past;

    private Journal(Path file, FileChannel channel, List<Change> past) {
        this.file = file;
        this.channel = channel;
        this.past = past;
    }

    /// Opens the journal of a folder and reads what it holds. A torn last line was never answered:
    /// it is cut off.
    ///
    /// @throws IOException when the folder cannot be written, or a line that is not the last cannot
    ///   be read
    static Journal open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("journal.jsonl");
        byte[] held = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        List<Change> past = new ArrayList<>();
        int whole = 0;
        for (int end = 0; end < held.length; end++) {
            if (held[end] == '\n') {
                past.add(read(held, whole, end, file, past.size() + 1));
                whole = end + 1;
            }
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(whole);
        channel.position(whole);
        return new Journal(file, channel, List.copyOf(past));
    }

    private static Change read(byte[] held, int start, int end, Path file, int number)
            throws IOException {
        try {
            return JSON.readValue(held, start, end - start, Change.class);
        } catch (JacksonException broken) {
            throw new IOException(
                    "line "
                            + number
                            + " of "
                            + file
                            + " cannot be read; move the file away to start anew",
                    broken);
        }
    }

    /// What was written before it was opened, oldest first.
    List<Change> past() {
        return past;
    }

    void append(Change change) {
        byte[] line = (JSON.writeValueAsString(change) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            int written = channel.write(ByteBuffer.wrap(line));
            if (written != line.length) {
                throw new IOException("wrote " + written + " of " + line.length + " bytes");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write " + file, broken);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
