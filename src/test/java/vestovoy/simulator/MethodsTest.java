package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.GROUP;
import static vestovoy.simulator.Bot.OWNER;
import static vestovoy.simulator.Bot.POST;
import static vestovoy.simulator.Bot.TOPIC;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vestovoy.community.PostKey;

class MethodsTest {
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

    @ParameterizedTest
    @CsvSource({
        "wall.get, 27, 0, 0",
        "wall.getById, 27, 0, 0",
        "wall.getComments, 27, 0, 0",
        "wall.getComment, 27, 0, 28",
        "wall.getReposts, 27, 0, 0",
        "wall.createComment, 0, 0, 28",
        "wall.deleteComment, 27, 0, 28",
        "wall.restoreComment, 27, 0, 28",
        "board.getTopics, 27, 0, 0",
        "board.getComments, 27, 0, 0",
        "board.createComment, 27, 0, 28",
        "board.deleteComment, 0, 0, 28",
        "messages.send, 0, 0, 28",
        "messages.getHistory, 0, 0, 28",
        "messages.getConversations, 0, 0, 28",
        "messages.getByConversationMessageId, 0, 0, 28",
        "groups.getLongPollServer, 0, 0, 28",
        "groups.getLongPollSettings, 0, 0, 28",
        "groups.setLongPollSettings, 0, 0, 28",
        "groups.getCallbackConfirmationCode, 0, 0, 28",
        "groups.getTokenPermissions, 0, 27, 28",
        "groups.getById, 0, 0, 0",
        "users.get, 0, 0, 0",
        "utils.getServerTime, 0, 0, 0"
    })
    void eachMethodTakesTheKeysThatVkSaysAndNoOthers(
            String method, int community, int user, int service) {
        assertThat(Bot.wrongKey(bot.asCommunity(method))).isEqualTo(community);
        assertThat(Bot.wrongKey(bot.asUser(method))).isEqualTo(user);
        assertThat(Bot.wrongKey(bot.asService(method))).isEqualTo(service);
    }

    @Test
    void anErrorTellsTheRequestBackWithItsKeyAsVkDoes() {
        JsonNode answer = bot.asCommunity("wall.conquer", "post_id", 7);
        assertThat(Bot.code(answer)).isEqualTo(3);
        assertThat(answer.path("error").path("request_params").toString())
                .contains("wall.conquer", "post_id", "5.199", "access_token");
    }

    @Test
    void aRequestWithoutAKnownKeyIsError5() {
        assertThat(Bot.code(bot.call("utils.getServerTime", "vk1.a.stranger"))).isEqualTo(5);
        assertThat(Bot.code(bot.call("utils.getServerTime", ""))).isEqualTo(5);
    }

    @Test
    void theKeyMayComeInTheAuthorizationHeader() {
        var request =
                bot.request("/method/utils.getServerTime?v=5.199")
                        .header("Authorization", "Bearer vk1.a.service");
        assertThat(bot.send(request).body()).isEqualTo("{\"response\":1795424400}");
    }

    @Test
    void aRequestWithoutAVersionIsRefused() {
        var answer = bot.get("/method/utils.getServerTime?access_token=vk1.a.service");
        assertThat(answer.body()).contains("\"error_code\":8");
    }

    @ParameterizedTest
    @CsvSource({
        "wall.getComments, owner_id=-214000777, 100",
        "wall.getComments, owner_id=-214000777&post_id=abc, 100",
        "wall.getComments, owner_id=-214000777&post_id=9061&count=101, 100",
        "wall.getComments, owner_id=-214000777&post_id=9061&sort=best, 100",
        "wall.getComments, owner_id=-214000777&post_id=77, 15",
        "wall.getComments, owner_id=-1&post_id=9061, 15",
        "wall.getComment, owner_id=-214000777&comment_id=99999, 211",
        "wall.createComment, owner_id=-214000777&post_id=77&message=x, 15",
        "wall.createComment, owner_id=-214000777&post_id=9061, 100",
        "wall.createComment, owner_id=-214000777&post_id=9061&message=x&reply_to_comment=99999, 211",
        "wall.deleteComment, owner_id=-214000777&comment_id=99999, 104",
        "wall.restoreComment, owner_id=-214000777&comment_id=20000, 243",
        "board.getComments, group_id=214000777&topic_id=7, 104",
        "board.createComment, group_id=214000777&topic_id=39100411&message=, 100",
        "board.getComments, group_id=1&topic_id=39100411, 125",
        "messages.send, user_id=210007919&message=x, 100",
        "messages.send, user_id=210007919&message=x&random_id=1, 901",
        "messages.send, message=x&random_id=1, 100",
        "messages.send, user_id=210007919&message=x&random_id=1&subscribe_id=101, 100",
        "messages.send, user_id=210007919&message=x&random_id=1&intent=shout, 100",
        "board.getTopics, group_id=214000777&preview=7, 100",
        "wall.getComments, owner_id=-214000777&post_id=9061&preview_length=-1, 100",
        "wall.getComments, owner_id=-214000777&post_id=9061&start_comment_id=-1, 100",
        "wall.getById, posts=-214000777_9061&copy_history_depth=deep, 100",
        "messages.getByConversationMessageId, peer_id=210007919, 100",
    })
    void aWrongRequestIsRefusedWithVksCode(String method, String form, int code) {
        String keyed = form + "&v=5.199&access_token=vk1.a.user";
        assertThat(bot.post("/method/" + method, keyed).body())
                .contains("\"error_code\":" + code + ",");
    }

    @Test
    void aCommentOfTheCommunityJoinsTheThreadOfWhatItAnswers() {
        PostKey question = simulator.customers().comment(ANNA, POST, "а в постамате?");
        JsonNode made =
                bot.asCommunity(
                        "wall.createComment",
                        "owner_id",
                        OWNER,
                        "post_id",
                        POST,
                        "reply_to_comment",
                        question.id(),
                        "message",
                        "Три дня.",
                        "guid",
                        "g-1");
        JsonNode thread =
                bot.asService(
                                "wall.getComments",
                                "owner_id",
                                OWNER,
                                "post_id",
                                POST,
                                "comment_id",
                                question.id(),
                                "extended",
                                1)
                        .path("response");
        assertThat(made.path("response").path("parents_stack").path(0).asLong())
                .isEqualTo(question.id());
        assertThat(thread.path("count").asInt()).isEqualTo(1);
        assertThat(thread.path("items").path(0).path("from_id").asLong()).isEqualTo(OWNER);
        assertThat(thread.path("items").path(0).path("reply_to_user").asLong()).isEqualTo(ANNA);
        assertThat(thread.path("groups").path(0).path("name").asString()).isEqualTo("Полка");
        assertThat(simulator.effects())
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.key()).isEqualTo("g-1");
                    assertThat(effect.answers()).contains(question);
                    assertThat(effect.text()).isEqualTo("Три дня.");
                    assertThat(effect.at()).isEqualTo(Bot.NOW);
                });
    }

    @Test
    void theSameGuidWritesASecondComment() {
        for (int time = 0; time < 2; time++) {
            bot.asCommunity(
                    "wall.createComment",
                    "owner_id",
                    OWNER,
                    "post_id",
                    POST,
                    "message",
                    "Да.",
                    "guid",
                    "g-2");
        }
        assertThat(simulator.effects()).hasSize(2);
    }

    @Test
    void theSameRandomIdWritesNoSecondMessage() {
        simulator.customers().message(ANNA, "здравствуйте");
        JsonNode first =
                bot.asCommunity("messages.send", "peer_id", ANNA, "random_id", 7, "message", "Да.");
        JsonNode again =
                bot.asCommunity("messages.send", "peer_id", ANNA, "random_id", 7, "message", "Да.");
        assertThat(again).isEqualTo(first);
        assertThat(simulator.effects()).hasSize(1);
    }

    @Test
    void aMessageToSeveralPeersTellsHowEachWent() {
        simulator.customers().message(ANNA, "здравствуйте");
        JsonNode answer =
                bot.asCommunity(
                                "messages.send",
                                "peer_ids",
                                ANNA + ",210015838",
                                "random_id",
                                8,
                                "message",
                                "Да.")
                        .path("response");
        assertThat(answer.path(0).path("message_id").asInt()).isEqualTo(2);
        assertThat(answer.path(0).path("conversation_message_id").asInt()).isEqualTo(2);
        assertThat(answer.path(1).path("error").path("code").asInt()).isEqualTo(901);
    }

    @Test
    void historyComesNewestFirstAndCarriesTheRandomId() {
        simulator.customers().message(ANNA, "раз");
        bot.asCommunity("messages.send", "peer_id", ANNA, "random_id", 9, "message", "два");
        JsonNode history =
                bot.asCommunity("messages.getHistory", "peer_id", ANNA)
                        .path("response")
                        .path("items");
        assertThat(history.path(0).path("text").asString()).isEqualTo("два");
        assertThat(history.path(0).path("random_id").asInt()).isEqualTo(9);
        assertThat(history.path(0).path("out").asInt()).isEqualTo(1);
        assertThat(history.path(1).path("text").asString()).isEqualTo("раз");
    }

    @Test
    void aConversationIsUnansweredUntilTheCommunitySpeaks() {
        simulator.customers().message(ANNA, "раз");
        JsonNode before = bot.asCommunity("messages.getConversations", "filter", "unanswered");
        bot.asCommunity("messages.send", "peer_id", ANNA, "random_id", 1, "message", "два");
        JsonNode after = bot.asCommunity("messages.getConversations", "filter", "unanswered");
        assertThat(before.path("response").path("count").asInt()).isEqualTo(1);
        assertThat(after.path("response").path("count").asInt()).isZero();
    }

    @Test
    void tooLongAMessageIsError914() {
        simulator.customers().message(ANNA, "раз");
        String text = "я".repeat(4097);
        assertThat(
                        Bot.code(
                                bot.asCommunity(
                                        "messages.send",
                                        "peer_id",
                                        ANNA,
                                        "random_id",
                                        1,
                                        "message",
                                        text)))
                .isEqualTo(914);
    }

    @Test
    void aDiscussionIsReadFromACommentOnAndGrowsByOne() {
        JsonNode before = discussion();
        JsonNode made =
                bot.asUser(
                        "board.createComment",
                        "group_id",
                        GROUP,
                        "topic_id",
                        TOPIC,
                        "from_group",
                        1,
                        "message",
                        "[id210205894:bp-214000777_1075|Дарья], нельзя.",
                        "guid",
                        "g-3");
        JsonNode after = discussion();
        assertThat(before.path("items").path(0).path("id").asInt()).isEqualTo(1075);
        assertThat(before.path("real_offset").asInt()).isEqualTo(1);
        assertThat(before.path("items").path(0).path("likes").path("count").asInt(-1)).isZero();
        assertThat(made.path("response").isIntegralNumber()).isTrue();
        assertThat(after.path("count").asInt()).isEqualTo(before.path("count").asInt() + 1);
        assertThat(simulator.effects().getFirst().answers())
                .map(PostKey::source)
                .contains("board/" + TOPIC + "/1075");
    }

    private JsonNode discussion() {
        return bot.asService(
                        "board.getComments",
                        "group_id",
                        GROUP,
                        "topic_id",
                        TOPIC,
                        "start_comment_id",
                        1075,
                        "need_likes",
                        1,
                        "extended",
                        1)
                .path("response");
    }

    @Test
    void aDeletedCommentWithAnswersKeepsItsPlaceWithoutItsText() {
        PostKey question = simulator.customers().comment(ANNA, POST, "а?");
        simulator.customers().staffAnswer(question, "Да.");
        bot.asUser("wall.deleteComment", "owner_id", OWNER, "comment_id", question.id());
        JsonNode shown =
                bot.asUser("wall.getComment", "owner_id", OWNER, "comment_id", question.id())
                        .path("response")
                        .path("items")
                        .path(0);
        assertThat(shown.path("deleted").asBoolean()).isTrue();
        assertThat(shown.has("text")).isFalse();
        assertThat(shown.has("from_id")).isFalse();
        assertThat(simulator.written().getFirst().standing()).isFalse();
    }

    @Test
    void topicsStandFixedFirstThenByTheirLastComment() {
        simulator.customers().discuss(ANNA, 39_102_192L, "всем привет");
        JsonNode topics =
                bot.asService("board.getTopics", "group_id", GROUP, "preview", 2).path("response");
        assertThat(topics.path("count").asInt()).isEqualTo(16);
        assertThat(topics.path("items").path(0).path("is_fixed").asInt()).isEqualTo(1);
        for (JsonNode topic : topics.path("items")) {
            if (topic.path("is_fixed").asInt() == 0) {
                assertThat(topic.path("id").asLong()).isEqualTo(39_102_192L);
                assertThat(topic.path("last_comment").asString()).isEqualTo("всем привет");
                return;
            }
        }
    }

    @Test
    void peopleAreFoundByTheirNumberOrTheirPagesName() {
        JsonNode people =
                bot.asService("users.get", "user_ids", "id" + ANNA + ",5").path("response");
        assertThat(people.size()).isEqualTo(1);
        assertThat(people.path(0).path("first_name").asString()).isEqualTo("Анна");
    }

    @Test
    void theCommunityTellsWhatItsKeyMayDo() {
        assertThat(bot.asCommunity("groups.getTokenPermissions").path("response").toString())
                .contains("messages", "manage");
        assertThat(
                        bot.asCommunity("groups.getById")
                                .path("response")
                                .path("groups")
                                .path(0)
                                .path("id")
                                .asLong())
                .isEqualTo(GROUP);
    }
}
