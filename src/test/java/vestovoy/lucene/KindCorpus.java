package vestovoy.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vestovoy.triage.Kind;

/// Posts of known kinds, from which [KindModel] is learned: `src/training/kinds`, one post a line,
/// and questions of `src/training/paraphrases`.
record KindCorpus(List<Line> lines, String identity) {
    private static final Path HOME = Path.of("src/training/kinds");
    private static final int SHOWN = 8;
    private static final int EACH = 6;

    /// One post.
    ///
    /// @param author who wrote it, as far as the files tell
    record Line(String author, Kind kind, String text) {}

    static KindCorpus read() {
        try (Stream<Path> files = Files.list(HOME)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Line> lines = new ArrayList<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
                String name = String.valueOf(file.getFileName()).replace(".txt", "");
                Kind kind = Kind.of(name.substring(0, name.indexOf('.'))).orElseThrow();
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        lines.add(new Line(name, kind, line.strip()));
                    }
                }
            }
            int number = 0;
            for (Corpus.Block block : Corpus.read().blocks()) {
                if (number++ % EACH == 0) {
                    lines.add(
                            new Line(
                                    "paraphrases." + number * 20 / 8600,
                                    Kind.QUESTION,
                                    block.wordings().get(number % block.wordings().size())));
                }
            }
            for (Line line : lines) {
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return new KindCorpus(
                    List.copyOf(lines), HexFormat.of().formatHex(digest.digest(), 0, SHOWN));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
