package vestovoy.lucene;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import vestovoy.faq.BadInput;
import vestovoy.faq.Meaning;

/// What is known of the language besides the entries themselves: related words, and the meaning of
/// texts. A generation keeps the related words that it was built with, so that it is searched with
/// the same.
public final class Language {
    private static final String KEPT = "related.txt";

    private final Supplier<List<String>> lists;
    private final List<String> lines;
    private final RelatedWords related;
    private final Meaning meaning;

    private Language(Supplier<List<String>> lists, Meaning meaning) {
        this.lists = lists;
        this.lines = List.copyOf(lists.get());
        this.related = RelatedWords.of(lines);
        this.meaning = meaning;
    }

    /// No related words, and the meaning that travels with the program.
    public static Language plain() {
        return new Language(List::of, Paraphrases.own());
    }

    /// Reads the lists of related words of a folder, `*.txt` in the order of their names.
    ///
    /// @param meaning instead of the one that travels with the program
    /// @throws BadInput naming file and line, when a list is broken or cannot be read
    public static Language of(Path folder, Optional<Meaning> meaning) {
        return new Language(() -> read(folder), meaning.orElseGet(Paraphrases::own));
    }

    /// The same with the lists as they stand now: admins edit them while a server runs.
    ///
    /// @throws BadInput naming file and line, when a list is broken or cannot be read
    Language anew() {
        return new Language(lists, meaning);
    }

    private static List<String> read(Path folder) {
        List<String> lines = new ArrayList<>();
        for (Path file : lists(folder)) {
            List<String> read = lines(file);
            try {
                RelatedWords.of(read);
            } catch (IllegalArgumentException fault) {
                throw new BadInput(
                        "The list of related words "
                                + file
                                + ", "
                                + fault.getMessage()
                                + "; mend the line.",
                        fault);
            }
            lines.addAll(read);
        }
        return lines;
    }

    private static List<Path> lists(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException refused) {
            throw unreadable(folder, refused);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException foreign) {
            throw new BadInput(
                    "The list of related words " + file + " is not UTF-8 text; save it as UTF-8.",
                    foreign);
        } catch (IOException refused) {
            throw unreadable(file, refused);
        }
    }

    private static BadInput unreadable(Path path, IOException refused) {
        return new BadInput(
                "The related words in "
                        + path
                        + " cannot be read ("
                        + refused
                        + "); correct its permissions.",
                refused);
    }

    RelatedWords related() {
        return related;
    }

    Meaning meaning() {
        return meaning;
    }

    /// Equal for equal related words.
    String relatedWords() {
        return Fields.hash(String.join("\n", lines));
    }

    /// Writes the related words beside a generation.
    void keep(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(KEPT), lines);
        IOUtils.fsync(folder.resolve(KEPT), false);
    }

    /// The related words that a generation was built with.
    static RelatedWords kept(Path folder) throws IOException {
        return RelatedWords.of(Files.readAllLines(folder.resolve(KEPT)));
    }
}
