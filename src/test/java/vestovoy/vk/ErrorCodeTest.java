package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ErrorCodeTest {
    private static final Path SCHEMA =
            Path.of(System.getProperty("vestovoy.vk.schema", "../shared/vk/schema"));

    @Test
    void theTablesOfThePageAreTheTablesOfTheCode() throws IOException {
        List<String> page = Files.readAllLines(Path.of("docs/vk.md"));

        assertThat(page)
                .containsSubsequence(ErrorCode.rows())
                .containsSubsequence(Arrays.stream(Pause.values()).map(Pause::row).toList());
        assertThat(page.stream().filter(line -> line.matches("\\| [A-Z_]+ \\|.*")))
                .hasSize(Reaction.values().length + Pause.values().length);
    }

    @Test
    void everyErrorThatVksSchemaKnowsOfOurMethodsHasADeclaredReaction() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(SCHEMA), "skipped: no VK schema in " + SCHEMA.toAbsolutePath());
        JsonNode errors = Fields.parse(Files.readString(SCHEMA.resolve("errors.json")));
        Map<Integer, String> undeclared = new TreeMap<>();
        for (Capability line : Capability.table()) {
            for (JsonNode method : methods(line.method())) {
                Fields.each(method, "errors").stream()
                        .map(error -> Fields.text(error, "$ref").replaceFirst(".*/", ""))
                        .map(name -> Fields.number(errors.path("errors").path(name), "code"))
                        .filter(code -> !ErrorCode.declared().contains(code.intValue()))
                        .forEach(code -> undeclared.put(code.intValue(), line.method()));
            }
        }

        assertThat(undeclared).isEmpty();
    }

    @Test
    void everyErrorThatVksSchemaCallsGlobalHasADeclaredReaction() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(SCHEMA), "skipped: no VK schema in " + SCHEMA.toAbsolutePath());
        JsonNode errors = Fields.parse(Files.readString(SCHEMA.resolve("errors.json")));
        List<Integer> global =
                errors.path("errors")
                        .valueStream()
                        .filter(error -> Fields.flag(error, "global"))
                        .map(error -> (int) Fields.number(error, "code"))
                        .toList();

        assertThat(global).isNotEmpty();
        assertThat(ErrorCode.declared()).containsAll(global);
    }

    private static List<JsonNode> methods(String name) throws IOException {
        String section = name.substring(0, name.indexOf('.'));
        JsonNode methods =
                Fields.parse(Files.readString(SCHEMA.resolve(section + "/methods.json")));
        return Fields.each(methods, "methods").stream()
                .filter(method -> Fields.text(method, "name").equals(name))
                .toList();
    }

    @Test
    void everyNumberThatCallsForARestHasADeclaredReactionAndOneRest() {
        List<Integer> resting =
                Arrays.stream(Pause.values()).flatMap(one -> one.codes().stream()).toList();

        assertThat(resting).doesNotHaveDuplicates();
        assertThat(ErrorCode.declared()).containsAll(resting);
    }

    @ParameterizedTest
    @CsvSource({
        "10, RETRY",
        "6, SLOW",
        "9, SLOW",
        "29, SLOW",
        "14, HUMAN",
        "15, HUMAN",
        "5, CONFIG",
        "27, CONFIG",
        "28, CONFIG",
        "104, GONE",
        "901, GONE",
        "100, BUG",
        "914, BUG"
    })
    void theReactionsAreThoseOfThePage(int code, Reaction reaction) {
        assertThat(ErrorCode.of(code)).isEqualTo(new ErrorCode(code, reaction, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4711, Integer.MAX_VALUE})
    void anUnknownNumberGoesToPeople(int code) {
        assertThat(ErrorCode.of(code)).isEqualTo(new ErrorCode(code, Reaction.HUMAN, false));
    }
}
