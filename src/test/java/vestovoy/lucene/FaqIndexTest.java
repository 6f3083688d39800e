package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.faq.BadInput;
import vestovoy.faq.Entry;
import vestovoy.faq.Generation;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.faq.Match;
import vestovoy.faq.Progress;

class FaqIndexTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-01T12:00:00.123Z"));
    private static final Entry CANCEL =
            entry("cancel", "Как отменить заказ?", "Нажмите «Отменить» в карточке заказа.");
    private static final Entry STORE =
            entry("store", "Сколько хранится посылка в пункте?", "Четырнадцать дней.");
    private static final Entry RETURN =
            entry("return", "Как вернуть товар?", "Оформите возврат в приложении.");

    @TempDir private Path home;
    private FaqIndex index;

    @BeforeEach
    void open() {
        index = FaqIndex.open(home.resolve("faq-index"), Language.plain(), CLOCK);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void findsNothingWhileNothingWasBuilt() {
        assertThat(index.search("Как отменить заказ?", 10)).isEqualTo(Hits.nothing());
        assertThat(index.live()).isEmpty();
        assertThat(index.all()).isEmpty();
    }

    @Test
    void aBuiltGenerationIsNotLiveUntilItIsPublished() {
        Generation built = index.build(List.of(CANCEL, STORE), Progress.SILENT);

        assertThat(index.search("отменить заказ", 10).hits()).isEmpty();
        assertThat(index.all()).containsExactly(built);
        assertThat(built.entries()).isEqualTo(2);
    }

    @Test
    void publishingSwitchesAtOnce() {
        Generation built = publish(CANCEL, STORE, RETURN);

        Hits hits = index.search("Подскажите, как отменить заказ", 10);

        assertThat(hits.generation()).isEqualTo(built.id());
        assertThat(hits.hits().getFirst().entry()).isEqualTo("cancel");
        assertThat(index.live()).contains(built);
    }

    @Test
    void publishingAnOlderGenerationRollsBack() {
        Generation old = publish(CANCEL);
        Generation fresh = publish(STORE);

        index.publish(old.id());

        assertThat(index.live()).contains(old);
        assertThat(index.search("отменить заказ", 1).hits()).hasSize(1);
        assertThat(index.all()).containsExactly(fresh, old);
    }

    @Test
    void publishingWhatIsNotThereIsRefusedWithASentence() {
        assertThatThrownBy(() -> index.publish("20200101-000000-000-000000"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("choose one");
        assertThatThrownBy(() -> index.publish("../elsewhere")).isInstanceOf(BadInput.class);
    }

    @Test
    void idsSortByTimeAndDifferWithinAMillisecondAndUnderAClockPutBack() {
        Generation one = index.build(List.of(CANCEL), Progress.SILENT);
        Generation two = index.build(List.of(CANCEL), Progress.SILENT);
        FaqIndex late =
                FaqIndex.open(
                        home.resolve("faq-index"),
                        Language.plain(),
                        InstantSource.fixed(Instant.EPOCH));
        Generation three = late.build(List.of(CANCEL), Progress.SILENT);

        assertThat(List.of(one.id(), two.id(), three.id())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anotherProcessSeesThePublishedGenerationWhenItLooks() {
        try (FaqIndex other = FaqIndex.open(home.resolve("faq-index"), Language.plain(), CLOCK)) {
            Generation built = publish(CANCEL);

            assertThat(other.search("отменить заказ", 1).hits()).isEmpty();
            assertThat(other.refresh()).isTrue();
            assertThat(other.refresh()).isFalse();
            assertThat(other.search("отменить заказ", 1).generation()).isEqualTo(built.id());
        }
    }

    @Test
    void aBuildThatBreaksLeavesTheLiveGenerationAndNoLeftovers() {
        Generation live = publish(CANCEL);

        assertThatThrownBy(() -> index.build(List.of(STORE), (step, done, total) -> fail(step)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(index.live()).contains(live);
        assertThat(index.all()).containsExactly(live);
        assertThat(names()).noneMatch(name -> name.startsWith(".build"));
        assertThat(index.search("отменить заказ", 1).generation()).isEqualTo(live.id());
    }

    @Test
    void brokenLeftoversOfAKilledBuildAreSweptByTheNext() throws IOException {
        Path left = home.resolve("faq-index/.build-20200101-000000-000-000000");
        Files.createDirectories(left.resolve("deep"));
        Files.writeString(left.resolve("deep/segments_1"), "torn");

        assertThat(index.all()).isEmpty();
        index.build(List.of(CANCEL), Progress.SILENT);

        assertThat(left).doesNotExist();
    }

    @Test
    void aTornGenerationIsNeitherListedNorPublished() throws IOException {
        Generation built = index.build(List.of(CANCEL), Progress.SILENT);
        try (Stream<Path> files = Files.list(home.resolve("faq-index").resolve(built.id()))) {
            for (Path file : files.filter(path -> path.toString().contains("segments")).toList()) {
                Files.writeString(file, "torn");
            }
        }

        assertThat(index.all()).isEmpty();
        assertThatThrownBy(() -> index.publish(built.id())).isInstanceOf(BadInput.class);
    }

    @Test
    void twoBuildsAtATimeAreRefused() {
        FaqIndex other = FaqIndex.open(home.resolve("faq-index"), Language.plain(), CLOCK);

        assertThatThrownBy(() ->
                        index.build(
                                List.of(CANCEL),
                                (step, done, total) ->
                                        other.build(List.of(STORE), Progress.SILENT)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Another build is running");
        assertThat(other.build(List.of(STORE), Progress.SILENT).entries()).isEqualTo(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsASentence() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "no folder");
        FaqIndex blocked = FaqIndex.open(file.resolve("faq-index"), Language.plain(), CLOCK);

        assertThatThrownBy(() -> blocked.build(List.of(CANCEL), Progress.SILENT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aPointerToNothingIsToldAndTheGenerationBeforeStaysInUse() throws IOException {
        Generation live = publish(CANCEL);
        Files.writeString(home.resolve("faq-index/live"), "20200101-000000-000-000000\n");

        assertThatThrownBy(() -> index.refresh())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("reindex");
        assertThat(index.search("отменить заказ", 1).generation()).isEqualTo(live.id());
        assertThatThrownBy(() -> FaqIndex.open(home.resolve("faq-index"), Language.plain(), CLOCK))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void theBestPhrasingCountsAndEqualAnswersAreOneHitWithAllSources() {
        Entry phrased =
                new Entry(
                        "hours",
                        "Часы работы",
                        List.of("До скольки открыт пункт"),
                        "График на карте.",
                        "",
                        List.of("file/hours"),
                        Instant.EPOCH,
                        0);
        Entry again = entry("again", "Когда закрывается пункт?", "График на карте.");
        publish(phrased, again, CANCEL);

        List<Hit> hits = index.search("до скольки открыт пункт", 10).hits();

        assertThat(hits.getFirst().question()).isEqualTo("До скольки открыт пункт");
        assertThat(hits.getFirst().sources()).containsExactlyInAnyOrder("file/hours", "file/again");
        assertThat(hits).extracting(Hit::answer).doesNotHaveDuplicates();
    }

    @Test
    void anEntryWithoutAQuestionIsFoundByItsAnswer() {
        publish(entry("rule", "", "Жидкости перевозим только в заводской упаковке."), CANCEL);

        assertThat(index.search("упаковка жидкостей", 1).hits().getFirst().entry())
                .isEqualTo("rule");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rfr jnvtybnm pfrfp",
                "kak otmenit zakaz",
                "КАААК отмениииить заказ!!!",
                "[id1:bp-2_3|Имя], как oтмeнить зaкaз",
                "как атменить заказы"
            })
    void mistypedForeignAndStretchedLettersStillFind(String text) {
        publish(CANCEL, STORE, RETURN);

        assertThat(index.search(text, 1).hits().getFirst().entry()).isEqualTo("cancel");
    }

    @Test
    void aHitTellsWhichWordsItKnowsAsTheCustomerWroteThem() {
        publish(CANCEL, STORE, RETURN);

        Hit hit = index.search("Отменю ЗАКАЗ телескопа", 1).hits().getFirst();

        assertThat(hit.matched()).contains(Match.same("ЗАКАЗ"));
        assertThat(hit.unmatched()).contains("телескопа");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "😀🔥🦢",
                "\uD83D",
                "\uDE00 \uD800\uD800",
                "!?)(*&^%$#@[]{}\\\"~",
                "\u0000\u0007"
            })
    void textsWithoutWordsFindNothing(String text) {
        publish(CANCEL, STORE);

        assertThat(index.search(text, 10).hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AND OR NOT (заказ",
                "question-stems:заказ",
                "שלום עולם",
                "مرحبا",
                "\u202Eзаказ",
                "заказ\uD83D",
                "\u0130stanbul"
            })
    void anyCharactersAreDataAndNeverAnError(String text) {
        publish(CANCEL, STORE);

        assertThat(index.search(text, 10).hits()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void randomTextsNeverFailAndConfidenceFalls() {
        publish(CANCEL, STORE, RETURN);
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, 0x2FFF).forEach(point -> text.append((char) point));
            text.append(random.nextBoolean() ? " заказ" : "[id1|");

            List<Hit> hits = index.search(text.toString(), 1 + random.nextInt(100)).hits();

            assertThat(hits.stream().map(hit -> -hit.confidence()).toList()).isSorted();
        }
    }

    @Test
    @Timeout(20)
    void textsOfSixtyFourKibibytesAreSearchedInTime() {
        publish(CANCEL, STORE, RETURN);
        Random random = new Random(1);
        StringBuilder words = new StringBuilder("заказ ");
        while (words.length() < 64 * 1024) {
            random.ints(8, 'а', 'я').forEach(letter -> words.append((char) letter));
            words.append(' ');
        }
        for (String text :
                List.of(
                        words.toString(),
                        "а".repeat(64 * 1024),
                        "[id1|".repeat(13_000),
                        "& ".repeat(32_000))) {
            for (int round = 0; round < 20; round++) {
                assertThat(index.search(text, 10).hits()).hasSizeLessThanOrEqualTo(3);
            }
        }
    }

    @Test
    void anAnswerWithVeryManyPhrasingsDoesNotHideItsRivals() {
        List<String> phrasings =
                IntStream.range(0, 150)
                        .mapToObj(number -> "Как отменить заказ " + number + "?")
                        .toList();
        List<Entry> entries = new ArrayList<>();
        entries.add(
                new Entry(
                        "many",
                        "Как отменить заказ?",
                        phrasings,
                        "Нажмите «Отменить».",
                        "",
                        List.of("file/many"),
                        Instant.EPOCH,
                        0));
        for (int number = 0; number < 20; number++) {
            entries.add(
                    new Entry(
                            "e" + number,
                            "Отменить заказ по причине " + number,
                            List.of(),
                            "Причина " + number + ".",
                            "",
                            List.of("file/e" + number),
                            Instant.EPOCH,
                            0));
        }
        index.publish(index.build(entries, Progress.SILENT).id());

        assertThat(index.search("отменить заказ", 10).hits()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "длинноесловобезконца", "а1"})
    @Timeout(10)
    void aTextOfOneEndlessWordIsReadInTime(String piece) {
        publish(CANCEL, STORE);
        String text = piece.repeat(65_536 / piece.length());

        assertThat(index.search(text, 1).hits()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void askingForTooManyIsRefused() {
        assertThatThrownBy(() -> index.search("заказ", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index.search("заказ", 101))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void fail(String step) {
        throw new IllegalStateException("killed while " + step);
    }

    private Generation publish(Entry... entries) {
        Generation built = index.build(List.of(entries), Progress.SILENT);
        index.publish(built.id());
        return built;
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(home.resolve("faq-index"))) {
            return files.map(path -> path.getFileName().toString()).toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Entry entry(String id, String question, String answer) {
        return new Entry(
                id, question, List.of(), answer, "", List.of("file/" + id), Instant.EPOCH, 0);
    }
}
