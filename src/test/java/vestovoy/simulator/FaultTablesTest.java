package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
