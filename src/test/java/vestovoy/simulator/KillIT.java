package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.community.PostKey;

/// The process that hosts the community is killed in the middle of writing, again and again.
class KillIT {
    private static final int KILLS = 6;

    @TempDir Path folder;

    /// Writes the crowd's lines and tells each number when it was answered, until it is killed.
    static final class Host {
        private Host() {}

        public static void main(String[] arguments) throws IOException {
            try (Simulator simulator = Simulator.start(Bot.setup(Path.of(arguments[0])))) {
                Bot bot = new Bot(simulator.base());
                Crowd crowd = simulator.crowd(Optional.empty());
                while (crowd.writeNext()) {
                    PostKey last = simulator.written().getLast().post().key();
                    bot.asCommunity(
                            "wall.createComment",
                            "owner_id",
                            Bot.OWNER,
                            "post_id",
                            Bot.POST,
                            "guid",
                            last.source(),
                            "message",
                            "Да.");
                    System.out.println(last.source());
                }
            }
        }
    }

    @Test
    void whatWasAnsweredBeforeAKillIsThereAfterIt() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        int told = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            told += hostUntilKilled(1 + random.nextInt(30));
            try (Simulator simulator = Simulator.start(Bot.setup(folder))) {
                assertThat(simulator.effects()).hasSizeGreaterThanOrEqualTo(told);
                assertThat(simulator.written().size()).isGreaterThanOrEqualTo(told);
                assertThat(simulator.written()).extracting(Written::line).doesNotHaveDuplicates();
                assertThat(simulator.effects()).extracting(Effect::key).doesNotHaveDuplicates();
                assertThat(new Bot(simulator.base()).poll(0, 0).path("updates").size())
                        .isPositive();
                told = simulator.effects().size();
            }
        }
        assertThat(told).isGreaterThan(KILLS);
    }

    /// How many lines it told before it was killed.
    private int hostUntilKilled(int lines) throws IOException, InterruptedException {
        Process host =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Host.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int told = 0;
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8))) {
            while (told < lines && out.readLine() != null) {
                told++;
            }
        } finally {
            host.destroyForcibly();
            host.waitFor();
        }
        return told;
    }
}
