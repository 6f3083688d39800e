package vestovoy.faq;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The rows of a file that a person wrote, each with the line where it begins, so that a fault can
/// be found.
final class Rows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML =
            YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Rows() {}

    /// One row: an object of a JSON Lines or YAML file, or a line of a CSV file under its header.
    record Row(Path file, int line, JsonNode node) {
        /// A text that must be there.
        String required(String name) {
            String value = optional(name);
            if (value.isBlank()) {
                throw fault(
                        file,
                        line,
                        "the field \""
                                + name
                                + "\" is missing or empty; fill it in or remove the line");
            }
            return value;
        }

        /// A text, empty when it is not there.
        String optional(String name) {
            JsonNode value = node.path(name);
            if (value.isMissingNode() || value.isNull()) {
                return "";
            }
            if (!value.isValueNode()) {
                throw fault(
                        file,
                        line,
                        "the field \"" + name + "\" must be a text, not a list or an object");
            }
            return value.asString();
        }

        /// Texts, none when they are not there; a single text (a cell of CSV) is cut at `|`.
        List<String> list(String name) {
            JsonNode value = node.path(name);
            List<String> texts = new ArrayList<>();
            if (value.isArray()) {
                for (JsonNode element : value) {
                    if (!element.isValueNode() || element.isNull()) {
                        throw fault(
                                file, line, "the field \"" + name + "\" must be a list of texts");
                    }
                    texts.add(element.asString());
                }
            } else {
                texts.addAll(List.of(optional(name).split("\\|")));
            }
            return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
        }
    }

    /// The sentence of a fault: which file, which line, what is wrong, what to do.
    static BadInput fault(Path file, int line, String what) {
        return new BadInput(file + ", line " + line + ": " + what + ".");
    }

    /// What becomes of a line that cannot be used.
    @FunctionalInterface
    interface Faults {
        /// The first one ends the reading.
        Faults REFUSED =
                fault -> {
                    throw fault;
                };

        /// @param fault names file and line; thrown when the reading is to end, else the line is
        ///   left out
        void found(BadInput fault);
    }

    /// Reads JSON Lines, every one of them sound.
    static List<Row> lines(Path file) {
        return lines(file, Faults.REFUSED);
    }

    /// Reads JSON Lines.
    static List<Row> lines(Path file, Faults faults) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : content(file).split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                try {
                    rows.add(new Row(file, number, object(file, number, line)));
                } catch (BadInput fault) {
                    faults.found(fault);
                }
            }
        }
        return rows;
    }

    /// Reads a YAML list of objects, which only stands or falls as a whole.
    static List<Row> yaml(Path file) {
        List<Row> rows = new ArrayList<>();
        try (JsonParser parser = YAML.createParser(content(file))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int line = parser.currentTokenLocation().getLineNr();
                if (token == JsonToken.START_OBJECT) {
                    rows.add(new Row(file, line, YAML.readTree(parser)));
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    throw fault(
                            file,
                            line,
                            "a list of entries is expected, each beginning with \"- id:\"");
                }
            }
        } catch (JacksonException broken) {
            throw broken(file, Math.max(1, broken.getLocation().getLineNr()), "YAML", broken);
        }
        return rows;
    }

    /// Reads CSV with a header line.
    static List<Row> csv(Path file, Faults faults) {
        return CsvRows.read(file, content(file), faults);
    }

    private static JsonNode object(Path file, int number, String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw fault(file, number, "a JSON object in braces is expected, one to a line");
            }
            return node;
        } catch (JacksonException broken) {
            throw broken(file, number, "JSON", broken);
        }
    }

    static BadInput broken(Path file, int line, String format, JacksonException cause) {
        return new BadInput(
                file
                        + ", line "
                        + line
                        + ": this is no valid "
                        + format
                        + " ("
                        + cause.getOriginalMessage()
                        + "); correct the line.",
                cause);
    }

    private static String content(Path file) {
        try {
            String content = Files.readString(file);
            return !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK
                    ? content.substring(1)
                    : content;
        } catch (NoSuchFileException missing) {
            throw new BadInput(
                    "The file " + file + " does not exist; check its name and folder.", missing);
        } catch (CharacterCodingException foreign) {
            throw new BadInput(
                    "The file " + file + " is not UTF-8 text; save it as UTF-8.", foreign);
        } catch (IOException refused) {
            throw new BadInput(
                    "The file "
                            + file
                            + " cannot be read ("
                            + refused
                            + "); check that it is a file and may be read.",
                    refused);
        }
    }
}
