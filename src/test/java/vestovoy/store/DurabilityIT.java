package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged survives `kill -9`.
class DurabilityIT {
    private static final long SEED = 20261123;
    private static final int ROUNDS = 5;
    private static final int MOST_BEFORE_THE_KILL = 400;

    @Test
    void everyAcknowledgedEventIsThereAfterKills(@TempDir Path folder) throws Exception {
        StoreSettings settings = new StoreSettings("jdbc:sqlite:" + folder.resolve("a.db"), "", "");
        Random random = new Random(SEED);
        List<Long> acknowledged = new ArrayList<>();
        long first = 1;
        for (int round = 0; round < ROUNDS; round++) {
            int enough = 1 + random.nextInt(MOST_BEFORE_THE_KILL);
            acknowledged.addAll(appendUntilKilled(settings, first, enough));
            first = continuation(settings, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS);
    }

    /// Runs a process that appends, and kills it once it has acknowledged enough.
    private static List<Long> appendUntilKilled(StoreSettings settings, long first, int enough)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AppendingProcess.class.getName(),
                                settings.url(),
                                Long.toString(first))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<Long> acknowledged = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("\\d+")) {
                    acknowledged.add(Long.parseLong(line));
                }
                if (acknowledged.size() == enough) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
        return acknowledged;
    }

    /// Opens the database again, finds all that was acknowledged, and tells where to go on.
    private static long continuation(StoreSettings settings, List<Long> acknowledged) {
        try (Store store = Store.open(settings)) {
            int missing =
                    store.inbox()
                            .append(
                                    acknowledged.stream().map(AppendingProcess::event).toList(),
                                    Instant.EPOCH);
            assertThat(missing).as("acknowledged events that were lost").isZero();
            long received = store.inbox().tally().received();
            assertThat(received)
                    .as("a batch is whole or not there")
                    .isEqualTo(store.inbox().tally().events().get("written"));
            long next = Long.parseLong(store.inbox().position("long-poll").orElseThrow());
            assertThat(next).as("the position fits the events").isEqualTo(received + 1);
            return next;
        }
    }
}
