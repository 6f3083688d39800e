package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static vestovoy.vk.MentionsTest.list;
import static vestovoy.vk.MentionsTest.post;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.intake.Inbox;
import vestovoy.intake.Pending;
import vestovoy.store.Store;
import vestovoy.store.StoreSettings;

/// The roads on which one post elsewhere may come, into a real database.
class RoadsTest {
    private static final long START = 1_800_000_000L;
    private static final Duration EVERY = Duration.ofSeconds(87);

    /// What it repeats, and a picture whose address differs from one reading to the next.
    private static final String MORE =
            ",\"copy_history\":[{\"id\":9,\"owner_id\":-214000777,\"from_id\":-214000777,\"text\":\"Акция\"}],"
                    + "\"attachments\":[{\"type\":\"photo\",\"photo\":{\"id\":1,\"sizes\":[{\"width\":9,\"url\":\"https://SERVER.example/p/1.jpg?sign=SERVER\"}]}}]";

    private final Stub stub = new Stub();
    private Instant now = Instant.ofEpochSecond(START);
    private final Vk vk = stub.vk(() -> now);

    @AfterEach
    void stop() {
        vk.close();
        stub.close();
    }

    private static Store open(Path folder) {
        return Store.open(
                new StoreSettings("jdbc:sqlite:" + folder.resolve("vestovoy.db"), "", ""));
    }

    private static String written(String text, String server) {
        return post(501, 77, 501, START + 1, text, MORE.replace("SERVER", server));
    }

    private void repost(Inbox inbox) {
        String object = written("[club214000777|П] & я\\nгде?", "one");
        String event = "{\"type\":\"wall_repost\",\"event_id\":\"e1\",\"object\":" + object + "}";
        inbox.append(List.of(new Decoder(Stub.GROUP).decode(event)), now);
    }

    private void mention(Inbox inbox) {
        stub.answers("newsfeed.getMentions", list(1, written("[club214000777|П] & я\\nгде?", "2")));
        Mentions mentions = vk.mentions(inbox, () -> now, DetectorTest.POLKA, EVERY);
        mentions.look();
        mentions.look();
    }

    private void search(Inbox inbox) {
        stub.answers(
                "newsfeed.search", list(1, written("[club214000777|П] &amp; я<br>где?", "three")));
        BrandSearch search = vk.search(inbox, () -> now, DetectorTest.POLKA, EVERY);
        search.turn();
    }

    private void road(String name, Inbox inbox) {
        switch (name) {
            case "repost" -> repost(inbox);
            case "mention" -> mention(inbox);
            case "search" -> search(inbox);
            default -> throw new IllegalArgumentException(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repost mention search",
                "search mention repost",
                "mention repost search",
                "search repost mention"
            })
    void onePostThatComesByThreeRoadsIsOnePost(String roads, @TempDir Path folder) {
        try (Store store = open(folder)) {
            for (String name : roads.split(" ")) {
                road(name, store.inbox());
            }

            List<Pending> waiting = store.inbox().undecided(10);
            assertThat(waiting).hasSize(1);
            assertThat(waiting.getFirst().revision()).isEqualTo(1);
            assertThat(waiting.getFirst().post().text()).isEqualTo("[club214000777|П] & я\nгде?");
            assertThat(waiting.getFirst().post().key()).hasToString("mention:501_214000777_77");
        }
    }

    @Test
    void anEditedPostIsDecidedAnew(@TempDir Path folder) {
        try (Store store = open(folder)) {
            mention(store.inbox());
            stub.answers("newsfeed.getMentions", list(1, written("[club214000777|П] уже не", "2")));
            vk.mentions(store.inbox(), () -> now, DetectorTest.POLKA, EVERY).look();

            assertThat(store.inbox().undecided(10).getFirst().revision()).isEqualTo(2);
        }
    }

    @Test
    void aRestartGoesOnFromWhatTheDatabaseKept(@TempDir Path folder) {
        try (Store store = open(folder)) {
            mention(store.inbox());
            search(store.inbox());
        }
        stub.reset();
        stub.answers("newsfeed.getMentions", list(0));
        stub.answers("newsfeed.search", list(0));
        now = now.plus(EVERY);

        try (Store store = open(folder)) {
            vk.mentions(store.inbox(), () -> now, DetectorTest.POLKA, EVERY).look();
            vk.search(store.inbox(), () -> now, DetectorTest.POLKA, EVERY).turn();
        }

        assertThat(stub.field("newsfeed.getMentions", "start_time"))
                .isEqualTo(Long.toString(START));
        assertThat(stub.field("newsfeed.search", "q")).isEqualTo("полкамаркет");
    }
}
