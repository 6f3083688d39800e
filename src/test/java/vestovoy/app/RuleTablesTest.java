package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vestovoy.Posts;
import vestovoy.faq.Hits;
import vestovoy.triage.Decision;
import vestovoy.triage.Said;
import vestovoy.triage.Situation;
import vestovoy.triage.Triage;
import vestovoy.triage.Verdict;

/// A table for each rule, `src/test/resources/rules/<rule>.txt`: `+ ` a post that it must decide,
/// `- ` one that it must not; with the lists and the learned kinds of the program. Tables in
/// `after` hold what people write after an automatic answer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleTablesTest {
    private static final Path TABLES = Path.of("src/test/resources/rules");
    private static final Situation ANSWERED =
            new Situation(
                    Optional.of(
                            new Said(
                                    Verdict.REPLY,
                                    "faq",
                                    "Как вернуть товар?",
                                    "Откройте заказ и нажмите «Вернуть».",
                                    List.of(),
                                    Instant.EPOCH)),
                    Situation.Answers.US,
                    false,
                    false,
                    1,
                    1,
                    1,
                    false,
                    false,
                    Optional.empty());

    private OwnTriage own;
    private Triage triage;

    @BeforeAll
    void open(@TempDir Path folder) {
        own = OwnTriage.over(folder, (_, _) -> Hits.nothing());
        triage = own.triage();
    }

    @AfterAll
    void close() {
        own.close();
    }

    static Stream<Arguments> rows() throws IOException {
        return tables(TABLES);
    }

    static Stream<Arguments> rowsAfterAnAnswer() throws IOException {
        return tables(TABLES.resolve("after"));
    }

    private static Stream<Arguments> tables(Path folder) throws IOException {
        try (Stream<Path> tables = Files.list(folder)) {
            return tables.filter(Files::isRegularFile).sorted().toList().stream()
                    .flatMap(RuleTablesTest::rows);
        }
    }

    private static Stream<Arguments> rows(Path table) {
        String rule = String.valueOf(table.getFileName()).replace(".txt", "");
        try {
            return Files.readAllLines(table).stream()
                    .map(line ->
                            Arguments.of(rule, line.startsWith("+"), line.substring(2).strip()));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachRuleDecidesItsOwnPostsAndNoOthers(String rule, boolean its, String post) {
        holds(rule, its, triage.decide(Posts.saying(post)));
    }

    @ParameterizedTest
    @MethodSource("rowsAfterAnAnswer")
    void eachRuleDecidesItsOwnPostsAfterAnAnswer(String rule, boolean its, String post) {
        holds(rule, its, triage.decide(Posts.saying(post), ANSWERED));
    }

    private static void holds(String rule, boolean its, Decision decision) {
        if (its) {
            assertThat(decision.rule()).isEqualTo(rule);
        } else {
            assertThat(decision.rule()).isNotEqualTo(rule);
        }
    }
}
