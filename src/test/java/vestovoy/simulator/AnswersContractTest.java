package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.GROUP;
import static vestovoy.simulator.Bot.OWNER;
import static vestovoy.simulator.Bot.POST;
import static vestovoy.simulator.Bot.TOPIC;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.community.PostKey;
import vestovoy.contract.VkSchema;

/// What the simulated VK answers and tells is what VK's own schema allows. A method that is new
/// here gets its line below, an event is made in `everythingHappens`.
class AnswersContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COMMUNITY = Bot.KEYS.community();
    private static final String USER = Bot.KEYS.user();
    private static final String SERVICE = Bot.KEYS.service();
    private static final String WALL = "owner_id=" + OWNER;
    private static final String BOARD = "group_id=" + GROUP;
    private static final String ALL = "&count=100&need_likes=1";

    private static VkSchema schema;
    private static Simulator simulator;
    private static Bot bot;
    private static Happened happened;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        schema = VkSchema.orSkip();
        CallbackTarget target =
                new CallbackTarget(
                        URI.create("http://127.0.0.1:1/vk/callback"),
                        "s",
                        "5f3c1a7e",
                        Duration.ZERO);
        simulator = Simulator.start(Bot.setup(folder).calling(target));
        bot = new Bot(simulator.base());
        happened = everythingHappens(simulator.customers());
    }

    @AfterAll
    static void stop() throws IOException {
        if (simulator != null) {
            simulator.close();
        }
    }

    /// What stands there to be asked for.
    private record Happened(PostKey comment, PostKey answer, PostKey remark) {}

    /// Every kind of thing, with and without attachments, edited, deleted, brought back.
    private static Happened everythingHappens(Customers people) {
        PostKey post = people.post(ANNA, "Где заказ?", "photo");
        PostKey comment = people.comment(ANNA, POST, "а в постамате?", "photo", "video");
        PostKey answer = people.answer(ANNA, comment, "и мне");
        people.edit(comment, "а в постамате можно?");
        PostKey gone = people.comment(ANNA, POST, "лишнее");
        people.answer(ANNA, gone, "почему лишнее?");
        people.delete(gone);
        people.restore(gone);
        people.delete(gone);
        PostKey remark = people.discuss(ANNA, TOPIC, "а здесь?", "photo");
        people.edit(remark, "а тут?");
        people.delete(remark);
        people.restore(remark);
        PostKey letter = people.message(ANNA, "здравствуйте", "photo", "doc");
        people.edit(letter, "добрый день");
        people.staffAnswer(letter, "слушаем");
        people.staffAnswer(post, "проверяем");
        return new Happened(comment, answer, remark);
    }

    /// A call, and which of the method's responses it gets.
    record Asked(String method, String token, String response, String form) {
        @Override
        public String toString() {
            return method + " " + response + " " + form;
        }
    }

    private static Asked plain(String method, String token, String form) {
        return new Asked(method, token, "response", form);
    }

    private static Asked extended(String method, String token, String form) {
        return new Asked(method, token, "extendedResponse", form + "&extended=1");
    }

    private static Stream<Asked> asked() {
        return Stream.of(wall(), board(), messages(), others()).flatMap(part -> part);
    }

    private static Stream<Asked> wall() {
        String post = WALL + "&post_id=" + POST;
        String own = WALL + "&comment_id=" + happened.comment().id();
        String inThread = WALL + "&comment_id=" + happened.answer().id();
        return Stream.of(
                plain("wall.get", SERVICE, WALL + "&count=100"),
                extended("wall.get", USER, WALL + "&count=100"),
                plain("wall.getById", SERVICE, "posts=" + OWNER + "_" + POST),
                extended("wall.getById", SERVICE, "posts=" + OWNER + "_" + POST + ",-1_2"),
                plain("wall.getComments", SERVICE, post),
                extended("wall.getComments", SERVICE, post + ALL + "&thread_items_count=10"),
                plain("wall.getComments", SERVICE, post + "&comment_id=" + happened.comment().id()),
                plain("wall.getComment", USER, own),
                extended("wall.getComment", USER, inThread),
                plain("wall.createComment", COMMUNITY, post + "&message=x"),
                plain("wall.createComment", COMMUNITY, post + "&attachments=photo1_2"),
                plain("wall.deleteComment", USER, own),
                plain("wall.restoreComment", USER, own));
    }

    private static Stream<Asked> board() {
        String topic = BOARD + "&topic_id=" + TOPIC;
        String remark = topic + "&comment_id=" + happened.remark().id();
        String from = "&start_comment_id=" + happened.remark().id();
        return Stream.of(
                plain("board.getTopics", SERVICE, BOARD + "&preview=1"),
                extended("board.getTopics", SERVICE, BOARD),
                plain("board.getComments", SERVICE, topic),
                extended("board.getComments", SERVICE, topic + ALL + from),
                plain("board.createComment", USER, topic + "&from_group=1&message=x"),
                plain("board.deleteComment", COMMUNITY, remark));
    }

    private static Stream<Asked> messages() {
        String talk = "peer_id=" + ANNA;
        String one = talk + "&conversation_message_ids=1,2";
        String said = "&random_id=7&message=x";
        String several = "peer_ids=" + ANNA + ",7&random_id=8&message=x";
        return Stream.of(
                new Asked("messages.send", COMMUNITY, "deprecatedResponse", talk + said),
                new Asked("messages.send", COMMUNITY, "userIdsResponse", several),
                plain("messages.getHistory", COMMUNITY, talk),
                extended("messages.getHistory", COMMUNITY, talk),
                plain("messages.getConversations", COMMUNITY, ""),
                plain("messages.getConversations", COMMUNITY, "extended=1"),
                plain("messages.getByConversationMessageId", COMMUNITY, one),
                extended("messages.getByConversationMessageId", COMMUNITY, one));
    }

    private static Stream<Asked> others() {
        return Stream.of(
                plain("groups.getById", COMMUNITY, BOARD),
                plain("groups.getLongPollServer", COMMUNITY, BOARD),
                plain("groups.getLongPollSettings", COMMUNITY, BOARD),
                plain("groups.setLongPollSettings", COMMUNITY, BOARD + "&enabled=1"),
                plain("groups.getTokenPermissions", COMMUNITY, ""),
                plain("groups.getCallbackConfirmationCode", COMMUNITY, BOARD),
                plain("users.get", SERVICE, "user_ids=" + ANNA + ",1"),
                plain("utils.getServerTime", SERVICE, ""));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void anAnswerIsAsVksSchemaSays(Asked asked) {
        String form = asked.form() + "&v=5.199&access_token=" + asked.token();
        JsonNode envelope = JSON.readTree(bot.post("/method/" + asked.method(), form).body());

        assertThat(schema.faultsOfAnswer(asked.method(), asked.response(), envelope)).isEmpty();
        assertThat(schema.strangeFields(envelope.path("response"))).isEmpty();
    }

    @Test
    void noMethodIsLeftOut() {
        Set<String> asked = new TreeSet<>();
        asked().forEach(one -> asked.add(one.method()));

        assertThat(asked).isEqualTo(methods());
    }

    @Test
    void anErrorIsAsVksSchemaSays() {
        JsonNode envelope = bot.asCommunity("wall.get", "owner_id", OWNER);

        assertThat(Bot.code(envelope)).isEqualTo(27);
        assertThat(schema.faultsOfError(envelope)).isEmpty();
    }

    @Test
    void everyEventIsAsVksSchemaSays() {
        List<String> faults = new ArrayList<>();
        Set<String> types = new TreeSet<>();
        for (JsonNode event : bot.poll(0, 0).path("updates")) {
            String type = event.path("type").asString();
            types.add(type);
            schema.faultsOfEvent(event).forEach(fault -> faults.add(type + fault));
            schema.strangeFields(event.path("object"))
                    .forEach(field -> faults.add(type + " " + field));
        }

        assertThat(faults).isEmpty();
        assertThat(types)
                .containsAll(
                        Set.of(
                                "wall_post_new",
                                "wall_reply_new",
                                "wall_reply_edit",
                                "wall_reply_delete",
                                "wall_reply_restore",
                                "board_post_new",
                                "board_post_edit",
                                "board_post_delete",
                                "board_post_restore",
                                "message_new",
                                "message_edit",
                                "message_reply"));
    }

    /// The names of the methods that the simulator has: those of VK's that it does not call
    /// unknown.
    static Set<String> methods() {
        Set<String> known = new TreeSet<>();
        for (String name : schema.methods()) {
            if (Bot.code(bot.asUser(name)) != VkError.UNKNOWN_METHOD) {
                known.add(name);
            }
        }
        return known;
    }
}
