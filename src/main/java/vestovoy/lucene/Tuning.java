package vestovoy.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.faq.Calibration;
import vestovoy.faq.Example;

/// The calibration beside a generation, in its folder: `calibration.json`, and `labelled.json` with
/// the labelled posts that it was made from. Each is replaced atomically; a file that cannot be
/// read is told once, and the built-in model used.
final class Tuning {
    private static final String CALIBRATION = "calibration.json";
    private static final String LABELLED = "labelled.json";
    private static final Logger LOG = LoggerFactory.getLogger(Tuning.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Example>> EXAMPLES = new TypeReference<>() {};

    private final Path folder;
    private volatile String read = "";
    private volatile Calibration inForce = Confidence.BUILT_IN;

    Tuning(Path folder) {
        this.folder = folder;
        refresh();
    }

    Calibration inForce() {
        return inForce;
    }

    /// Looks whether the file says something else now.
    ///
    /// @return whether another calibration is in force
    synchronized boolean refresh() {
        String now = content();
        if (now.equals(read)) {
            return false;
        }
        read = now;
        Calibration before = inForce;
        inForce = now.isEmpty() ? Confidence.BUILT_IN : understood(now);
        return !inForce.equals(before);
    }

    private String content() {
        try {
            return Files.readString(folder.resolve(CALIBRATION));
        } catch (NoSuchFileException _) {
            return "";
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private Calibration understood(String json) {
        try {
            Calibration calibration = Calibration.of(json);
            if (calibration.coefficients().keySet().equals(Confidence.NAMES)) {
                return calibration;
            }
            told("it was made for other evidence");
        } catch (IllegalArgumentException broken) {
            told(String.valueOf(broken.getMessage()));
        }
        return Confidence.BUILT_IN;
    }

    private void told(String fault) {
        LOG.atWarn()
                .addKeyValue("file", folder.resolve(CALIBRATION))
                .addKeyValue("fault", fault)
                .log("the calibration cannot be used, so the built-in one is; calibrate again");
    }

    List<Example> labelled() {
        try {
            return List.copyOf(
                    JSON.readValue(Files.readString(folder.resolve(LABELLED)), EXAMPLES));
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException | JacksonException broken) {
            LOG.atWarn()
                    .addKeyValue("file", folder.resolve(LABELLED))
                    .setCause(broken)
                    .log("the labelled posts cannot be read and are left out");
            return List.of();
        }
    }

    /// One at a time in a process.
    synchronized void keep(Calibration calibration, List<Example> labelled) throws IOException {
        replace(LABELLED, JSON.writeValueAsString(labelled));
        replace(CALIBRATION, calibration.json());
        refresh();
    }

    private void replace(String name, String content) throws IOException {
        Folders.replace(folder, name, (content + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
