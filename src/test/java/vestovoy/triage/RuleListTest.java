package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// docs/triage.md lists the rules as they are: `mvn test -Dtest=RuleListTest -Dvestovoy.write=true`
/// writes them there.
class RuleListTest {
    private static final Path PAGE = Path.of("docs/triage.md");
    private static final String BEGIN = "-Dvestovoy.write=true` -->\n";
    private static final String END = "<!-- end -->";

    private static final List<Rule> RULES =
            Rules.inOrder(_ -> false, new Lists(Map.of()), new AnswerPolicy(0.8, 100));

    private static String table() {
        StringBuilder table = new StringBuilder("| | rule | version | does |\n|---|---|---|---|\n");
        for (int at = 0; at < RULES.size(); at++) {
            Rule rule = RULES.get(at);
            table.append("| ")
                    .append(at + 1)
                    .append(" | `")
                    .append(rule.id())
                    .append("` | ")
                    .append(rule.version())
                    .append(" | ")
                    .append(rule.summary())
                    .append(" |\n");
        }
        return table.toString();
    }

    @Test
    void thePageListsTheRulesInTheirOrder() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        if (Boolean.getBoolean("vestovoy.write")) {
            page = page.substring(0, from) + table() + page.substring(to);
            Files.writeString(PAGE, page);
            to = page.indexOf(END);
        }
        assertThat(page.substring(from, to)).isEqualTo(table());
    }

    @Test
    void everyRuleHasAnIdAVersionAndASentence() {
        assertThat(RULES)
                .allSatisfy(rule -> {
                    assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
                    assertThat(rule.version()).isPositive();
                    assertThat(rule.summary()).endsWith(".");
                });
    }
}
