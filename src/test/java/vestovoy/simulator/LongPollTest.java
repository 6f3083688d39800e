package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.GROUP;
import static vestovoy.simulator.Bot.OWNER;
import static vestovoy.simulator.Bot.POST;
import static vestovoy.simulator.Bot.TOPIC;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vestovoy.community.PostKey;

class LongPollTest {
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

    private List<String> types() {
        List<String> types = new ArrayList<>();
        bot.poll(0, 0).path("updates").forEach(one -> types.add(one.path("type").asString()));
        return types;
    }

    private JsonNode object(int index) {
        return bot.poll(0, 0).path("updates").path(index).path("object");
    }

    @Test
    void everythingThatCustomersDoIsToldInOrder() {
        Customers customers = simulator.customers();
        customers.post(ANNA, "привет");
        PostKey comment = customers.comment(ANNA, POST, "вопрос");
        PostKey board = customers.discuss(ANNA, TOPIC, "вопрос");
        PostKey message = customers.message(ANNA, "вопрос");
        for (PostKey key : List.of(comment, board)) {
            customers.edit(key, "вопрос, исправлено");
            customers.delete(key);
            customers.restore(key);
        }
        customers.edit(message, "иначе");
        assertThat(types())
                .containsExactly(
                        "wall_post_new",
                        "wall_reply_new",
                        "board_post_new",
                        "message_new",
                        "wall_reply_edit",
                        "wall_reply_delete",
                        "wall_reply_restore",
                        "board_post_edit",
                        "board_post_delete",
                        "board_post_restore",
                        "message_edit");
    }

    @Test
    void anEventCarriesWhatVksEventsCarry() {
        simulator.customers().message(ANNA, "привет 🙂", "photo");
        JsonNode answer = bot.poll(0, 0);
        JsonNode event = answer.path("updates").path(0);
        assertThat(answer.path("ts").asString()).isEqualTo("1");
        assertThat(event.path("group_id").asLong()).isEqualTo(GROUP);
        assertThat(event.path("event_id").asString()).matches("[0-9a-f]{40}");
        assertThat(event.path("v").asString()).isEqualTo("5.199");
        JsonNode message = event.path("object").path("message");
        assertThat(message.path("text").asString()).isEqualTo("привет 🙂");
        assertThat(message.path("peer_id").asLong()).isEqualTo(ANNA);
        assertThat(message.path("attachments").path(0).path("type").asString()).isEqualTo("photo");
        String photo =
                message.path("attachments")
                        .path(0)
                        .path("photo")
                        .path("sizes")
                        .path(0)
                        .path("url")
                        .asString();
        assertThat(bot.send(bot.request(photo)).body()).startsWith("<svg");
    }

    @Test
    void anAnswerInAThreadNamesItsTopAndWhatItAnswers() {
        PostKey top = simulator.customers().comment(ANNA, POST, "вопрос");
        PostKey second = simulator.customers().answer(210_015_838L, top, "и мне");
        simulator.customers().answer(ANNA, second, "да");
        assertThat(object(0).path("thread").path("count").asInt(-1)).isZero();
        assertThat(object(0).path("parents_stack").size()).isZero();
        assertThat(object(2).path("parents_stack").toString()).isEqualTo("[" + top.id() + "]");
        assertThat(object(2).path("reply_to_comment").asLong()).isEqualTo(second.id());
        assertThat(object(2).path("text").asString()).isEqualTo("[id210015838|Сергей], да");
    }

    @Test
    void theDeletionOfACommentSaysWhoDidItAndNotWhatItSaid() {
        PostKey key = simulator.customers().comment(ANNA, POST, "вопрос");
        simulator.customers().delete(key);
        assertThat(object(1).path("deleter_id").asLong()).isEqualTo(ANNA);
        assertThat(object(1).has("text")).isFalse();
    }

    @Test
    void theCommunitysOwnWordsAreToldToo() {
        PostKey comment = simulator.customers().comment(ANNA, POST, "вопрос");
        PostKey message = simulator.customers().message(ANNA, "вопрос");
        simulator.customers().staffAnswer(comment, "ответ");
        simulator.customers().staffAnswer(message, "ответ");
        bot.asCommunity("messages.send", "peer_id", ANNA, "random_id", 5, "message", "ответ");
        assertThat(types().subList(2, 5))
                .containsExactly("wall_reply_new", "message_reply", "message_reply");
        assertThat(object(2).path("from_id").asLong()).isEqualTo(OWNER);
        assertThat(object(3).path("admin_author_id").asLong()).isPositive();
        assertThat(object(4).has("admin_author_id")).isFalse();
        assertThat(object(4).path("out").asInt()).isEqualTo(1);
        assertThat(simulator.effects()).hasSize(1);
    }

    @Test
    void aWaitingPollWakesWhenSomethingHappens() throws Exception {
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> bot.poll(0, 15));
        simulator.customers().post(ANNA, "привет");
        assertThat(waiting.get(10, TimeUnit.SECONDS).path("updates").size()).isEqualTo(1);
    }

    @Test
    void aPollWithNothingNewAnswersEmpty() {
        assertThat(bot.poll("0", 0).toString()).isEqualTo("{\"ts\":\"0\",\"updates\":[]}");
    }

    @Test
    void aTsAheadOfTheEventsIsFailed1WithTheNumberToGoOnWith() {
        assertThat(bot.poll(99, 0).toString()).isEqualTo("{\"failed\":1,\"ts\":0}");
        assertThat(bot.poll("x", 0).toString()).isEqualTo("{\"failed\":1,\"ts\":0}");
    }

    @Test
    void aWrongKeyIsFailed2() {
        assertThat(bot.poll("wrong", 0, 0).toString()).isEqualTo("{\"failed\":2}");
    }

    @Test
    void whatIsSwitchedOffIsNeverTold() {
        bot.asCommunity("groups.setLongPollSettings", "group_id", GROUP, "wall_post_new", 0);
        simulator.customers().post(ANNA, "привет");
        simulator.customers().message(ANNA, "привет");
        JsonNode settings =
                bot.asCommunity("groups.getLongPollSettings", "group_id", GROUP).path("response");
        assertThat(types()).containsExactly("message_new");
        assertThat(settings.path("events").path("wall_post_new").asInt(-1)).isZero();
        assertThat(settings.path("events").path("message_new").asInt(-1)).isEqualTo(1);
    }

    @Test
    void aLongPollThatIsSwitchedOffGivesNoServer() {
        bot.asCommunity("groups.setLongPollSettings", "group_id", GROUP, "enabled", 0);
        JsonNode answer = bot.asCommunity("groups.getLongPollServer", "group_id", GROUP);
        assertThat(Bot.code(answer)).isEqualTo(100);
    }
}
