package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.GROUP;
import static vestovoy.simulator.Bot.OWNER;
import static vestovoy.simulator.Bot.SERGEY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vestovoy.community.PostKey;

/// Events about photos, videos and goods.
class ExhibitEventsTest {
    @TempDir Path folder;
    private Simulator simulator;
    private Bot bot;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(Bot.setup(folder));
        bot = new Bot(simulator.base());
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    private JsonNode object(int index) {
        return bot.poll(0, 0).path("updates").path(index).path("object");
    }

    @ParameterizedTest
    @CsvSource({
        "photo, photo_id, 457239104",
        "video, video_id, 456239202",
        "market, item_id, 5100002"
    })
    void everythingThatHappensToACommentIsToldWithItsPlace(
            String kind, String place, long exhibit) {
        Customers customers = simulator.customers();
        PostKey key = customers.comment(ANNA, Bot.exhibit(simulator, exhibit), "вопрос", "photo");
        customers.edit(key, "вопрос, исправлено");
        customers.delete(key);
        customers.restore(key);
        customers.staffAnswer(key, "ответ");
        List<String> types = new ArrayList<>();
        for (JsonNode update : bot.poll(0, 0).path("updates")) {
            types.add(update.path("type").asString());
            assertThat(update.path("object").path(place).asLong()).isEqualTo(exhibit);
        }
        String family = kind + "_comment_";
        assertThat(types)
                .containsExactly(
                        family + "new",
                        family + "edit",
                        family + "delete",
                        family + "restore",
                        family + "new");
        assertThat(object(0).path(kind + "_owner_id").asLong()).isEqualTo(OWNER);
        assertThat(object(0).path("attachments").size()).isEqualTo(1);
        assertThat(object(0).path("thread").path("count").asInt(-1)).isZero();
        assertThat(object(1).path("text").asString()).isEqualTo("вопрос, исправлено");
        assertThat(object(2).path("owner_id").asLong()).isEqualTo(OWNER);
        assertThat(object(2).path("deleter_id").asLong()).isEqualTo(ANNA);
        assertThat(object(2).has("text")).isFalse();
        assertThat(object(2).has("user_id")).isEqualTo(kind.equals("photo"));
        assertThat(object(4).path("from_id").asLong()).isEqualTo(OWNER);
        assertThat(object(4).path("reply_to_user").asLong()).isEqualTo(ANNA);
        assertThat(object(4).path("reply_to_comment").asLong()).isEqualTo(key.id());
    }

    @Test
    void onlyAVideosAnswersNameTheTopOfTheirThread() {
        Customers customers = simulator.customers();
        PostKey video = customers.comment(ANNA, Bot.exhibit(simulator, Bot.VIDEO), "раз");
        customers.answer(SERGEY, video, "два");
        PostKey good = customers.comment(ANNA, Bot.exhibit(simulator, Bot.GOOD), "раз");
        customers.answer(SERGEY, good, "два");
        assertThat(object(1).path("parents_stack").toString()).isEqualTo("[" + video.id() + "]");
        assertThat(object(3).path("parents_stack").size()).isZero();
    }

    @Test
    void whatIsSwitchedOffIsNeverTold() {
        bot.asCommunity("groups.setLongPollSettings", "group_id", GROUP, "photo_comment_new", 0);
        simulator.customers().comment(ANNA, Bot.exhibit(simulator, Bot.PHOTO), "раз");
        simulator.customers().comment(ANNA, Bot.exhibit(simulator, Bot.GOOD), "два");
        assertThat(bot.poll(0, 0).path("updates").size()).isEqualTo(1);
    }
}
