package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.GROUP;
import static vestovoy.simulator.Bot.POST;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

class DurabilityTest {
    @TempDir Path folder;

    private record Memory(
            List<Effect> effects,
            List<Written> written,
            List<Ban> banned,
            String settings,
            String walls,
            String events) {
        static Memory of(Simulator simulator) {
            Bot bot = new Bot(simulator.base());
            String events = bot.poll(0, 0).toString();
            return new Memory(
                    simulator.effects(),
                    simulator.written(),
                    simulator.banned(),
                    bot.asCommunity("groups.getCallbackSettings", "group_id", GROUP).toString(),
                    bot.get("/page/walls").body() + bot.get("/page/exhibits").body(),
                    events.replace(simulator.base().toString(), ""));
        }
    }

    @Test
    void everythingIsThereAgainAfterARestart() throws IOException {
        Memory before;
        try (Simulator simulator = Simulator.start(called(folder))) {
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
            elsewhere(simulator, bot);
            before = Memory.of(simulator);
        }
        try (Simulator simulator = Simulator.start(called(folder))) {
            assertThat(Memory.of(simulator)).isEqualTo(before);
        }
    }

    private static Setup called(Path folder) {
        URI nobody = URI.create("http://127.0.0.1:9/");
        return Bot.setup(folder)
                .calling(new CallbackTarget(nobody, "тайна", "confirm1", Duration.ZERO));
    }

    private static void elsewhere(Simulator simulator, Bot bot) {
        Customers customers = simulator.customers();
        PostKey good = customers.comment(ANNA, Bot.exhibit(simulator, Bot.GOOD), "вопрос");
        bot.asUser(
                "market.reportComment",
                "owner_id",
                Bot.OWNER,
                "comment_id",
                good.id(),
                "reason",
                1);
        customers.comment(ANNA, Bot.exhibit(simulator, Bot.VIDEO), "вопрос");
        PostKey post = customers.postElsewhere(ANNA, "@polka_market, ау");
        customers.postElsewhere(Bot.SERGEY, "#полкамаркет");
        customers.repost(ANNA, new PostKey(Channel.WALL_POST, Bot.OWNER, 0, POST), "вот");
        customers.forward(ANNA, "", post);
        customers.closeComments(post, true);
        customers.closeWall(Bot.SERGEY, true);
        customers.ban(Bot.SERGEY, 1, "реклама");
        customers.ban(Bot.SHY, 0, "");
        customers.unban(Bot.SHY);
        bot.asCommunity("groups.setCallbackSettings", "group_id", GROUP, "wall_repost", 0);
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
            assertShare(all, "message", 0.17);
            assertShare(all, "photo", 0.03);
            assertShare(all, "video", 0.015);
            assertShare(all, "market", 0.04);
            assertThat(all)
                    .extracting(one -> one.post().key().channel())
                    .contains(Channel.PHOTO_COMMENT, Channel.VIDEO_COMMENT)
                    .contains(Channel.MARKET_COMMENT, Channel.MENTION);
        }
    }

    @Test
    void theCrowdWritesElsewhereAsMuchAsItIsTold(@TempDir Path other) throws IOException {
        List<Written> first;
        try (Simulator simulator = Simulator.start(Bot.setup(folder))) {
            Crowd crowd = simulator.crowd(Optional.empty()).elsewhere(0.3);
            while (crowd.writeNext()) {
                assertThat(crowd.size()).isEqualTo(380);
            }
            first = simulator.written();
            assertThat(first).hasSize(380);
            assertShare(first, "mention", 0.3);
        }
        try (Simulator simulator = Simulator.start(Bot.setup(other))) {
            Crowd crowd = simulator.crowd(Optional.empty()).elsewhere(0.3);
            while (crowd.writeNext()) {
                assertThat(crowd.size()).isEqualTo(380);
            }
            assertThat(simulator.written()).isEqualTo(first);
        }
    }

    @Test
    void theCrowdPassesOverWhoeverIsBanned() throws IOException {
        try (Simulator simulator = Simulator.start(Bot.setup(folder))) {
            simulator.customers().all().stream()
                    .limit(70)
                    .forEach(person -> simulator.customers().ban(person.id(), 1, ""));
            Crowd crowd = simulator.crowd(Optional.empty());
            for (int line = 0; line < 50; line++) {
                crowd.writeNext();
            }
            List<Long> banned = simulator.banned().stream().map(Ban::owner).toList();
            assertThat(simulator.written())
                    .hasSize(50)
                    .noneMatch(one -> banned.contains(one.post().author().id()));
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
