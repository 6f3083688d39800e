package vestovoy.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vestovoy.faq.LabelledPost;
import vestovoy.triage.Guess;
import vestovoy.triage.Kinds;

/// The kinds beside a generation, in its folder: `kinds.bin`, replaced atomically. Where there is
/// none, or one that this program cannot read, the program's own are used, and the latter is told.
final class KeptKinds implements Kinds {
    private static final String KEPT = "kinds.bin";
    private static final Logger LOG = LoggerFactory.getLogger(KeptKinds.class);

    private final Path folder;
    private volatile String seen = "";
    private volatile KindModel model = KindModel.own();

    KeptKinds(Path folder) {
        this.folder = folder;
        refresh();
    }

    @Override
    public Guess guess(String text) {
        return model.guess(text);
    }

    Path folder() {
        return folder;
    }

    KindModel model() {
        return model;
    }

    /// Looks whether the file is another one now.
    ///
    /// @return whether other kinds are in use
    synchronized boolean refresh() {
        String now = stamp();
        if (now.equals(seen)) {
            return false;
        }
        seen = now;
        String before = model.name();
        model = read().orElseGet(KindModel::own);
        return !model.name().equals(before);
    }

    private String stamp() {
        try {
            BasicFileAttributes file =
                    Files.readAttributes(folder.resolve(KEPT), BasicFileAttributes.class);
            return file.lastModifiedTime() + " " + file.size() + " " + file.fileKey();
        } catch (IOException _) {
            return "";
        }
    }

    private Optional<KindModel> read() {
        try {
            Optional<KindModel> read =
                    KindModel.read(
                            new ByteArrayInputStream(Files.readAllBytes(folder.resolve(KEPT))));
            if (read.isEmpty()) {
                told("it was learned by another version");
            }
            return read;
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException broken) {
            told(broken.toString());
            return Optional.empty();
        }
    }

    private void told(String fault) {
        LOG.atWarn()
                .addKeyValue("file", folder.resolve(KEPT))
                .addKeyValue("fault", fault)
                .log("the learned kinds cannot be used, so the program's own are");
    }

    /// Learns from labelled posts beside what the program knows; what was learned from others
    /// before is forgotten. Posts without a kind teach nothing.
    void teach(List<LabelledPost> posts) throws IOException {
        keep(KindAdapter.adapted(KindModel.own(), KindAdapter.lessons(posts)));
    }

    /// One at a time in a process.
    synchronized void keep(KindModel kinds) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        kinds.write(bytes);
        Folders.replace(folder, KEPT, bytes.toByteArray());
        refresh();
    }
}
