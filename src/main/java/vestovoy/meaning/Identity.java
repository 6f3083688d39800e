package vestovoy.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vestovoy.faq.BadInput;

/// Tells one model from another: SHA-256 over all that its vectors depend on, wherever it lies.
final class Identity {
    private static final int PIECE = 1 << 16;

    private Identity() {}

    /// The identity of a model, as 64 hexadecimal digits.
    static String of(ModelFolder folder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> files = new ArrayList<>(folder.weights());
            files.add(folder.tokenizer());
            for (Path file : files) {
                add(digest, file);
            }
            for (String use :
                    List.of(
                            folder.pooling().name(),
                            Integer.toString(folder.longest()),
                            folder.question(),
                            folder.answer())) {
                byte[] bytes = use.getBytes(StandardCharsets.UTF_8);
                add(digest, bytes.length);
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException refused) {
            throw new BadInput(
                    "The model beside "
                            + folder.network()
                            + " cannot be read ("
                            + refused
                            + "); let its files be read.",
                    refused);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        add(digest, Files.size(file));
        byte[] piece = new byte[PIECE];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
    }

    /// A length before each part keeps two models apart whose parts only join to the same bytes.
    private static void add(MessageDigest digest, long length) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).array());
    }
}
