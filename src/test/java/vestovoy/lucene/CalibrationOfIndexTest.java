package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.faq.Assurance;
import vestovoy.faq.BadInput;
import vestovoy.faq.Calibration;
import vestovoy.faq.Entry;
import vestovoy.faq.Example;
import vestovoy.faq.Generation;
import vestovoy.faq.Generations;
import vestovoy.faq.Progress;
import vestovoy.faq.Promise;

/// The calibration beside a generation.
class CalibrationOfIndexTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-01T12:00:00.123Z"));
    private static final String ASKED = "как отменить заказ";
    private static final Promise PROMISE = Promise.of(0.05);

    @TempDir private Path home;
    private FaqIndex index;

    @BeforeEach
    void open() {
        index = FaqIndex.open(home, Language.plain(), CLOCK);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private Generation built() {
        Entry entry =
                new Entry(
                        "cancel",
                        "Как отменить заказ?",
                        List.of(),
                        "Нажмите «Отменить».",
                        "",
                        List.of("file/cancel"),
                        Instant.EPOCH,
                        0);
        return index.build(List.of(entry), Progress.SILENT);
    }

    private Generation live() {
        Generation built = built();
        index.publish(built.id());
        return built;
    }

    /// As the built-in one, but surer.
    private static Calibration surer() {
        return new Calibration(
                Confidence.BUILT_IN.bias() + 2,
                Confidence.BUILT_IN.coefficients(),
                PROMISE,
                OptionalDouble.of(0.7),
                0,
                70,
                30);
    }

    private double confidence() {
        return index.search(ASKED, 1).confidence();
    }

    @Test
    void aGenerationThatNobodyJudgedUsesTheBuiltInModelAndPromisesNothing() {
        live();
        assertThat(index.inForce()).isEqualTo(index.builtIn());
        assertThat(index.search(ASKED, 1).assurance())
                .isEqualTo(new Assurance.Missing(PROMISE, 59));
        assertThat(index.search(ASKED, 1).threshold()).isEmpty();
    }

    @Test
    void aCalibrationIsInForceAtOnceAndItsThresholdComesWithTheHits() {
        live();
        double before = confidence();
        index.calibrate(surer(), List.of());
        assertThat(confidence()).isGreaterThan(before);
        assertThat(index.search(ASKED, 1).threshold()).hasValue(0.7);
    }

    @Test
    void anotherProcessFindsItWhenItLooksWithoutOpeningTheIndexAgain() {
        live();
        try (FaqIndex other = FaqIndex.open(home, Language.plain(), CLOCK)) {
            var opened = other.opened();
            index.calibrate(surer(), List.of());
            assertThat(other.inForce()).isEqualTo(other.builtIn());
            assertThat(other.refresh()).isTrue();
            assertThat(other.refresh()).isFalse();
            assertThat(other.inForce()).isEqualTo(surer());
            assertThat(other.opened()).isEqualTo(opened);
        }
    }

    @Test
    void itIsThereAfterOpeningAgainWithTheLabelledPosts() {
        live();
        List<Example> labelled = List.of(new Example("p1", Map.of("words", 0.5), true));
        index.calibrate(surer(), labelled);
        try (FaqIndex again = FaqIndex.open(home, Language.plain(), CLOCK)) {
            assertThat(again.inForce()).isEqualTo(surer());
            assertThat(again.labelled()).isEqualTo(labelled);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"bias\":1}", "\u0000", "[]"})
    void aBrokenFileLeavesTheBuiltInModelInForce(String content) throws IOException {
        Path folder = home.resolve(live().id());
        index.calibrate(surer(), List.of());
        Files.writeString(folder.resolve("calibration.json"), content);
        index.refresh();
        assertThat(index.inForce()).isEqualTo(index.builtIn());
        assertThat(index.search(ASKED, 1).hits()).hasSize(1);
        index.calibrate(surer(), List.of());
        assertThat(index.inForce()).isEqualTo(surer());
    }

    @Test
    void aCalibrationOfOtherEvidenceIsNotUsed() {
        live();
        Map<String, Double> others = new TreeMap<>(Confidence.BUILT_IN.coefficients());
        others.put("moon", 1.0);
        index.calibrate(
                new Calibration(0, others, PROMISE, OptionalDouble.of(0.1), 0, 1, 1), List.of());
        assertThat(index.inForce()).isEqualTo(index.builtIn());
    }

    @Test
    void labelledPostsThatCannotBeReadAreLeftOut() throws IOException {
        Path folder = home.resolve(live().id());
        Files.writeString(folder.resolve("labelled.json"), "[{");
        assertThat(index.labelled()).isEmpty();
    }

    @Test
    void aGenerationIsTriedAndCalibratedBeforeItIsLive() {
        Generation built = built();
        try (Generations.Trial trial = index.open(built.id())) {
            assertThat(trial.search(ASKED, 1).generation()).isEqualTo(built.id());
        }
        index.calibrate(built.id(), surer(), List.of());
        index.publish(built.id());
        assertThat(index.inForce()).isEqualTo(surer());
    }

    @Test
    void goingBackBringsTheCalibrationOfThatGenerationBack() {
        Generation old = live();
        index.calibrate(surer(), List.of());
        live();
        assertThat(index.inForce()).isEqualTo(index.builtIn());
        index.publish(old.id());
        assertThat(index.inForce()).isEqualTo(surer());
    }

    @Test
    void nothingLiveCannotBeCalibrated() {
        assertThatThrownBy(() -> index.calibrate(surer(), List.of())).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> index.open("20200101-000000-000-000000"))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void writingLeavesNoDrafts() throws IOException {
        Path folder = home.resolve(live().id());
        index.calibrate(surer(), List.of());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .noneMatch(name ->
                            name.startsWith(".calibration") || name.startsWith(".labelled"));
        }
    }
}
