package vestovoy.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Sees to it that the tokenizer's library neither calls home nor leaves files behind.
///
/// Left alone, DJL reports its use from machines of one cloud, fetches another native library where
/// it finds a graphics card, and unpacks its own below the user's home, which a service may not
/// have (`ai.djl.util.Ec2Utils`, `ai.djl.huggingface.tokenizers.jni.LibUtils`, 0.38.0).
final class Natives {
    private static final String OFFLINE = "ai.djl.offline";
    private static final String UNPACKED = "ENGINE_CACHE_DIR";

    private Natives() {}

    /// Loads the native library, once per process.
    ///
    /// @throws LinkageError when there is none for this machine
    static void prepare() {
        Loaded.touch();
    }

    /// Loading is the initialisation of this class: once, and whole before anyone goes on.
    private static final class Loaded {
        static {
            load();
        }

        static void touch() {}
    }

    private static void load() {
        System.setProperty(OFFLINE, "true");
        Path folder = temporary();
        System.setProperty(UNPACKED, folder.toString());
        try {
            ai.djl.huggingface.tokenizers.jni.LibUtils.checkStatus();
        } finally {
            System.clearProperty(UNPACKED);
            remove(folder);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("vestovoy-tokens");
        } catch (IOException refused) {
            throw new UnsatisfiedLinkError(
                    "no place to unpack the tokenizer's library: " + refused.getMessage());
        }
    }

    /// What is loaded stays loaded; where the system keeps the file until then (Windows), it goes
    /// with the process.
    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException _) {
                    file.toFile().deleteOnExit();
                }
            }
        } catch (IOException _) {
            folder.toFile().deleteOnExit();
        }
    }
}
