package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CapabilityTest {
    @Test
    void theTableOfThePageIsTheTableOfTheCode() throws IOException {
        Map<String, Set<String>> page = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/vk.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length == 4 && cells[1].strip().matches("[a-z]+\\.[a-zA-Z]+")) {
                page.put(cells[1].strip(), Set.of(cells[2].strip().split(", ")));
            }
        }
        Map<String, Set<String>> code = new TreeMap<>();
        Capability.table()
                .forEach((method, kinds) -> {
                    Set<String> words = new TreeSet<>();
                    kinds.forEach(kind -> words.add(kind.word()));
                    code.put(method, words);
                });

        assertThat(page).isEqualTo(code);
    }

    @Test
    void vksOwnSchemaAllowsEveryLine() throws IOException {
        Path schema = Path.of(System.getProperty("vestovoy.vk.schema", "../shared/vk/schema"));
        Assumptions.assumeTrue(
                Files.isDirectory(schema), "skipped: no VK schema in " + schema.toAbsolutePath());
        Map<String, Set<String>> allowed = new TreeMap<>();
        for (String section :
                List.of(
                        "groups",
                        "users",
                        "wall",
                        "board",
                        "photos",
                        "video",
                        "market",
                        "messages")) {
            JsonNode methods =
                    Fields.parse(Files.readString(schema.resolve(section + "/methods.json")));
            for (JsonNode method : Fields.each(methods, "methods")) {
                Set<String> kinds = new TreeSet<>();
                method.path("access_token_type").forEach(kind -> kinds.add(kind.asString()));
                allowed.put(Fields.text(method, "name"), kinds);
            }
        }
        Capability.table()
                .forEach((method, kinds) ->
                        assertThat(allowed.get(method))
                                .as(method)
                                .containsAll(
                                        kinds.stream()
                                                .map(kind ->
                                                        kind.word().replace("community", "group"))
                                                .toList()));
    }

    @Test
    void aMethodWithoutALineIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Capability.of("wall.delete"));
    }

    @Test
    void theCommunitysKeyNeverReadsWalls() {
        Tokens tokens = new Tokens(Stub.COMMUNITY, "", "");

        assertThat(Capability.allows(tokens, "wall.getComments")).isFalse();
        assertThat(Capability.allows(tokens, "wall.createComment")).isTrue();
        assertThat(Capability.allows(tokens, "board.createComment")).isFalse();
    }
}
