package vestovoy.faq;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/// The rows of a CSV file with a header line; columns are parted by commas or, as Russian
/// spreadsheets do, by semicolons. Each row is read by itself, so that a broken one leaves the
/// others whole.
final class CsvRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final CsvMapper CSV = new CsvMapper();

    /// One row as written, which may go over several lines inside quotes.
    ///
    /// @param line where it begins, from 1
    private record Piece(int line, String text) {}

    private final Path file;
    private final String content;
    private final char separator;

    private CsvRows(Path file, String content) {
        this.file = file;
        this.content = content;
        String header = content.lines().findFirst().orElse("");
        this.separator = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    static List<Rows.Row> read(Path file, String content, Rows.Faults faults) {
        return new CsvRows(file, content).rows(faults);
    }

    private List<Rows.Row> rows(Rows.Faults faults) {
        List<Piece> pieces = pieces();
        List<Rows.Row> rows = new ArrayList<>();
        ObjectReader reader =
                CSV.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(separator));
        for (int at = 1; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            try {
                Map<String, String> row =
                        new HashMap<>(
                                reader.<Map<String, String>>readValue(
                                        pieces.getFirst().text() + "\n" + piece.text()));
                rows.add(new Rows.Row(file, piece.line(), JSON.valueToTree(row)));
            } catch (JacksonException broken) {
                faults.found(Rows.broken(file, piece.line(), "CSV", broken));
            }
        }
        return rows;
    }

    /// Cuts at the ends of lines that stand outside quotes; blank lines are left out. A quote
    /// begins at the beginning of a cell only: elsewhere it is a letter.
    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int begun = 0;
        int line = 1;
        int begunAt = 1;
        boolean quoted = false;
        boolean cellBegins = true;
        for (int at = 0; at < content.length(); at++) {
            char letter = content.charAt(at);
            boolean ends = letter == '\n' && !quoted;
            if (letter == '"' && (quoted || cellBegins)) {
                quoted = !quoted;
            }
            // The second of two quotes inside a quoted cell opens it again.
            cellBegins = ends || (!quoted && (letter == separator || letter == '"'));
            line += letter == '\n' ? 1 : 0;
            if (ends) {
                add(pieces, begunAt, content.substring(begun, at));
                begun = at + 1;
                begunAt = line;
            }
        }
        if (quoted) {
            throw Rows.fault(
                    file,
                    begunAt,
                    "a quote is opened here and never closed, so that the rest of the file cannot be told apart; close it");
        }
        add(pieces, begunAt, content.substring(begun));
        return pieces;
    }

    private static void add(List<Piece> pieces, int line, String text) {
        if (!text.isBlank()) {
            pieces.add(new Piece(line, text));
        }
    }
}
