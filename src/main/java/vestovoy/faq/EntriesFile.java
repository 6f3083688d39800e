package vestovoy.faq;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes entries as a FAQ file that [FaqFile] reads back: JSON Lines with the further fields
/// `sources`, `at`, `votes` and `quality` (`{"figure":0.85,"signs":["official"]}`).
///
/// Sorted by id, each field always in the same place, lines end in a line feed: equal entries give
/// equal bytes, in whatever order they come.
public final class EntriesFile {
    private static final JsonMapper JSON = new JsonMapper();

    private EntriesFile() {}

    /// Writes a file, replacing what was there.
    ///
    /// @throws BadInput when the file cannot be written
    public static void write(Path file, Collection<Entry> entries) {
        try (Writer out = Files.newBufferedWriter(file)) {
            write(out, entries);
        } catch (IOException refused) {
            throw unwritable(file, refused);
        }
    }

    static BadInput unwritable(Path file, IOException refused) {
        return new BadInput(
                "The file "
                        + file
                        + " cannot be written ("
                        + refused
                        + "); check that its folder exists and may be written.",
                refused);
    }

    /// Writes to what is open already; it stays open.
    public static void write(Appendable out, Collection<Entry> entries) throws IOException {
        List<Entry> sorted = entries.stream().sorted(Comparator.comparing(Entry::id)).toList();
        for (Entry entry : sorted) {
            out.append(sound(JSON.writeValueAsString(row(entry)))).append('\n');
        }
    }

    private static ObjectNode row(Entry entry) {
        ObjectNode row = JSON.createObjectNode();
        row.put("id", entry.id());
        row.put("question", entry.question());
        row.put("answer", entry.answer());
        row.set("phrasings", list(entry.phrasings()));
        row.put("topic", entry.topic());
        row.set("sources", list(entry.sources()));
        row.put("at", entry.at().toString());
        row.put("votes", entry.votes());
        ObjectNode quality = row.putObject("quality");
        quality.put("figure", entry.quality().figure());
        quality.set("signs", list(entry.quality().signs()));
        return row;
    }

    static ArrayNode list(List<String> texts) {
        ArrayNode list = JSON.createArrayNode();
        texts.forEach(list::add);
        return list;
    }

    /// Halves of surrogate pairs have no UTF-8: they become U+FFFD.
    public static String sound(String text) {
        return new String(text.getBytes(UTF_16BE), UTF_16BE);
    }
}
