package vestovoy.lucene;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import vestovoy.faq.Entry;
import vestovoy.faq.Generation;

/// Builds and publishes a generation, tells each step, and at one of them waits to be killed.
final class BuildingProcess {
    static final String BUILT = "built";
    static final String PUBLISHED = "published";
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-02T12:00:00Z"));

    private BuildingProcess() {}

    /// @param arguments the folder, how many entries, and the step to wait at, `step done`
    public static void main(String[] arguments) throws InterruptedException {
        String last = arguments[2];
        try (FaqIndex index = FaqIndex.open(Path.of(arguments[0]), Language.plain(), CLOCK)) {
            Generation built =
                    index.build(
                            entries(Integer.parseInt(arguments[1])),
                            (step, done, total) -> tell(step + " " + done, last));
            tell(BUILT, last);
            index.publish(built.id());
            tell(PUBLISHED, last);
        }
    }

    private static void tell(String step, String last) {
        System.out.println(step);
        System.out.flush();
        if (step.equals(last)) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    /// Entries with words of their own; any number of them begins with those of a smaller number.
    static List<Entry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new Entry(
                                "e" + number,
                                "Как получить вещь номер" + number + "?",
                                List.of(),
                                "Вещь номер" + number + " лежит на полке " + number + ".",
                                "",
                                List.of("file/e" + number),
                                Instant.EPOCH,
                                0))
                .toList();
    }
}
