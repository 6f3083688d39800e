package vestovoy.lucene;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.faq.Control;
import vestovoy.faq.Entry;
import vestovoy.faq.Generation;
import vestovoy.faq.Generations.Start;
import vestovoy.faq.Progress;
import vestovoy.faq.Rebuild;

/// Prints the figures of docs/search.md, "Generations": `mvn test -Dtest=GenerationMeasurements
/// [-Dvestovoy.data=DIR]`.
class GenerationMeasurements {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-01T12:00:00Z"));
    private static final int MANY = 100_000;

    @Test
    void printsTheSelfControlOfPolka(@TempDir Path directory) {
        control(Bench.polka(), directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rutube", "wb_pvz", "xquad_ru"})
    void printsTheSelfControlOfTheSetsOutside(String name, @TempDir Path directory) {
        control(Bench.outside(name), directory);
    }

    private static void control(Bench bench, Path directory) {
        try (FaqIndex index = FaqIndex.open(directory, Bench.LANGUAGE, CLOCK)) {
            Control.Result result =
                    new Rebuild(_ -> List.of(), bench::entries, bench::posts, index)
                            .build(Progress.SILENT)
                            .control();
            System.out.println(
                    "MEASURED self-control "
                            + bench.name()
                            + ": "
                            + result.own()
                            + " = "
                            + result.own().figure()
                            + ", posts "
                            + result.posts());
        }
    }

    @Test
    void printsTheTimesOfAHundredThousandEntries(@TempDir Path directory) {
        List<Entry> entries = many(Bench.outside("wb_pvz").entries());
        try (FaqIndex index = FaqIndex.open(directory, Bench.LANGUAGE, CLOCK)) {
            Generation anew =
                    timed(
                            "build from nothing",
                            () -> index.build(entries, Start.ANEW, Progress.SILENT));
            timed("publish", () -> publish(index, anew));
            Generation same = timed("build unchanged", () -> index.build(entries, Progress.SILENT));
            List<Entry> changed = new ArrayList<>(entries);
            for (int at = 0; at < changed.size(); at += 100) {
                changed.set(at, copy(changed.get(at), "x" + at, " иначе"));
            }
            Generation fresh =
                    timed("build with 1 % changed", () -> index.build(changed, Progress.SILENT));
            timed("switch", () -> publish(index, fresh));
            timed("switch back", () -> publish(index, same));
            System.out.println("MEASURED " + anew + "\nMEASURED " + same + "\nMEASURED " + fresh);
        }
    }

    private static Generation publish(FaqIndex index, Generation generation) {
        index.publish(generation.id());
        return generation;
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        System.out.println(
                "MEASURED "
                        + what
                        + ": "
                        + Duration.ofNanos(System.nanoTime() - begun).toMillis()
                        + " ms");
        return result;
    }

    /// The same entries many times over, each time with a word of its own.
    private static List<Entry> many(List<Entry> entries) {
        List<Entry> many = new ArrayList<>();
        for (int round = 0; many.size() < MANY; round++) {
            for (Entry entry : entries) {
                many.add(copy(entry, entry.id() + "-" + round, " вариант" + round));
            }
        }
        return many.subList(0, MANY);
    }

    private static Entry copy(Entry entry, String id, String word) {
        return new Entry(
                id,
                entry.question() + word,
                entry.phrasings(),
                entry.answer() + word,
                entry.topic(),
                entry.sources(),
                entry.at(),
                entry.votes(),
                entry.quality());
    }
}
