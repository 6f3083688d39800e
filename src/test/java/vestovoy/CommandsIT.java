package vestovoy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.meaning.TinyModel;

/// The commands of the packaged program, on real input.
class CommandsIT {
    private static final String POLKA = "src/main/resources/polka";
    @TempDir private Path folder;

    private static List<String> run(int code, String... arguments)
            throws IOException, InterruptedException {
        return run(code, Map.of(), arguments);
    }

    private static List<String> run(int code, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        try (Program program = Program.start(environment, arguments)) {
            assertThat(program.exit()).as(program.said().toString()).isEqualTo(code);
            return program.said();
        }
    }

    @Test
    void aMinedIndexDecidesEveryPostOfAFile() throws Exception {
        String index = folder.resolve("index").toString();
        String posts = POLKA + "/queries.jsonl";
        Path decisions = folder.resolve("d.jsonl");
        run(0, "reindex", "--archive", POLKA, "--index", index);
        run(0, "replay", "--posts", posts, "--out", decisions.toString(), "--index", index);
        List<String> lines = Files.readAllLines(decisions);
        assertThat(lines).hasSize(320);
        for (String line : lines) {
            JsonNode decision = JsonMapper.builder().build().readTree(line);
            assertThat(decision.propertyNames())
                    .containsExactly(
                            "id", "action", "reason", "confidence", "text", "masked", "candidates");
        }
        List<String> figures = run(0, "evaluate", "--posts", posts, "--index", index);
        assertThat(figures)
                .anyMatch(line -> line.startsWith("precision"))
                .anyMatch(line -> line.startsWith("mrr"));
    }

    @Test
    void aStoppedReindexSaysHowToGoOnAndTheNextOneDoes() throws Exception {
        Path faq = folder.resolve("faq.jsonl");
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 40_000; number++) {
            lines.append(
                    "{\"id\":\"%1$d\",\"question\":\"Где вещь номер%1$d?\",\"answer\":\"На полке номер%1$d.\"}%n"
                            .formatted(number));
        }
        Files.writeString(faq, lines);
        String[] order = {
            "reindex", "--faq", faq.toString(), "--index", folder.resolve("i").toString()
        };
        try (Program program = Program.start(order)) {
            program.until(() -> program.said().stream().anyMatch(line -> line.startsWith("build")));
            program.stop();
            assertThat(program.exit()).isNotZero();
            assertThat(program.said())
                    .anyMatch(line -> line.contains("the same command goes on from here"));
        }
        assertThat(run(0, order))
                .anyMatch(line -> line.matches(".*40000 entries.* [1-9]\\d* taken over.*live[.]"));
        assertThat(run(0, "generations", "--json", "--index", folder.resolve("i").toString()))
                .singleElement()
                .asString()
                .contains("\"entries\":40000", "\"live\":true");
    }

    @Test
    void aMissingArchiveIsOneSentence() throws Exception {
        assertThat(
                        run(
                                2,
                                "reindex",
                                "--archive",
                                folder.resolve("none").toString(),
                                "--index",
                                folder.resolve("i").toString()))
                .filteredOn(line -> !line.isBlank())
                .singleElement()
                .asString()
                .contains("none");
    }

    @Test
    void anUnknownSettingIsOneSentence() throws Exception {
        assertThat(run(2, Map.of("VESTOVOY_BOT_MOOD", "auto"), "ask", "привет"))
                .singleElement()
                .asString()
                .contains("VESTOVOY_BOT_MOOD");
    }

    @Test
    void askingWithoutAnIndexSaysHowToBuildOne() throws Exception {
        assertThat(run(2, "ask", "привет", "--index", folder.resolve("none").toString()))
                .singleElement()
                .asString()
                .contains("reindex");
    }

    @Test
    void servingWithoutATokenSaysWhichSettingIsMissing() throws Exception {
        assertThat(run(2, Map.of("VESTOVOY_DATA_FOLDER", folder.toString()), "serve"))
                .singleElement()
                .asString()
                .contains("vk.community-token");
    }

    @Test
    void checkTellsEveryFaultAtOnce() throws Exception {
        List<String> told =
                run(
                        1,
                        Map.of(
                                "VESTOVOY_DATA_FOLDER",
                                folder.toString(),
                                "VESTOVOY_FAQ_INDEX",
                                folder.resolve("i").toString(),
                                "VESTOVOY_BOT_MODE",
                                "bold",
                                "VESTOVOY_FAQ_MEANING",
                                folder.resolve("none").toString()),
                        "check");
        assertThat(told)
                .anyMatch(line -> line.startsWith("FAULT settings: The setting bot.mode"))
                .anyMatch(line -> line.startsWith("FAULT accounts"))
                .anyMatch(line -> line.startsWith("FAULT FAQ index"))
                .anyMatch(line -> line.startsWith("FAULT sentence vectors: The model's folder"))
                .anyMatch(line -> line.startsWith("FAULT VK"))
                .anyMatch(line -> line.startsWith("ok    database"));
    }

    @Test
    void checkTriesTheModelOfSentenceVectors() throws Exception {
        Path model = TinyModel.write(Files.createDirectories(folder.resolve("model")));
        List<String> told =
                run(
                        1,
                        Map.of(
                                "VESTOVOY_DATA_FOLDER",
                                folder.toString(),
                                "VESTOVOY_FAQ_MEANING",
                                model.toString()),
                        "check");
        assertThat(told)
                .filteredOn(line -> line.contains("sentence vectors"))
                .singleElement()
                .asString()
                .startsWith("ok ")
                .contains("4 numbers a text");
    }
}
