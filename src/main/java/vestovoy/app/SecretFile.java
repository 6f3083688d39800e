package vestovoy.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/// A file that holds one secret and nothing else, as Docker and Kubernetes mount them.
final class SecretFile {
    /// No token is longer; a file that is was named by mistake.
    private static final long LARGEST = 16 << 10;

    private static final Set<PosixFilePermission> FOREIGN =
            EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    private SecretFile() {}

    /// What the file holds, without the blanks and line ends around it.
    ///
    /// @throws IllegalArgumentException that says what is wrong with the file and what to do, and
    ///   nothing of what it holds
    static String read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("is not there; correct the path");
            }
            if (isOpenToOthers(file)) {
                throw new IllegalArgumentException(
                        "can be read or written by others than its owner; run: chmod 600 " + file);
            }
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("is too large for a secret; correct the path");
            }
            return oneLine(Files.readString(file).strip());
        } catch (CharacterCodingException _) {
            throw new IllegalArgumentException("is not text; correct the path");
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "cannot be read ("
                            + unreadable.getClass().getSimpleName()
                            + "); give it to the user that runs the program",
                    unreadable);
        }
    }

    private static String oneLine(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("is empty; put the secret into it");
        }
        if (text.lines().count() > 1) {
            throw new IllegalArgumentException(
                    "holds more than one line; keep the secret alone in it");
        }
        return text;
    }

    /// Whether others than its owner may read or change a file; never where the system knows no
    /// such permissions.
    static boolean isOpenToOthers(Path file) throws IOException {
        try {
            Set<PosixFilePermission> granted = EnumSet.noneOf(PosixFilePermission.class);
            granted.addAll(Files.getPosixFilePermissions(file));
            granted.retainAll(FOREIGN);
            return !granted.isEmpty();
        } catch (UnsupportedOperationException _) {
            return false;
        }
    }
}
