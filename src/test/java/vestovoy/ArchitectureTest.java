package vestovoy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The house of docs/architecture.md, held against the code. The tables are read from that page.
class ArchitectureTest {
    private static final int LONGEST_FILE = 300;
    private static final Path MAIN = Path.of("src/main/java/vestovoy");
    private static final String HOME = "vestovoy.";
    private static JavaClasses classes;
    private static Map<String, Integer> floors;
    private static Map<String, Set<String>> keepers;

    @BeforeAll
    static void readTheHouse() throws IOException {
        classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vestovoy");
        floors = new HashMap<>();
        keepers = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("docs/architecture.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length == 4 && cells[1].strip().matches("\\d")) {
                for (String room : cells[2].strip().split(" ")) {
                    floors.put(room, Integer.parseInt(cells[1].strip()));
                }
            } else if (cells.length == 3
                    && cells[1].strip().matches("[a-z0-9. ]+\\.[a-z0-9. ]+|picocli")) {
                for (String prefix : cells[1].strip().split(" ")) {
                    keepers.put(prefix, Set.of(cells[2].strip().split(" ")));
                }
            }
        }
    }

    @Test
    void everyRoomOfTheCodeStandsOnAFloorOfThePageAndTheOtherWayRound() {
        Set<String> rooms = new TreeSet<>();
        classes.forEach(type -> rooms.add(room(type)));
        assertThat(rooms).isEqualTo(new TreeSet<>(floors.keySet()));
    }

    @Test
    void stairsLeadDownOnly() {
        List<String> climbs = new ArrayList<>();
        for (Dependency use : uses()) {
            if (use.getTargetClass().getPackageName().startsWith(HOME)) {
                String from = room(use.getOriginClass());
                String to = room(use.getTargetClass());
                if (!from.equals(to) && floors.get(from) <= floors.get(to)) {
                    climbs.add(use.getDescription());
                }
            }
        }
        assertThat(climbs).isEmpty();
    }

    @Test
    void librariesAreImportedOnlyByTheirKeepers() {
        List<String> trespasses = new ArrayList<>();
        for (Dependency use : uses()) {
            Optional<String> kept = keptPrefix(use.getTargetClass().getName());
            if (kept.isPresent() && !keepers.get(kept.get()).contains(room(use.getOriginClass()))) {
                trespasses.add(use.getDescription());
            }
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void inTheVkRoomOnlyTheCallbackKnowsTheFramework() {
        List<String> trespasses = new ArrayList<>();
        for (Dependency use : uses()) {
            JavaClass from = use.getOriginClass();
            if (room(from).equals("vk")
                    && use.getTargetClass().getName().startsWith("org.springframework")
                    && !from.getSimpleName().startsWith("Callback")) {
                trespasses.add(use.getDescription());
            }
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void theWordsImportNothingButJava() {
        for (Dependency use : uses()) {
            if (room(use.getOriginClass()).equals("community")) {
                assertThat(use.getTargetClass().getBaseComponentType().getName())
                        .as(use.getDescription())
                        .matches("(java\\.|vestovoy\\.community\\.|org\\.jspecify\\.).*|[a-z]+");
            }
        }
    }

    @Test
    void nobodyButTheAppReadsTheWallClock() {
        List<String> readings = new ArrayList<>();
        for (JavaClass type : classes) {
            if (room(type).equals("app")) {
                continue;
            }
            type.getMethodCallsFromSelf().stream()
                    .filter(call ->
                            Set.of(
                                            "java.time.Instant.now()",
                                            "java.lang.System.currentTimeMillis()",
                                            "java.time.LocalDate.now()",
                                            "java.time.LocalDateTime.now()",
                                            "java.time.InstantSource.system()",
                                            "java.time.Clock.systemUTC()",
                                            "java.lang.Thread.sleep(long)")
                                    .contains(call.getTarget().getFullName()))
                    .forEach(call -> readings.add(call.getDescription()));
        }
        assertThat(readings).isEmpty();
    }

    @Test
    void everyRoomHasItsCardAndIsNullMarked() throws IOException {
        for (String room : floors.keySet()) {
            assertThat(Files.readString(MAIN.resolve(room).resolve("package-info.java")))
                    .as("the card of " + room)
                    .contains("- Knows:", "- Units:", "- Errors:", "@NullMarked");
        }
    }

    @Test
    void everyTestThatThePageNamesIsThere() throws IOException {
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.forEach(file -> there.add(file.getFileName().toString()));
        }
        Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT|Contract))`")
                .matcher(Files.readString(Path.of("docs/architecture.md")))
                .results()
                .forEach(named -> assertThat(there).contains(named.group(1) + ".java"));
    }

    @Test
    void filesStayShortEnoughToBeReadAtOnce() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .hasSizeLessThanOrEqualTo(LONGEST_FILE);
            }
        }
    }

    private static List<Dependency> uses() {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .toList();
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(HOME.length()).split("\\.")[0];
    }

    private static Optional<String> keptPrefix(String name) {
        return keepers.keySet().stream()
                .filter(prefix -> name.startsWith(prefix + "."))
                .max(Comparator.comparingInt(String::length));
    }
}
