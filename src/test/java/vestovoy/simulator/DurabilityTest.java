package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.GROUP;
import static vestovoy.simulator.Bot.POST;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.community.PostKey;

class DurabilityTest {
    @TempDir Path folder;

    private record Memory(List<Effect> effects, List<Written> written, String events) {
        static Memory of(Simulator simulator) {
            String events = new Bot(simulator.base()).poll(0, 0).toString();
            return new Memory(
                    simulator.effects(),
                    simulator.written(),
                    events.replace(simulator.base().toString(), ""));
        }
    }

    @Test
    void everythingIsThereAgainAfterARestart() throws IOException {
        Memory before;
        try (Simulator simulator = Simulator.start(Bot.setup(folder))) {
            Bot bot = new Bot(simulator.base());
            Crowd crowd = simulator.crowd(Optional.empty());
            for (int line = 0; line < 40; line++) {
                crowd.writeNext();
            }
            PostKey key = simulator.customers().comment(ANNA, POST, "вопрос", "photo");
            simulator.customers().message(ANNA, "вопрос");
            simulator.customers().edit(key, "другой вопрос");
            simulator.customers().delete(key);
            simulator.customers().restore(key);
            bot.asCommunity("messages.send", "peer_id", ANNA, "random_id", 5, "message", "ответ");
            bot.asCommunity("groups.setLongPollSettings", "group_id", GROUP, "wall_post_new", 0);
            simulator.customers().post(ANNA, "этого никто не услышит");
            before = Memory.of(simulator);
        }
        try (Simulator simulator = Simulator.start(Bot.setup(folder))) {
            assertThat(Memory.of(simulator)).isEqualTo(before);
        }
    }

    @Test
    void aRandomIdIsRememberedOverARestart() throws IOException {
        try (Simulator simulator = Simulator.start(Bot.setup(folder))) {
            simulator.customers().message(ANNA, "вопрос");
            new Bot(simulator.base())
                    .asCommunity(
                            "messages.send", "peer_id", ANNA, "random_id", 5, "message", "ответ");
        }
        try (Simulator simulator = Simulator.start(Bot.setup(folder))) {
            new Bot(simulator.base())
                    .asCommunity(
                            "messages.send", "peer_id", ANNA, "random_id", 5, "message", "ответ");
            assertThat(simulator.effects()).hasSize(1);
        }
    }

    @Test
    void aTornLastLineIsCutOffAndWritingGoesOn() throws IOException {
        try (Simulator simulator = Simulator.start(Bot.setup(folder))) {
            simulator.customers().post(ANNA, "первая");
        }
        Path journal = folder.resolve("journal.jsonl");
        Files.writeString(journal, "{\"change\":\"wro", StandardOpenOption.APPEND);
        try (Simulator simulator = Simulator.start(Bot.setup(folder))) {
            simulator.customers().post(ANNA, "вторая");
            assertThat(simulator.written()).hasSize(2);
        }
        assertThat(Files.readAllLines(journal)).hasSize(2).allMatch(line -> line.endsWith("}"));
    }

    @Test
    void aBrokenLineInTheMiddleIsNamed() throws IOException {
        Files.writeString(folder.resolve("journal.jsonl"), "nonsense\n");
        assertThatThrownBy(() -> Simulator.start(Bot.setup(folder)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1 of")
                .hasMessageContaining("journal.jsonl");
    }

    @Test
    void aTakenPortIsSaidClearly() throws IOException {
        try (Simulator simulator = Simulator.start(Bot.setup(folder))) {
            int port = simulator.base().getPort();
            assertThatThrownBy(() -> Simulator.start(Bot.setup(folder).onPort(port)))
                    .isInstanceOf(BindException.class)
                    .hasMessageContaining("port " + port + " of 127.0.0.1 is taken");
        }
    }

    @Test
    void theCrowdGoesOnWhereItStoppedAndTheSameSeedSaysTheSame(@TempDir Path other)
            throws IOException {
        List<Written> inTwoParts;
        for (int part = 0; part < 2; part++) {
            try (Simulator simulator = Simulator.start(Bot.setup(folder))) {
                Crowd crowd = simulator.crowd(Optional.empty());
                for (int line = 0; line < 100; line++) {
                    crowd.writeNext();
                }
            }
        }
        try (Simulator simulator = Simulator.start(Bot.setup(folder))) {
            inTwoParts = simulator.written();
        }
        try (Simulator simulator = Simulator.start(Bot.setup(other))) {
            Crowd crowd = simulator.crowd(Optional.empty());
            for (int line = 0; line < 200; line++) {
                crowd.writeNext();
            }
            assertThat(simulator.written()).isEqualTo(inTwoParts);
        }
    }

    @Test
    void theCrowdWritesEachLineOnceInTheSharesItShould() throws IOException {
        try (Simulator simulator = Simulator.start(Bot.setup(folder))) {
            Crowd crowd = simulator.crowd(Optional.empty());
            int lines = 0;
            while (crowd.writeNext()) {
                lines++;
            }
            List<Written> all = simulator.written();
            assertThat(lines).isEqualTo(crowd.size()).isEqualTo(380);
            assertThat(all).extracting(Written::line).doesNotHaveDuplicates().hasSize(380);
            assertShare(all, "board", 0.40);
            assertShare(all, "wall", 0.35);
            assertShare(all, "wall-post", 0.05);
            assertShare(all, "message", 0.20);
        }
    }

    private static void assertShare(List<Written> all, String channel, double share) {
        double found =
                (double)
                                all.stream()
                                        .filter(one ->
                                                one.post().key().channel().code().equals(channel))
                                        .count()
                        / all.size();
        assertThat(found).as(channel).isBetween(share - 0.08, share + 0.08);
    }
}
