package vestovoy.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.cli.Work;
import vestovoy.faq.BadInput;

/// Where a run of the demo is kept: what belongs to the simulated VK beside what belongs to the
/// bot.
final class DemoFolder implements AutoCloseable {
    private static final String STATE = "demo.json";
    private static final List<String> OURS =
            List.of("community", "bot", "faq-index", "archive", "log", STATE);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final DataLock lock;

    /// What the folder says of the run in it.
    ///
    /// @param alone whether simulated customers write for a set time, or a person looks
    private record State(long seed, boolean faults, boolean alone, boolean finished) {
        State ended() {
            return new State(seed, faults, alone, true);
        }
    }

    private DemoFolder(Path folder, DataLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// Takes the folder for a run: one that was cut off goes on, otherwise it begins anew.
    ///
    /// @throws BadInput when another run has it, it holds something else, or it cannot be written
    static DemoFolder take(Work.Demo order) {
        DataLock lock = DataLock.take(order.data());
        DemoFolder taken = new DemoFolder(order.data(), lock);
        try {
            taken.begin(new State(order.seed(), order.faults(), order.length().isPresent(), false));
            return taken;
        } catch (IOException failure) {
            lock.close();
            throw new BadInput(
                    "The folder "
                            + order.data()
                            + " cannot be written ("
                            + failure.getMessage()
                            + "); free it, or name another one with --data.",
                    failure);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private void begin(State wanted) throws IOException {
        Path state = folder.resolve(STATE);
        if (Files.exists(state) && read(state).equals(wanted)) {
            return;
        }
        if (!Files.exists(state) && holdsSomethingElse()) {
            throw new BadInput(
                    "The folder "
                            + folder
                            + " holds something that is not a demo; name an empty one with --data.");
        }
        for (String name : OURS) {
            FileSystemUtils.deleteRecursively(folder.resolve(name));
        }
        write(wanted);
    }

    private boolean holdsSomethingElse() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> !file.endsWith("lock"));
        }
    }

    private static State read(Path state) throws IOException {
        try {
            return JSON.readValue(Files.readString(state), State.class);
        } catch (JacksonException torn) {
            return new State(0, false, false, true);
        }
    }

    private void write(State state) throws IOException {
        Files.writeString(folder.resolve(STATE), JSON.writeValueAsString(state));
    }

    /// The run came to its end: the next one begins anew.
    void finished() {
        try {
            write(read(folder.resolve(STATE)).ended());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    Path community() {
        return folder.resolve("community");
    }

    Path bot() {
        return folder.resolve("bot");
    }

    Path index() {
        return folder.resolve("faq-index");
    }

    Path archive() {
        return folder.resolve("archive");
    }

    Path log() {
        return folder.resolve("log/vestovoy.jsonl");
    }

    @Override
    public void close() {
        lock.close();
    }
}
