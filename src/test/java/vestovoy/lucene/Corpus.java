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

/// Support questions in many wordings, from which [Paraphrases] is learned: `src/training`.
///
/// A block is one thing that people ask: a heading after `= `, wordings, answers after `> `.
record Corpus(List<Block> blocks, String identity) {
    static final Path HOME = Path.of("src/training/paraphrases");
    private static final int FEWEST_WORDINGS = 3;
    private static final int SHOWN = 8;

    /// One thing that people ask.
    record Block(String heading, List<String> wordings, List<String> answers) {
        /// Everything that means the same.
        List<String> all() {
            List<String> all = new ArrayList<>(List.of(heading));
            all.addAll(wordings);
            all.addAll(answers);
            return all;
        }
    }

    static Corpus read() {
        try (Stream<Path> files = Files.list(HOME)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Block> blocks = new ArrayList<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                lines.forEach(
                        line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
                blocks(lines, blocks);
            }
            blocks.removeIf(block -> block.wordings().size() < FEWEST_WORDINGS);
            return new Corpus(
                    List.copyOf(blocks), HexFormat.of().formatHex(digest.digest(), 0, SHOWN));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void blocks(List<String> lines, List<Block> into) {
        for (String line :
                lines.stream().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            if (line.startsWith("= ")) {
                into.add(new Block(line.substring(2), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith(">")) {
                into.getLast().answers().add(line.substring(1).strip());
            } else if (!line.startsWith("#")) {
                into.getLast().wordings().add(line);
            }
        }
    }
}
