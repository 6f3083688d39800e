package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vestovoy.cli.Work;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.faq.Calibrated;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.Progress;
import vestovoy.store.Store;
import vestovoy.triage.Kind;

/// `reindex --labels` and `calibrate`, from settings to a decision.
class CalibratingAtTheWorkshopTest {
    private static final int POSTS = 80;

    @TempDir private Path home;
    private Path config = Path.of("config");
    private Workshop workshop = new Workshop(config, Map.of());

    @BeforeEach
    void open() throws IOException {
        config = home.resolve("config");
        FileSystemUtils.copyRecursively(Path.of("config"), config);
        workshop = new Workshop(home, Map.of());
    }

    private static String word(int number) {
        return "" + (char) ('а' + number % 30) + "гура" + (char) ('а' + number / 30) + "л";
    }

    private Work.Reindex order(List<Work.Labelled> labelled) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < POSTS; number++) {
            lines.append("{\"id\":\"e")
                    .append(number)
                    .append("\",\"question\":\"Как оформить ")
                    .append(word(number))
                    .append("?\",\"answer\":\"Раздел ")
                    .append(word(number))
                    .append(".\"}\n");
        }
        Path faq = Files.writeString(home.resolve("faq.jsonl"), lines.toString());
        return new Work.Reindex(
                config,
                Optional.empty(),
                List.of(faq),
                Optional.empty(),
                true,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                labelled);
    }

    private static Work.Labelled labelled(String id, String text, String gold) {
        LabelledPost label =
                new LabelledPost(id, text, List.of(), "", List.of(gold), List.of(), List.of());
        return new Work.Labelled(id, label, post(text));
    }

    private static Post post(String text) {
        return new Post(
                new PostKey(Channel.BOARD_COMMENT, -1, 1, 1),
                new Author(1, ""),
                Instant.EPOCH,
                text,
                List.of(),
                0,
                0);
    }

    private static List<Work.Labelled> labels() {
        List<Work.Labelled> labels = new ArrayList<>();
        for (int number = 0; number < POSTS; number++) {
            labels.add(labelled("p" + number, "как оформить " + word(number), "file/e" + number));
        }
        return labels;
    }

    private Calibrated calibrate(List<Work.Labelled> labels, Optional<Double> promise) {
        return workshop.calibrate(
                new Work.Calibrate(config, Optional.empty(), labels, promise), Progress.SILENT);
    }

    @Test
    void reindexByLabelsChoosesTheThresholdThatDecidesFromThenOn() throws IOException {
        Calibrated made =
                workshop.reindex(order(labels()), Progress.SILENT).calibrated().orElseThrow();
        assertThat(made.calibration().examples()).isEqualTo(POSTS);
        assertThat(made.calibration().threshold()).isPresent();
        try (Work.Judge judge = workshop.judge(config, Optional.empty())) {
            assertThat(judge.decide(post("как оформить " + word(3))).hits().threshold())
                    .isEqualTo(made.calibration().threshold());
        }
    }

    @Test
    void labelsTeachKindsThatDecideFromThenOn() throws IOException {
        String text = "бронируем домики на берегу с мангалом";
        workshop.reindex(order(List.of()), Progress.SILENT);
        double before = spam(text);

        calibrate(
                IntStream.range(0, 12).mapToObj(one -> spam("s" + one, text)).toList(),
                Optional.empty());

        assertThat(spam(text)).isGreaterThan(before + 0.1);
    }

    private static Work.Labelled spam(String id, String text) {
        LabelledPost label =
                new LabelledPost(id, text, List.of(), "spam", List.of(), List.of(), List.of());
        return new Work.Labelled(id, label, post(text));
    }

    private double spam(String text) {
        try (Work.Judge judge = workshop.judge(config, Optional.empty())) {
            return judge.decide(post(text)).grounds().guess().of(Kind.SPAM);
        }
    }

    @Test
    void reindexWithoutLabelsCalibratesNothing() throws IOException {
        assertThat(workshop.reindex(order(List.of()), Progress.SILENT).calibrated()).isEmpty();
        assertThat(calibrate(List.of(), Optional.empty()).calibration().missing()).isEqualTo(59);
    }

    @Test
    void calibrateRemembersTheLabelsOfLastTimeAndTakesAnotherPromise() throws IOException {
        workshop.reindex(order(labels()), Progress.SILENT);
        assertThat(calibrate(List.of(), Optional.of(0.03)).calibration())
                .extracting(made -> made.examples(), made -> made.missing())
                .containsExactly(POSTS, 99 - POSTS);
    }

    @Test
    void aPostThatARuleTakesAwayIsNoExample() throws IOException {
        workshop.reindex(order(List.of()), Progress.SILENT);
        List<Work.Labelled> labels =
                List.of(
                        labelled("p1", "позовите оператора, " + word(1), "file/e1"),
                        labelled("p2", "как оформить " + word(2), "file/e3"));
        assertThat(calibrate(labels, Optional.empty()).calibration().examples()).isEqualTo(1);
    }

    @Test
    void whereThereIsNoDatabaseNoneIsMadeAndWhereThereIsOneItIsRead() throws IOException {
        workshop.reindex(order(List.of()), Progress.SILENT);
        calibrate(List.of(), Optional.empty());
        assertThat(home.resolve("var")).doesNotExist();
        Files.createDirectories(home.resolve("var"));
        Settings settings = SettingsFile.read(config, home, Map.of());
        assertThat(Opening.existing(settings)).isEmpty();
        Opening.store(settings).close();
        assertThat(Opening.existing(settings).map(CalibratingAtTheWorkshopTest::closed))
                .isPresent();
        assertThat(calibrate(List.of(), Optional.empty()).calibration().verdicts()).isZero();
    }

    private static boolean closed(Store store) {
        store.close();
        return true;
    }
}
