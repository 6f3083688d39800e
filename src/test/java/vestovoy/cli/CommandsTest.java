package vestovoy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.community.PersonalData;
import vestovoy.community.Post;
import vestovoy.desk.Account;
import vestovoy.desk.Turn;
import vestovoy.faq.BadInput;
import vestovoy.faq.Calibrated;
import vestovoy.faq.Calibrating;
import vestovoy.faq.Calibration;
import vestovoy.faq.Entry;
import vestovoy.faq.Example;
import vestovoy.faq.Explained;
import vestovoy.faq.FaqFile;
import vestovoy.faq.Generation;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.faq.Match;
import vestovoy.faq.Progress;
import vestovoy.faq.Promise;
import vestovoy.faq.Search;
import vestovoy.triage.Bar;
import vestovoy.triage.Decision;
import vestovoy.triage.Preview;
import vestovoy.triage.Reason;
import vestovoy.triage.Verdict;

class CommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Hit HIT =
            new Hit(
                    "e1",
                    "Как отменить заказ?",
                    "Нажмите «Отменить».",
                    List.of("board/39100137/1012"),
                    0.912345,
                    List.of(
                            Match.same("отменить"),
                            new Match("деньги", "средства", Match.How.RELATED)),
                    List.of("телескоп"),
                    List.of("close-second"),
                    Map.of());

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Bench bench = new Bench();

    private int run(String... arguments) {
        CommandLine line = Commands.over(bench, folder);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void anUnknownCommandIsToldApartAndEndsWithTwo() {
        assertThat(run("reindx")).isEqualTo(2);
        assertThat(err.toString()).contains("reindex");
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("demo").contains("replay");
    }

    @Test
    void helpEndsWithZero() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Exit codes");
    }

    @Test
    void aDurationIsReadWithItsUnit() {
        assertThat(run("demo", "--for", "60s", "--seed", "7")).isZero();
        assertThat(bench.demo.orElseThrow().length()).contains(Duration.ofSeconds(60));
        assertThat(bench.demo.orElseThrow().seed()).isEqualTo(7);
    }

    @Test
    void aDurationWithoutAUnitIsAFault() {
        assertThat(run("demo", "--for", "60")).isEqualTo(2);
        assertThat(err.toString()).contains("60s");
    }

    @Test
    void aDemoThatLostSomethingEndsWithOne() {
        bench.sound = false;
        assertThat(run("demo", "--for", "1s")).isEqualTo(1);
    }

    @Test
    void aFaultThatWasFoundEndsWithOne() {
        assertThat(run("check")).isEqualTo(1);
        assertThat(out.toString()).contains("ok    settings: fine").contains("FAULT token: none");
    }

    @Test
    void whatTheBotDoesLessOfIsToldButIsNoFault() {
        bench.faulty = false;
        assertThat(run("check")).isZero();
        assertThat(out.toString()).contains("less  boards: people answer");
    }

    @Test
    void fixTellsAChangeBeforeItsEndingAndThenChecks() {
        bench.faulty = false;
        assertThat(run("check", "--fix")).isZero();
        assertThat(out.toString())
                .containsSubsequence(
                        "change The long poll: switch it on.",
                        "ok    fix: The long poll was changed.",
                        "ok    settings: fine");
    }

    @Test
    void withoutFixNothingIsChanged() {
        run("check");
        assertThat(out.toString()).doesNotContain("change ");
    }

    @Test
    void anAccountAndTheDemoTakeASettingsFolderToo() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("anna-anna\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(run("user", "add", "anna", "--config", "here")).as(err.toString()).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(bench.asked).contains(Path.of("here"));
        assertThat(run("demo", "--for", "1s", "--config", "there")).isZero();
        assertThat(bench.asked).contains(Path.of("there"));
    }

    @Test
    void aFurtherCommunityIsHarvestedByItsName() {
        run("harvest", "--archive", "x", "--community", "shop");
        assertThat(bench.harvested).contains("shop");
    }

    @Test
    void badInputIsOneSentenceWithoutATrace() {
        assertThat(run("harvest", "--archive", "x")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("No token; set one." + System.lineSeparator());
    }

    @Test
    void askPrintsTheDecisionAsJson() {
        assertThat(run("ask", "Как отменить ПК.12345? мой номер 89000004512", "--json")).isZero();
        JsonNode line = JSON.readTree(out.toString());
        assertThat(line.path("action").asString("")).isEqualTo("reply");
        assertThat(line.path("confidence").asDouble(0)).isEqualTo(0.9123);
        assertThat(line.path("masked").asString(""))
                .isEqualTo("Как отменить [номер заказа]? мой номер [телефон]");
        assertThat(line.path("candidates").path(0).path("sources").path(0).asString(""))
                .isEqualTo("board/39100137/1012");
    }

    @Test
    void halfOfASurrogatePairLosesNoLineOfAReplay() throws IOException {
        Path posts =
                Files.writeString(
                        folder.resolve("p.jsonl"),
                        "{\"id\":\"a\",\"text\":\"раз \\ud83d два\"}\n{\"id\":\"b\",\"text\":\"\"}\n");
        Path decisions = folder.resolve("d.jsonl");
        assertThat(run("replay", "--posts", posts.toString(), "--out", decisions.toString()))
                .isZero();
        assertThat(Files.readAllLines(decisions)).hasSize(2);
    }

    @Test
    void replayWritesALineAPost() throws IOException {
        Path posts =
                Files.writeString(
                        folder.resolve("p.jsonl"),
                        "{\"id\":\"a\",\"text\":\"раз\"}\n{\"id\":\"b\",\"text\":\"\"}\n");
        Path decisions = folder.resolve("d.jsonl");
        assertThat(run("replay", "--posts", posts.toString(), "--out", decisions.toString()))
                .isZero();
        List<String> lines = Files.readAllLines(decisions);
        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.get(1)).path("id").asString("")).isEqualTo("b");
    }

    @Test
    void aBrokenLineOfAPostsFileIsNamedWithItsNumber() throws IOException {
        Path posts =
                Files.writeString(
                        folder.resolve("p.jsonl"), "{\"id\":\"a\",\"text\":\"раз\"}\n{\"id\":\n");
        Path decisions = folder.resolve("d.jsonl");
        assertThat(run("replay", "--posts", posts.toString(), "--out", decisions.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("p.jsonl", "line 2");
        assertThat(decisions).doesNotExist();
    }

    @Test
    void evaluatePrintsItsFiguresAsJson() throws IOException {
        Path posts =
                Files.writeString(
                        folder.resolve("p.jsonl"),
                        "{\"id\":\"a\",\"text\":\"раз\",\"gold\":[\"board/39100137/1012\"],\"expect\":[\"reply\"]}\n"
                                + "{\"id\":\"b\",\"text\":\"два\",\"gold\":[],\"expect\":[\"queue\"]}\n");
        assertThat(run("evaluate", "--posts", posts.toString(), "--json")).isZero();
        JsonNode figures = JSON.readTree(out.toString());
        assertThat(figures.path("precision").asDouble(-1)).isEqualTo(0.5);
        assertThat(figures.path("hit_at_1").asDouble(-1)).isEqualTo(1);
        assertThat(figures.path("acceptable").asDouble(-1)).isEqualTo(0.5);
    }

    @Test
    void askSaysWhichWordsMetAndWhyTheAnswerIsNoSurer() {
        assertThat(run("ask", "Как отменить?")).isZero();
        assertThat(out.toString())
                .contains(
                        "Read as: как отменить",
                        "same words: отменить; related words: деньги ≈ средства; not found: телескоп",
                        "confidence 0.91, below the threshold 0.95: another answer fits nearly as well");
    }

    @Test
    void askExplainsEveryNumberWhenAskedTo() {
        assertThat(run("ask", "Как отменить?", "--explain")).isZero();
        assertThat(out.toString()).contains("1.5000  score").contains("  1.5000  words");
    }

    @Test
    void anExplanationIsNotMixedIntoJson() {
        assertThat(run("ask", "Как отменить?", "--json", "--explain")).isEqualTo(2);
    }

    private Path set(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static final String RIGHT =
            "{\"id\":\"a\",\"text\":\"раз\",\"kind\":\"k\",\"gold\":[\"board/39100137/1012\"],\"expect\":[\"reply\"]}";
    private static final String WRONG =
            "{\"id\":\"b\",\"text\":\"два\",\"kind\":\"m\",\"gold\":[],\"expect\":[\"queue\",\"hide\"]}";

    @Test
    void evaluateJudgesEachSetAndAllOfThemTogether() throws IOException {
        String one = set("one.jsonl", RIGHT).toString();
        String other = set("other.jsonl", WRONG).toString();
        assertThat(run("evaluate", "--posts", one, "--posts", other, "--json")).isZero();
        JsonNode figures = JSON.readTree(out.toString());
        assertThat(figures.path("precision").asDouble(-1)).isEqualTo(0.5);
        assertThat(figures.path("sets").path(one).path("precision").asDouble(-1)).isEqualTo(1);
        assertThat(figures.path("sets").path(other).path("precision").asDouble(-1)).isZero();
        assertThat(figures.path("kinds").path("k").path("answeredRight").asInt(-1)).isEqualTo(1);
        assertThat(figures.path("kinds").path("k").path("hit_at_1").asDouble(-1)).isEqualTo(1);
        assertThat(figures.path("ece").asDouble(-1)).isEqualTo(0.4123);
        assertThat(figures.path("reliability")).hasSize(10);
        assertThat(figures.path("actions").path("confusion").path("queue").path("reply").asInt(-1))
                .isEqualTo(1);
        assertThat(figures.has("plain")).isFalse();
    }

    @Test
    void evaluateShowsLuceneByItselfWhenAskedTo() throws IOException {
        String posts = set("p.jsonl", RIGHT, WRONG).toString();
        assertThat(run("evaluate", "--posts", posts, "--plain", "--json")).isZero();
        JsonNode figures = JSON.readTree(out.toString());
        assertThat(figures.path("plain").path("hit_at_1").asDouble(-1)).isZero();
        assertThat(figures.path("cost_against_plain").asDouble(-1)).isPositive();
    }

    @Test
    void evaluatePrintsTablesWithASmallDiagram() throws IOException {
        String posts = set("p.jsonl", RIGHT, WRONG).toString();
        assertThat(run("evaluate", "--posts", posts, "--plain")).isZero();
        assertThat(out.toString())
                .contains("plain Lucene", "expected calibration error 0.4123", "conf.")
                .containsPattern("k +1 +1 +1 +1\\.000")
                .containsPattern("expected .{1,3}decided +reply\\s+queue +1");
    }

    @Test
    void aBuiltGenerationIsNamedWithWhetherItIsLive() {
        assertThat(run("reindex", "--archive", "a", "--publish")).isZero();
        assertThat(out.toString()).contains("g1", "12 entries", "live.");
    }

    @Test
    void calibrateTellsTheThresholdOrHowManyVerdictsAreMissing() throws IOException {
        Path labels =
                Files.writeString(
                        folder.resolve("l.jsonl"),
                        "{\"id\":\"a\",\"text\":\"раз\",\"gold\":[\"x\"]}\n");
        assertThat(run("calibrate", "--labels", labels.toString(), "--promise", "0.03")).isZero();
        assertThat(out.toString())
                .contains("expected calibration error", "at least 98 more verdicts", "at most 3 %");
        assertThat(bench.calibrate.orElseThrow().labelled()).hasSize(1);
    }

    @Test
    void calibratePrintsItsFiguresAsJson() {
        assertThat(run("calibrate", "--json")).isZero();
        JsonNode figures = JSON.readTree(out.toString());
        assertThat(figures.path("missing").asInt(-1)).isEqualTo(58);
        assertThat(figures.path("promise").asDouble(-1)).isEqualTo(0.05);
        assertThat(figures.has("threshold")).isFalse();
    }

    @Test
    void aPromiseOutOfBoundsIsRefused() {
        assertThat(run("calibrate", "--promise", "0.6")).isEqualTo(2);
        assertThat(err.toString()).contains("0..0.5").contains("--promise");
    }

    @Test
    void skippedLinesAreNamedAndCounted() {
        assertThat(run("reindex", "--faq", "faq.jsonl")).isZero();
        assertThat(err.toString()).contains("faq.jsonl, line 2", "1 lines were skipped");
    }

    @Test
    void aGenerationThatFailsItsControlIsToldAndEndsWithTwo() {
        bench.fault = Optional.of("only 3 of 9 are found");
        assertThat(run("reindex", "--archive", "a", "--publish")).isEqualTo(2);
        assertThat(out.toString()).contains("not live");
        assertThat(err.toString()).contains("g1 fails its control", "only 3 of 9 are found");
    }

    @Test
    void generationsAreListedAsTextAndAsJson() {
        assertThat(run("generations")).isZero();
        assertThat(out.toString()).contains("live", "g1", "12 entries");
        assertThat(bench.switched).contains(new Work.Switch.Stay());
        out.getBuffer().setLength(0);
        assertThat(run("generations", "--json")).isZero();
        assertThat(JSON.readTree(out.toString()).path("live").asBoolean(false)).isTrue();
    }

    @Test
    void textsAreShownAsCustomersReadThemAndAsJson() {
        assertThat(run("texts")).isZero();
        assertThat(out.toString())
                .contains(
                        "queue",
                        "1. Анна, ждите.",
                        "without a name: Ждите.",
                        "no value for {wait}");
        out.getBuffer().setLength(0);
        assertThat(run("texts", "--json")).isZero();
        assertThat(JSON.readTree(out.toString()).path("unnamed").asString("")).isEqualTo("Ждите.");
    }

    @Test
    void generationsSwitchToOneOrBackButNotBoth() {
        assertThat(run("generations", "--publish", "g1")).isZero();
        assertThat(bench.switched).contains(new Work.Switch.To("g1"));
        assertThat(run("generations", "--rollback")).isZero();
        assertThat(bench.switched).contains(new Work.Switch.Back());
        assertThat(run("generations", "--rollback", "--publish", "g1")).isEqualTo(2);
    }

    @Test
    void whatPeopleAnsweredIsWrittenAsAFaqFile() {
        Path file = folder.resolve("answered.jsonl");
        assertThat(run("candidates", "--out", file.toString())).isZero();
        assertThat(err.toString()).contains("1 answers", "--faq " + file);
        assertThat(FaqFile.read(file))
                .singleElement()
                .satisfies(entry -> assertThat(entry.answer()).isEqualTo("Завтра."));
    }

    @Test
    void stoppingTakesAReasonAndSaysHowItStands() {
        assertThat(run("stop", "--reason", "Ошибка")).isZero();
        assertThat(out.toString().strip())
                .isEqualTo(
                        "Automatic sending is STOPPED since 1970-01-01T00:00:00Z by cli/anna: Ошибка");
    }

    @Test
    void stoppingWithoutAReasonIsRefused() {
        assertThat(run("stop")).isEqualTo(2);
        assertThat(err.toString()).contains("--reason");
    }

    @Test
    void theSwitchIsToldAsOneJsonObjectOnWish() {
        run("stop", "--reason", "Ошибка", "--json");
        assertThat(out.toString().strip())
                .isEqualTo(
                        "{\"stopped\":true,\"reason\":\"Ошибка\",\"who\":\"cli/anna\",\"since\":\"1970-01-01T00:00:00Z\"}");
    }

    @Test
    void aSwitchThatNobodyEverTurnedIsOn() {
        assertThat(run("switch")).isZero();
        assertThat(out.toString()).contains("is on; nobody ever stopped it");
    }

    @Test
    void resumingNeedsNoReason() {
        run("stop", "--reason", "Ошибка");
        assertThat(run("resume")).isZero();
        assertThat(out.toString()).contains("Automatic sending is on since");
    }

    /// A workbench on which everything is ready.
    private static final class Bench implements Work {
        private Optional<Demo> demo = Optional.empty();
        private Optional<Calibrate> calibrate = Optional.empty();
        private Optional<Switch> switched = Optional.empty();
        private Optional<String> fault = Optional.empty();
        private Optional<Path> asked = Optional.empty();
        private Optional<String> harvested = Optional.empty();
        private Turn turn = Turn.never();
        private boolean sound = true;
        private boolean faulty = true;

        @Override
        public boolean demo(Path config, Demo order, Consumer<Addresses> ready) {
            asked = Optional.of(config);
            demo = Optional.of(order);
            return sound;
        }

        @Override
        public void serve(Path config, Consumer<Addresses> ready) {}

        @Override
        public List<Finding> check(Path config) {
            List<Finding> findings = new ArrayList<>();
            findings.add(new Finding("settings", true, "fine"));
            findings.add(new Finding("boards", Grade.LESS, "people answer"));
            if (faulty) {
                findings.add(new Finding("token", false, "none"));
            }
            return findings;
        }

        @Override
        public List<Finding> fix(Path config, Consumer<String> tell) {
            tell.accept("The long poll: switch it on.");
            return List.of(new Finding("fix", true, "The long poll was changed."));
        }

        @Override
        public void harvest(Path config, String community, Path archive, Progress progress) {
            harvested = Optional.of(community);
            throw new BadInput("No token; set one.");
        }

        @Override
        public Built reindex(Reindex order, Progress progress) {
            progress.at("build", 1, 1);
            return new Built(
                    new Generation("g1", Instant.EPOCH, 12),
                    order.publish() && fault.isEmpty(),
                    fault,
                    List.of(),
                    List.of("faq.jsonl, line 2: broken."),
                    Optional.empty());
        }

        @Override
        public Kept generations(Path config, Optional<Path> index, Switch order) {
            switched = Optional.of(order);
            return new Kept(List.of(new Generation("g1", Instant.EPOCH, 12)), "g1");
        }

        @Override
        public List<Preview> texts(Path config) {
            return List.of(new Preview("queue", 1, "Анна, ждите.", "Ждите.", "{wait}"));
        }

        @Override
        public List<Entry> candidates(Path config) {
            return List.of(
                    new Entry(
                            "photo/7/2",
                            "Когда?",
                            List.of(),
                            "Завтра.",
                            "",
                            List.of("photo/7/2"),
                            Instant.EPOCH,
                            0));
        }

        @Override
        public Calibrated calibrate(Calibrate order, Progress progress) {
            calibrate = Optional.of(order);
            Calibration builtIn = Calibration.unproven(-2, Map.of("words", 4.0), Promise.of(0.05));
            return new Calibrating(builtIn, Promise.of(order.promise().orElse(0.05)))
                    .by(List.of(), List.of(new Example("p", Map.of("words", 1.0), true)));
        }

        @Override
        public SwitchWork switches() {
            return new SwitchWork() {
                @Override
                public Turn turned(Path config) {
                    return turn;
                }

                @Override
                public Turn stop(Path config, String reason) {
                    turn = new Turn(true, reason, "cli/anna", Instant.EPOCH);
                    return turn;
                }

                @Override
                public Turn resume(Path config, String reason) {
                    turn = new Turn(false, reason, "cli/anna", Instant.EPOCH);
                    return turn;
                }
            };
        }

        @Override
        public Judge judge(Path config, Optional<Path> index) {
            return new Judge() {
                @Override
                public Decision decide(Post post) {
                    return new Decision(
                            Verdict.REPLY,
                            Reason.FAQ,
                            "faq",
                            HIT.answer(),
                            new Hits(
                                    "g1",
                                    List.of(HIT),
                                    Hits.nothing().assurance(),
                                    "как отменить"));
                }

                @Override
                public PersonalData personal() {
                    return PersonalData.of(List.of("AA.00000"));
                }

                @Override
                public Bar bar(Hits hits) {
                    return new Bar.Fixed(0.95);
                }

                @Override
                public Explained explain(String text, int count) {
                    return Explained.of("score", 1.5, List.of(Explained.of("words", 1.5)));
                }

                @Override
                public Search search() {
                    return (_, _) -> new Hits("g1", List.of(HIT));
                }

                @Override
                public Search plain() {
                    return (_, _) -> Hits.nothing();
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void account(Path config, String name, String password, Account.Role role) {
            asked = Optional.of(config);
        }
    }
}
