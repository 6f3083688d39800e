package vestovoy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo as a whole, in a process of its own.
class DemoIT {
    private static final int KILLS = 10;
    private static final int FEWEST_LINES = 12;
    private static final int MORE_LINES = 25;

    @TempDir private Path folder;

    private String[] demo() {
        return new String[] {
            "demo",
            "--for",
            "40s",
            "--seed",
            "1",
            "--data",
            folder.resolve("data").toString(),
            "--report",
            folder.resolve("report.json").toString(),
            "--port",
            "0"
        };
    }

    private JsonNode report() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(folder.resolve("report.json")));
    }

    private static void sound(JsonNode report) {
        assertThat(report.path("lost").asInt(-1)).as(report.toString()).isZero();
        assertThat(report.path("doubled").asInt(-1)).as(report.toString()).isZero();
        assertThat(report.path("undecided").asInt(-1)).as(report.toString()).isZero();
        assertThat(report.path("unsettled").asInt(-1)).as(report.toString()).isZero();
        assertThat(report.path("received").asInt(-1))
                .isEqualTo(report.path("decided").asInt(0))
                .isEqualTo(
                        report.path("replied").asInt(0)
                                + report.path("queued").asInt(0)
                                + report.path("hidden").asInt(0)
                                + report.path("ignored").asInt(0)
                                + report.path("elsewhere").asInt(0)
                                + report.path("waiting").asInt(0));
        assertThat(report.path("outcomes").size())
                .as(report.toString())
                .isEqualTo(report.path("unknown").asInt(0) + report.path("waiting").asInt(0));
    }

    @Test
    void aRunByItselfAnswersAndQueuesAndLosesAndDoublesNothing() throws Exception {
        try (Program demo = Program.start(demo())) {
            assertThat(demo.exit()).as(demo.said().toString()).isZero();
        }
        sound(report());
        assertThat(report().path("received").asInt(0)).isGreaterThanOrEqualTo(100);
        assertThat(report().path("replied").asInt(0)).isGreaterThanOrEqualTo(10);
        assertThat(report().path("queued").asInt(0)).isGreaterThanOrEqualTo(10);
    }

    @Test
    void whenVkMisbehavesInEveryWayStillNothingIsLostOrDoubled() throws Exception {
        try (Program demo =
                Program.start(
                        "demo",
                        "--for",
                        "40s",
                        "--seed",
                        "7",
                        "--faults",
                        "all",
                        "--data",
                        folder.resolve("data").toString(),
                        "--report",
                        folder.resolve("report.json").toString())) {
            assertThat(demo.exit()).as(demo.said().toString()).isZero();
        }
        sound(report());
        assertThat(report().path("faults").size()).isGreaterThan(10);
    }

    @Test
    void aRunThatIsStoppedEarlyCountsNothingOnItsWayAsLost() throws Exception {
        Path journal = folder.resolve("data/community/journal.jsonl");
        try (Program demo = Program.start(demo())) {
            demo.until(() -> Program.lines(journal) >= MORE_LINES);
            demo.stop();
        }
        JsonNode report = report();
        assertThat(report.path("lost").asInt(-1)).as(report.toString()).isZero();
        assertThat(report.path("doubled").asInt(-1)).as(report.toString()).isZero();
        assertThat(report.has("coming")).isTrue();
        assertThat(report.path("received").asInt(-1))
                .isEqualTo(report.path("decided").asInt(0) + report.path("undecided").asInt(0));
    }

    @Test
    void killedAtTenPointsAndStartedAgainItStillLosesAndDoublesNothing() throws Exception {
        Path journal = folder.resolve("data/community/journal.jsonl");
        Random random = new Random(4);
        for (int kill = 0; kill < KILLS; kill++) {
            long until = Program.lines(journal) + FEWEST_LINES + random.nextInt(MORE_LINES);
            try (Program demo = Program.start(demo())) {
                demo.until(() -> Program.lines(journal) >= until);
                demo.kill();
            }
        }
        try (Program demo = Program.start(demo())) {
            assertThat(demo.exit()).as(demo.said().toString()).isZero();
        }
        sound(report());
        assertThat(report().path("received").asInt(0)).isGreaterThanOrEqualTo(100);
    }

    @Test
    void aSecondRunOnTheSameDataIsRefusedInOneSentence() throws Exception {
        try (Program first = Program.start(demo())) {
            first.told("Console:");
            try (Program second = Program.start(demo())) {
                assertThat(second.exit()).isEqualTo(2);
                assertThat(second.said()).singleElement().asString().contains("Another Vestovoy");
            }
        }
    }

    @Test
    void aTakenPortIsOneSentence() throws Exception {
        try (java.net.ServerSocket taken =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            try (Program demo =
                    Program.start(
                            "demo", "--data", folder.resolve("d").toString(), "--port", port)) {
                assertThat(demo.exit()).isEqualTo(2);
                assertThat(demo.said()).singleElement().asString().contains(port, "taken");
            }
        }
    }

    @Test
    void aDiskThatCannotBeWrittenIsOneSentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (Program demo = Program.start("demo", "--data", file.resolve("data").toString())) {
            assertThat(demo.exit()).isEqualTo(2);
            assertThat(demo.said()).singleElement().asString().contains("cannot be written");
        }
    }

    @Test
    void aReportThatCannotBeWrittenIsToldBeforeTheRun() throws Exception {
        try (Program demo =
                Program.start(
                        "demo",
                        "--for",
                        "60s",
                        "--data",
                        folder.resolve("d").toString(),
                        "--report",
                        folder.resolve("no/such/report.json").toString())) {
            assertThat(demo.exit()).isEqualTo(2);
            assertThat(demo.said()).singleElement().asString().contains("report.json");
        }
    }

    @Test
    void askedToStopItStops() throws Exception {
        try (Program demo = Program.start("demo", "--data", folder.resolve("d").toString())) {
            demo.told("Account:");
            demo.stop();
            assertThat(demo.said()).noneMatch(line -> line.contains("Exception"));
        }
    }
}
