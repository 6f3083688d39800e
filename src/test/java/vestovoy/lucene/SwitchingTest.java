package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.Entry;
import vestovoy.faq.Generation;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.faq.Progress;

/// One pointer says which generation is live, and searches never notice that it moves.
class SwitchingTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-01T12:00:00Z"));
    private static final int ENTRIES = 200;
    private static final int SWITCHES = 60;
    private static final int THREADS = 4;

    @TempDir private Path home;

    @Test
    void searchesGoOnWhileGenerationsSwitchAndEachIsOfASingleOne() throws Exception {
        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK)) {
            Map<String, String> markOf =
                    Map.of(build(index, "красный"), "красный", build(index, "синий"), "синий");
            List<String> ids = markOf.keySet().stream().sorted().toList();
            index.publish(ids.getFirst());
            AtomicBoolean over = new AtomicBoolean();
            try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
                List<Future<Integer>> searching = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    searching.add(threads.submit(() -> search(index, markOf, over)));
                }
                Duration slowest = switchBackAndForth(index, ids);
                over.set(true);
                for (Future<Integer> each : searching) {
                    assertThat(each.get()).isPositive();
                }
                System.out.println("MEASURED slowest switch " + slowest.toMillis() + " ms");
            }
        }
    }

    private static Duration switchBackAndForth(FaqIndex index, List<String> ids) {
        Duration slowest = Duration.ZERO;
        for (int turn = 1; turn <= SWITCHES; turn++) {
            long begun = System.nanoTime();
            index.publish(ids.get(turn % 2));
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            assertThat(index.search("вещь", 1).generation()).isEqualTo(ids.get(turn % 2));
        }
        return slowest;
    }

    /// Searches until it is over; every answer must be of the generation that the result names.
    private static int search(FaqIndex index, Map<String, String> markOf, AtomicBoolean over) {
        int searches = 0;
        while (!over.get()) {
            Hits hits = index.search("Где лежит вещь номер" + searches % ENTRIES + "?", 10);
            assertThat(hits.hits())
                    .isNotEmpty()
                    .extracting(Hit::answer)
                    .allMatch(answer -> answer.contains(markOf.get(hits.generation())));
            searches++;
        }
        return searches;
    }

    @Test
    void rollingBackMakesTheOneBeforeLiveAndASecondTimeTakesItBack() {
        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK)) {
            String first = build(index, "а");
            String second = build(index, "б");
            String third = build(index, "в");
            index.publish(third);
            index.publish(first);

            assertThat(index.before().map(Generation::id)).contains(third);
            index.publish(third);
            assertThat(index.before().map(Generation::id)).contains(first);
            assertThat(index.all()).extracting(Generation::id).contains(second);
        }
    }

    @Test
    void withoutAnEarlierLiveOneTheNextOlderIsTheOneBefore() {
        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK)) {
            String first = build(index, "а");
            String second = build(index, "б");
            index.publish(second);

            assertThat(index.before().map(Generation::id)).contains(first);
        }
    }

    @Test
    void publishingRemovesOldGenerationsButNeitherTheLiveOneNorTheOneBefore() {
        try (FaqIndex index = FaqIndex.closed(home, Language.plain(), 2, CLOCK)) {
            List<String> ids =
                    IntStream.range(0, 6).mapToObj(number -> build(index, "м" + number)).toList();
            index.publish(ids.get(1));
            assertThat(index.all())
                    .extracting(Generation::id)
                    .containsExactly(ids.get(5), ids.get(4), ids.get(1));
            index.publish(ids.get(5));

            assertThat(index.all())
                    .extracting(Generation::id)
                    .containsExactly(ids.get(5), ids.get(4), ids.get(1));
            assertThat(index.before().map(Generation::id)).contains(ids.get(1));
        }
    }

    @Test
    void aBrokenLiveGenerationIsReplacedByPublishingAnother() throws IOException {
        String good;
        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK)) {
            good = build(index, "а");
        }
        Files.writeString(home.resolve("live"), "20200101-000000-000-000000\n");

        try (FaqIndex index = FaqIndex.closed(home, Language.plain(), 5, CLOCK)) {
            index.publish(good);

            assertThat(index.search("вещь номер3", 1).generation()).isEqualTo(good);
        }
    }

    @Test
    void aGenerationIsTriedWithoutBeingLive() {
        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK)) {
            String id = build(index, "а");

            try (var trial = index.open(id)) {
                assertThat(trial.search("вещь номер3", 1).hits()).hasSize(1);
            }
            assertThat(index.search("вещь номер3", 1)).isEqualTo(Hits.nothing());
        }
    }

    private static String build(FaqIndex index, String mark) {
        List<Entry> entries =
                BuildingProcess.entries(ENTRIES).stream()
                        .map(entry ->
                                new Entry(
                                        entry.id(),
                                        entry.question(),
                                        List.of(),
                                        entry.answer() + " Цвет " + mark + ".",
                                        "",
                                        entry.sources(),
                                        Instant.EPOCH,
                                        0))
                        .toList();
        return index.build(entries, Progress.SILENT).id();
    }
}
