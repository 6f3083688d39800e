package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CapabilityTest {
    @Test
    void theTableOfThePageIsTheTableOfTheCode() throws IOException {
        List<String> page =
                Files.readAllLines(Path.of("docs/vk.md")).stream()
                        .filter(line -> line.matches("\\| [a-z]+\\.[a-zA-Z]+ \\|.*"))
                        .toList();

        assertThat(page)
                .containsExactlyElementsOf(
                        Capability.table().stream().map(Capability::row).toList());
    }

    @Test
    void vksOwnSchemaAllowsEveryLine() throws IOException {
        Path schema = Path.of(System.getProperty("vestovoy.vk.schema", "../shared/vk/schema"));
        Assumptions.assumeTrue(
                Files.isDirectory(schema), "skipped: no VK schema in " + schema.toAbsolutePath());
        for (Capability line : Capability.table()) {
            String section = line.method().substring(0, line.method().indexOf('.'));
            JsonNode methods =
                    Fields.parse(Files.readString(schema.resolve(section + "/methods.json")));
            List<String> kinds =
                    Fields.each(methods, "methods").stream()
                            .filter(method -> Fields.text(method, "name").equals(line.method()))
                            .flatMap(method ->
                                    method.path("access_token_type")
                                            .valueStream()
                                            .map(JsonNode::asString))
                            .toList();

            assertThat(kinds)
                    .as(line.method())
                    .containsAll(
                            line.tokens().stream()
                                    .map(kind -> kind.word().replace("community", "group"))
                                    .toList());
        }
    }

    @Test
    void aMethodWithoutALineIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Capability.of("wall.pin"));
    }

    @Test
    void theCommunitysKeyNeverReadsWalls() {
        Tokens tokens = new Tokens(Stub.COMMUNITY, "", "");

        assertThat(Capability.allows(tokens, "wall.getComments")).isFalse();
        assertThat(Capability.allows(tokens, "wall.createComment")).isTrue();
        assertThat(Capability.allows(tokens, "board.createComment")).isFalse();
    }
}
