package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestovoy.faq.Entry;
import vestovoy.faq.Generation;
import vestovoy.faq.Hits;
import vestovoy.faq.Progress;

/// `kill -9` at each step of a build leaves the live generation untouched, and the next build goes
/// on from what the killed one had committed.
class KilledBuildIT {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-01T12:00:00Z"));
    private static final int LIVE = 300;
    private static final int FRESH = 6_000;
    private static final String QUESTION = "Как получить вещь номер7?";

    @TempDir private Path home;

    @ParameterizedTest
    @CsvSource({
        // The step to be killed at, and how many entries the next build must find done at least.
        "build 300, 300",
        "build 3000, 300",
        "build 5500, 5000",
        "merge 0, 6000",
        "merge 1, 6000",
        "lexicon 0, 6000",
        "lexicon 1, 6000",
        "check 0, 6000",
        "check 1, 6000",
        "built, 300"
    })
    void theLiveOneAnswersAsBeforeAndTheNextBuildGoesOn(String step, int reused) throws Exception {
        Hits before = liveFirst();

        buildUntilKilled(step);

        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK)) {
            assertThat(index.search(QUESTION, 10)).isEqualTo(before);
            List<Entry> entries = BuildingProcess.entries(FRESH);
            Generation next = index.build(entries, Progress.SILENT);
            assertThat(next.entries()).isEqualTo(FRESH);
            assertThat(next.reused()).isGreaterThanOrEqualTo(reused);
            assertThat(index.search(QUESTION, 10)).isEqualTo(before);
            index.publish(next.id());
            assertThat(index.search("вещь номер5999", 1).hits().getFirst().entry())
                    .isEqualTo("e5999");
        }
    }

    @Test
    void killedAfterThePointerWasMovedTheNewOneIsLiveAndWhole() throws Exception {
        Hits before = liveFirst();

        buildUntilKilled(BuildingProcess.PUBLISHED);

        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK)) {
            assertThat(index.live().orElseThrow().entries()).isEqualTo(FRESH);
            index.publish(index.before().orElseThrow().id());
            assertThat(index.search(QUESTION, 10)).isEqualTo(before);
        }
    }

    @Test
    void aPointerThatWasBeingWrittenIsNotLookedAt() throws Exception {
        Hits before = liveFirst();
        Files.writeString(home.resolve(".live-20261102-60000-000-000000"), "2026");

        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK)) {
            assertThat(index.search(QUESTION, 10)).isEqualTo(before);
            index.publish(index.build(BuildingProcess.entries(2), Progress.SILENT).id());
            assertThat(home.resolve(".live-20261102-60000-000-000000")).doesNotExist();
        }
    }

    private Hits liveFirst() {
        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK)) {
            index.publish(index.build(BuildingProcess.entries(LIVE), Progress.SILENT).id());
            return index.search(QUESTION, 10);
        }
    }

    /// Runs a process that builds, and kills it when it is at the step.
    private void buildUntilKilled(String step) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                BuildingProcess.class.getName(),
                                home.toString(),
                                Integer.toString(FRESH),
                                step)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        boolean reached = false;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(step)) {
                    reached = true;
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(reached).as("it came to " + step).isTrue();
    }
}
