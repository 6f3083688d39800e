package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Search quality to four digits, kept in `figures.json`: a change must reproduce or raise it. `mvn
/// test -Dtest=FiguresTest -Dvestovoy.figures=write` writes what is measured now.
class FiguresTest {
    private static final Path FILE = Path.of("src/test/resources/vestovoy/lucene/figures.json");
    private static final boolean WRITES =
            System.getProperty("vestovoy.figures", "").equals("write");
    private static final double TOLERANCE = 0.0001;
    private static final double DIGITS = 10_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void whatWasReachedOnPolkaIsReachedStill(@TempDir Path directory) throws IOException {
        holds(Bench.polka(), directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rutube", "wb_pvz", "xquad_ru"})
    void whatWasReachedOnOtherCommunitiesIsReachedStill(String name, @TempDir Path directory)
            throws IOException {
        holds(Bench.outside(name), directory);
    }

    private static void holds(Bench bench, Path directory) throws IOException {
        Map<String, Map<String, Double>> kept = kept();
        Map<String, Double> now = new LinkedHashMap<>();
        try (FaqIndex index = bench.index(directory)) {
            Measured.of(bench.name(), "vestovoy", bench.outcomes(index), List.of())
                    .figures()
                    .forEach((name, figure) -> now.put(name, Math.round(figure * DIGITS) / DIGITS));
        }
        if (WRITES) {
            kept.put(bench.name(), now);
            Files.createDirectories(FILE.resolveSibling("."));
            Files.writeString(FILE, JSON.writeValueAsString(kept) + "\n");
        }
        Map<String, Double> before = kept.getOrDefault(bench.name(), Map.of());
        assertThat(before.keySet())
                .as(
                        "figures of %s in %s; write them with -Dvestovoy.figures=write",
                        bench.name(), FILE)
                .isEqualTo(now.keySet());
        before.forEach((name, figure) ->
                compare(bench.name() + " " + name, figure, now.getOrDefault(name, 0.0)));
    }

    private static void compare(String what, double before, double now) {
        assertThat(now).as(what).isGreaterThanOrEqualTo(before - TOLERANCE);
        if (now > before + TOLERANCE) {
            System.out.println(
                    "RAISED "
                            + what
                            + " from "
                            + before
                            + " to "
                            + now
                            + ": raise "
                            + FILE
                            + " with -Dvestovoy.figures=write");
        }
    }

    private static Map<String, Map<String, Double>> kept() throws IOException {
        return Files.exists(FILE)
                ? new TreeMap<>(
                        JSON.readValue(
                                Files.readString(FILE),
                                new TypeReference<Map<String, Map<String, Double>>>() {}))
                : new TreeMap<>();
    }
}
