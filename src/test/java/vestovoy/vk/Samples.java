package vestovoy.vk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// What VK really sent, recorded by other people's bots. The files are not part of this project:
/// where their folder is absent, the tests that need them are skipped and say so.
final class Samples {
    private static final String FOLDER = "vestovoy.vk.samples";
    private static final String USUAL = "../shared/vk/samples";

    /// A recorded answer or batch of events.
    ///
    /// @param name of its file, `<what>__<from where>.json`
    /// @param text its JSON
    record Sample(String name, String text) {
        /// What it is: a type of event, `error_14`, `resp_messages.send`, `longpoll_failed_1`.
        String what() {
            return name.substring(0, name.indexOf("__"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Samples() {}

    static boolean present() {
        return Files.isDirectory(folder());
    }

    private static Path folder() {
        return Path.of(System.getProperty(FOLDER, USUAL)).toAbsolutePath().normalize();
    }

    /// All of them, or the test is skipped.
    static List<Sample> orSkip() {
        Assumptions.assumeTrue(
                present(),
                "skipped: samples of VK's answers are not in "
                        + folder()
                        + "; name their folder with -D"
                        + FOLDER
                        + "=FOLDER");
        return all();
    }

    /// All of them, none where the folder is absent.
    static List<Sample> all() {
        if (!present()) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Samples::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Sample read(Path file) {
        try {
            return new Sample(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
