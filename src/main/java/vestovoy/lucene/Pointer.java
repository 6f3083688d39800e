package vestovoy.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file `live`: its first line names the generation in use, its second the one in use before.
/// Replaced atomically, so that everyone reads either the old or the new one.
final class Pointer {
    private static final String LIVE = "live";

    private final Path home;

    Pointer(Path home) {
        this.home = home;
    }

    /// The name of the generation in use.
    Optional<String> live() throws IOException {
        return line(0);
    }

    /// The name of the generation that was in use before.
    Optional<String> before() throws IOException {
        return line(1);
    }

    private Optional<String> line(int number) throws IOException {
        Path file = home.resolve(LIVE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() > number && !lines.get(number).isBlank()
                    ? Optional.of(lines.get(number).strip())
                    : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// Points at another one, for all who look; what it pointed at is the one before.
    void to(String id) throws IOException {
        Optional<String> now = live();
        String before = now.filter(id::equals).isPresent() ? before().orElse("") : now.orElse("");
        Folders.replace(home, LIVE, (id + "\n" + before + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
