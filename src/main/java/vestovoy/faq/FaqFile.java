package vestovoy.faq;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// FAQ entries that people wrote into files: JSON Lines, YAML or CSV by the file's ending.
///
/// Fields: `id` and `answer` are required; `question` may be empty, then the answer alone is
/// searched; `phrasings` is a list, in CSV one cell parted by `|`; `topic` is for people. An
/// entry's source is `file/<id>`, which is also its id. A row with `sources` was exported
/// ([EntriesFile]): it keeps its id, and `at`, `votes` and `quality` are read too.
public final class FaqFile {
    private FaqFile() {}

    /// The entries of one file.
    ///
    /// @throws BadInput naming file and line, when a file is missing or broken or an id is given
    ///   twice
    public static List<Entry> read(Path file) {
        return read(List.of(file));
    }

    /// The entries of several files, whose ids differ across all of them.
    ///
    /// @throws BadInput naming file and line, when a file is missing or broken or an id is given
    ///   twice
    public static List<Entry> read(List<Path> files) {
        return entries(files, Rows.Faults.REFUSED);
    }

    /// The same; lines that cannot be used are left out.
    ///
    /// @param skipped told of each of them, as a sentence that names file and line
    /// @throws BadInput when a file is missing, has not the form of its ending, or holds broken
    ///   lines only
    public static List<Entry> read(List<Path> files, Consumer<String> skipped) {
        return entries(files, fault -> skipped.accept(String.valueOf(fault.getMessage())));
    }

    private static List<Entry> entries(List<Path> files, Rows.Faults faults) {
        Map<String, String> places = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            List<BadInput> found = new ArrayList<>();
            int before = entries.size();
            Rows.Faults noted =
                    fault -> {
                        faults.found(fault);
                        found.add(fault);
                    };
            for (Rows.Row row : rows(file, noted)) {
                try {
                    entries.add(once(entry(row), row, places));
                } catch (BadInput fault) {
                    noted.found(fault);
                }
            }
            if (entries.size() == before && !found.isEmpty()) {
                throw found.getFirst();
            }
        }
        return List.copyOf(entries);
    }

    private static Entry once(Entry entry, Rows.Row row, Map<String, String> places) {
        String place = row.file() + ", line " + row.line();
        String before = places.putIfAbsent(entry.id(), place);
        if (before != null) {
            throw Rows.fault(
                    row.file(),
                    row.line(),
                    "the id \""
                            + row.required("id")
                            + "\" was given before ("
                            + before
                            + "); give each entry its own");
        }
        return entry;
    }

    private static List<Rows.Row> rows(Path file, Rows.Faults faults) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "jsonl", "ndjson", "json" -> Rows.lines(file, faults);
            case "yaml", "yml" -> Rows.yaml(file);
            case "csv" -> Rows.csv(file, faults);
            default ->
                    throw new BadInput(
                            "The FAQ file "
                                    + file
                                    + " ends in neither .jsonl, .yaml nor .csv; rename it after what it holds.");
        };
    }

    private static Entry entry(Rows.Row row) {
        String id = row.required("id").strip();
        List<String> sources = row.list("sources");
        boolean exported = !sources.isEmpty() && sources.stream().allMatch(FaqFile::ours);
        return new Entry(
                exported ? id : "file/" + id,
                row.optional("question").strip(),
                row.list("phrasings"),
                row.required("answer").strip(),
                row.optional("topic").strip(),
                exported ? sources : List.of("file/" + id),
                exported ? at(row) : Instant.EPOCH,
                exported ? votes(row) : 0,
                exported ? quality(row) : Entry.Quality.WRITTEN);
    }

    /// Whether a source is written as ours are; other people's columns may have the same name.
    private static boolean ours(String source) {
        return source.matches("[a-z-]{1,20}/.{1,500}");
    }

    private static Instant at(Rows.Row row) {
        String at = row.optional("at").strip();
        try {
            return at.isEmpty() ? Instant.EPOCH : Instant.parse(at);
        } catch (DateTimeParseException foreign) {
            throw Rows.fault(
                    row.file(),
                    row.line(),
                    "the field \"at\" must be a moment such as 2026-01-31T12:00:00Z, not \""
                            + at
                            + "\"");
        }
    }

    private static int votes(Rows.Row row) {
        String votes = row.optional("votes").strip();
        if (!votes.matches("\\d{0,9}")) {
            throw Rows.fault(
                    row.file(),
                    row.line(),
                    "the field \"votes\" must be a whole number from 0, not \"" + votes + "\"");
        }
        return votes.isEmpty() ? 0 : Integer.parseInt(votes);
    }

    private static Entry.Quality quality(Rows.Row row) {
        JsonNode quality = row.node().path("quality");
        if (!quality.isObject()) {
            return Entry.Quality.WRITTEN;
        }
        double figure = quality.path("figure").asDouble(-1);
        if (!(figure >= 0 && figure <= 1)) {
            throw Rows.fault(
                    row.file(), row.line(), "the figure of \"quality\" must be within 0 and 1");
        }
        return new Entry.Quality(
                figure, new Rows.Row(row.file(), row.line(), quality).list("signs"));
    }
}
