package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables of docs/simulator.md against the code.
class FaultTablesTest {
    private static final Pattern ROW = Pattern.compile("^\\| (\\w+) \\| .* \\| (\\S.*) \\|$");

    /// The rows of the table with this head.
    private static List<MatchResult> rows(String head) throws IOException {
        List<MatchResult> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("docs/simulator.md"))) {
            inside = line.startsWith(head) || (inside && line.startsWith("|"));
            if (inside && !line.startsWith(head)) {
                ROW.matcher(line).results().forEach(rows::add);
            }
        }
        return rows;
    }

    @Test
    void everyMethodIsInTheTableWithTheKeysThatItTakes(@TempDir Path folder) throws IOException {
        Map<String, Set<TokenKind>> told = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/simulator.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length == 3 && cells[1].matches(" (\\w+\\.|photos, video).*")) {
                methods(cells[1]).forEach(name -> told.put(name, kinds(cells[2].strip())));
            }
        }
        Setup setup = Bot.setup(folder);
        try (World world = World.open(setup, "http://127.0.0.1:1")) {
            assertThat(told)
                    .isEqualTo(new Methods(world, new PollKeys(world.notices()), setup).keys());
        }
    }

    /// `a.x, a.y`, or `a, b: x, y` for each of these with each of those; `;` between the two.
    private static List<String> methods(String cell) {
        List<String> names = new ArrayList<>();
        for (String part : cell.split(";")) {
            String[] sides = part.split(":");
            for (String name : sides[sides.length - 1].split(",")) {
                if (sides.length == 1) {
                    names.add(name.strip());
                } else {
                    Arrays.stream(sides[0].split(","))
                            .map(section -> section.strip() + "." + name.strip())
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    private static Set<TokenKind> kinds(String cell) {
        return cell.equals("any")
                ? EnumSet.allOf(TokenKind.class)
                : Arrays.stream(cell.split(", "))
                        .map(kind -> TokenKind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
    }

    @Test
    void everyFaultIsInTheTableWithWhetherItTookEffect() throws IOException {
        List<String> told =
                rows("| fault |").stream()
                        .map(row -> row.group(1) + (row.group(2).equals("yes") ? " after" : ""))
                        .toList();
        List<String> known = new ArrayList<>();
        for (Class<?> kind : Fault.Before.class.getPermittedSubclasses()) {
            known.add(kind.getSimpleName());
        }
        for (Class<?> kind : Fault.After.class.getPermittedSubclasses()) {
            known.add(kind.getSimpleName() + " after");
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyQuirkIsInTheTable() throws IOException {
        assertThat(rows("| quirk |").stream().map(row -> row.group(1)).toList())
                .containsExactlyElementsOf(Arrays.stream(Quirk.values()).map(Enum::name).toList());
    }

    @Test
    void everyFaultHasAWordOfItsOwn() {
        assertThat(Mixture.FAULTS)
                .extracting(part -> part.fault().word())
                .doesNotHaveDuplicates()
                .contains("drop-after", "refuse-29", "captcha-address", "status-after-504");
        assertThat(Quirk.NEVER_TOLD.word()).isEqualTo("never-told");
    }
}
