package vestovoy.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The texts of config/texts.
final class ShippedTexts {
    private ShippedTexts() {}

    static Templates templates() {
        try {
            return Templates.of(read());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Map<String, List<String>> read() throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("config/texts"))) {
            for (Path file : files.sorted().toList()) {
                new YAMLMapper()
                        .readTree(Files.readString(file))
                        .properties()
                        .forEach(field ->
                                texts.put(
                                        field.getKey(),
                                        field.getValue()
                                                .valueStream()
                                                .map(JsonNode::asString)
                                                .toList()));
            }
        }
        return texts;
    }
}
