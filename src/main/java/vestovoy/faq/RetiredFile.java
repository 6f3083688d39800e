package vestovoy.faq;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes retired answers for people to look over: JSON Lines
/// `{"why","id","question","answer","sources","at","by","by_answer"}`, sorted by id.
public final class RetiredFile {
    private static final JsonMapper JSON = new JsonMapper();

    private RetiredFile() {}

    /// Writes a file, replacing what was there.
    ///
    /// @param entries among which are those that retired others
    /// @throws BadInput when the file cannot be written
    public static void write(Path file, List<Retired> retired, List<Entry> entries) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Retired one :
                    retired.stream()
                            .sorted(Comparator.comparing(each -> each.entry().id()))
                            .toList()) {
                out.write(EntriesFile.sound(JSON.writeValueAsString(row(one, entries))));
                out.write('\n');
            }
        } catch (IOException refused) {
            throw EntriesFile.unwritable(file, refused);
        }
    }

    private static ObjectNode row(Retired retired, List<Entry> entries) {
        ObjectNode row = JSON.createObjectNode();
        row.put("why", retired.why().code());
        row.put("id", retired.entry().id());
        row.put("question", retired.entry().question());
        row.put("answer", retired.entry().answer());
        row.set("sources", EntriesFile.list(retired.entry().sources()));
        row.put("at", retired.entry().at().toString());
        row.put("by", retired.by());
        row.put(
                "by_answer",
                entries.stream()
                        .filter(entry -> entry.id().equals(retired.by()))
                        .map(Entry::answer)
                        .findFirst()
                        .orElse(""));
        return row;
    }
}
