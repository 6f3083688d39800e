package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.cli.Work;
import vestovoy.faq.BadInput;
import vestovoy.faq.EntriesFile;
import vestovoy.faq.FaqFile;
import vestovoy.faq.Progress;

/// `reindex` and `generations`, from order to disk.
class ReindexingTest {
    private static final Path POLKA = Path.of("src/main/resources/polka");
    private static final String GOOD =
            """
            {"id":"1","question":"Как отменить заказ?","answer":"Нажмите «Отменить»."}
            {"id":"2","question":"Где мой пункт выдачи?","answer":"На карте в приложении."}
            """;
    private static final String BROKEN =
            """
            {"id":"1","question":"Как отменить заказ?","answer":"Нажмите «Отменить»."}
            {"id":"2","question":
            {"id":"3","question":"Без ответа?"}
            {"id":"1","question":"Снова?","answer":"Снова."}
            """;

    @TempDir private Path folder;
    private Workshop workshop;

    @BeforeEach
    void settings() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        workshop = new Workshop(folder, Map.of());
    }

    @Test
    void brokenLinesAreSkippedAndNamed() {
        Work.Built built = workshop.reindex(order("faq.jsonl", BROKEN).get(), Progress.SILENT);

        assertThat(built.generation().entries()).isEqualTo(1);
        assertThat(built.skipped())
                .hasSize(3)
                .anyMatch(line -> line.contains("faq.jsonl, line 2"))
                .anyMatch(line -> line.contains("faq.jsonl, line 3"))
                .anyMatch(line -> line.contains("faq.jsonl, line 4"));
    }

    @Test
    void theFormsOfOrderNumbersThatAreSetReachTheFaq() throws IOException {
        Files.writeString(
                folder.resolve("config/vestovoy.yaml"), "bot: {order-numbers: [AA.00000]}");
        Path export = folder.resolve("export.jsonl");
        String faq =
                "{\"id\":\"1\",\"question\":\"Где ПК.12345?\",\"answer\":\"В пути ПК.12345.\"}\n";
        workshop.reindex(order("faq.jsonl", faq).export(export).get(), Progress.SILENT);

        assertThat(Files.readString(export)).contains("[номер заказа]").doesNotContain("12345");
    }

    @Test
    void strictRefusesABrokenLineAndTheOldGenerationStaysLive() {
        String live = live();

        refused(order("bad.jsonl", BROKEN).strict(), "bad.jsonl, line 2");

        assertThat(kept().live()).isEqualTo(live);
        assertThat(kept().all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.jsonl", "bad.yaml", "quote.csv", "faq.doc", "missing.jsonl"})
    void filesThatCannotBeReadAsAWholeAreRefusedAndTheOldGenerationStaysLive(String name) {
        String live = live();
        Map<String, String> contents =
                Map.of(
                        "all.jsonl", "{\n{\n",
                        "bad.yaml", "- id: 1\n  answer: [да\n",
                        "quote.csv", "id,answer\n1,да\n2,\"нет\n3,да\n",
                        "faq.doc", "x");
        Order order =
                contents.containsKey(name)
                        ? order(name, contents.get(name))
                        : new Order().files(folder.resolve(name));

        refused(order, name);

        assertThat(kept().live()).isEqualTo(live);
    }

    @Test
    void aBrokenArchiveIsNamedAndTheOldGenerationStaysLive() throws IOException {
        String live = live();
        Path archive = Files.createDirectories(folder.resolve("archive/board"));
        Files.writeString(archive.resolve("topics.json"), "{\"items\":[");

        refused(new Order().archive(folder.resolve("archive")), "topics.json");

        assertThat(kept().live()).isEqualTo(live);
    }

    @Test
    void aGenerationThatLosesControlPostsStaysOnTheDiskUnpublishedUnlessForced() {
        String live = live();
        Path control =
                file(
                        "control.jsonl",
                        "{\"id\":\"a\",\"text\":\"как отменить заказ\",\"gold\":[\"file/1\"]}\n{\"id\":\"b\",\"text\":\"где пункт выдачи\",\"gold\":[\"file/2\"]}\n");
        Order other =
                order(
                                "other.jsonl",
                                "{\"id\":\"9\",\"question\":\"Что это?\",\"answer\":\"Другое.\"}\n")
                        .control(control)
                        .publish();

        Work.Built built = workshop.reindex(other.get(), Progress.SILENT);

        assertThat(built.live()).isFalse();
        assertThat(built.fault().orElseThrow()).contains("2 control posts");
        assertThat(kept().live()).isEqualTo(live);
        assertThat(kept().all()).hasSize(2);
        assertThat(workshop.reindex(other.force().get(), Progress.SILENT).live()).isTrue();
    }

    @Test
    void equalInputGivesEqualIdsAndByteIdenticalExports() throws IOException {
        Path own = file("own.jsonl", GOOD);
        Path first = folder.resolve("first.jsonl");
        Path second = folder.resolve("second.jsonl");

        workshop.reindex(
                new Order().archive(POLKA).files(own).export(first).get(), Progress.SILENT);
        workshop.reindex(
                new Order().archive(POLKA).files(own).export(second).full().get(), Progress.SILENT);

        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
        assertThat(Files.readString(first)).contains("\"file/1\"", "\"board/39100137/1012\"");
        Path again = folder.resolve("again.jsonl");
        EntriesFile.write(again, FaqFile.read(first));
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(first));
    }

    @Test
    void retiredAnswersAreWrittenWithWhyAndByWhat() throws IOException {
        Path retired = folder.resolve("retired.jsonl");

        Work.Built built =
                workshop.reindex(
                        new Order().archive(POLKA).retired(retired).get(), Progress.SILENT);

        assertThat(built.retired()).isNotEmpty();
        assertThat(Files.readAllLines(retired))
                .hasSameSizeAs(built.retired())
                .allMatch(line -> line.contains("\"why\":") && line.contains("\"by\":"));
    }

    @Test
    void whatWasLiveBeforeIsLiveAgainAfterRollingBack() {
        String first = live();
        String second =
                workshop.reindex(
                                order("two.jsonl", GOOD + "{\"id\":\"3\",\"answer\":\"Да.\"}\n")
                                        .publish()
                                        .get(),
                                Progress.SILENT)
                        .generation()
                        .id();
        assertThat(kept().live()).isEqualTo(second);

        Work.Kept back = generations(new Work.Switch.Back());

        assertThat(back.live()).isEqualTo(first);
        assertThat(generations(new Work.Switch.To(second)).live()).isEqualTo(second);
    }

    @Test
    void rollingBackWithNothingBeforeIsASentence() {
        assertThatThrownBy(() -> generations(new Work.Switch.Back()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no generation to go back to");
    }

    @Test
    void anArchiveAndManyFilesTakeOverWhatDidNotChange() {
        String many =
                IntStream.range(0, 50)
                        .mapToObj(number ->
                                "{\"id\":\"n"
                                        + number
                                        + "\",\"question\":\"Вопрос номер"
                                        + number
                                        + "?\",\"answer\":\"Ответ номер"
                                        + number
                                        + ".\"}\n")
                        .collect(Collectors.joining());
        workshop.reindex(order("many.jsonl", many).get(), Progress.SILENT);

        Work.Built again =
                workshop.reindex(order("many.jsonl", many + GOOD).get(), Progress.SILENT);

        assertThat(again.generation().reused()).isEqualTo(50);
        assertThat(again.generation().entries()).isEqualTo(52);
    }

    private void refused(Order order, String part) {
        assertThatThrownBy(() -> workshop.reindex(order.publish().get(), Progress.SILENT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(part);
    }

    private String live() {
        return workshop.reindex(order("good.jsonl", GOOD).get(), Progress.SILENT).generation().id();
    }

    private Work.Kept kept() {
        return generations(new Work.Switch.Stay());
    }

    private Work.Kept generations(Work.Switch order) {
        return workshop.generations(
                folder.resolve("config"), Optional.of(folder.resolve("index")), order);
    }

    private Order order(String name, String content) {
        return new Order().files(file(name, content));
    }

    private Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// An order in the making.
    private final class Order {
        private Optional<Path> archive = Optional.empty();
        private List<Path> files = List.of();
        private boolean publish;
        private boolean full;
        private boolean force;
        private boolean strict;
        private Optional<Path> control = Optional.empty();
        private Optional<Path> export = Optional.empty();
        private Optional<Path> retired = Optional.empty();

        Order archive(Path path) {
            archive = Optional.of(path);
            return this;
        }

        Order files(Path... paths) {
            files = Stream.of(paths).toList();
            return this;
        }

        Order publish() {
            publish = true;
            return this;
        }

        Order full() {
            full = true;
            return this;
        }

        Order force() {
            force = true;
            return this;
        }

        Order strict() {
            strict = true;
            return this;
        }

        Order control(Path path) {
            control = Optional.of(path);
            return this;
        }

        Order export(Path path) {
            export = Optional.of(path);
            return this;
        }

        Order retired(Path path) {
            retired = Optional.of(path);
            return this;
        }

        Work.Reindex get() {
            return new Work.Reindex(
                    folder.resolve("config"),
                    archive,
                    files,
                    Optional.of(folder.resolve("index")),
                    publish,
                    full,
                    force,
                    strict,
                    control,
                    export,
                    retired,
                    List.of());
        }
    }
}
