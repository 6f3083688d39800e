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
import vestovoy.community.PostKey;
import vestovoy.contract.VkSchema;

/// What the simulated VK answers and tells is what VK's own schema allows. A method that is new
/// here gets its line in `asked`, an event in `everythingHappens`.
class AnswersContractTest {
    private static VkSchema schema;
    private static Simulator simulator;
    private static Bot bot;
    private static PostKey comment;
    private static PostKey answer;
    private static PostKey gone;
    private static PostKey remark;

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
        everythingHappens(simulator.customers());
    }

    @AfterAll
    static void stop() throws IOException {
        if (simulator != null) {
            simulator.close();
        }
    }

    /// Every kind of thing, with and without attachments, edited, deleted, brought back.
    private static void everythingHappens(Customers people) {
        PostKey post = people.post(ANNA, "Где заказ?", "photo");
        comment = people.comment(ANNA, POST, "а в постамате?", "photo", "video");
        answer = people.answer(ANNA, comment, "и мне");
        people.edit(comment, "а в постамате можно?");
        gone = people.comment(ANNA, POST, "лишнее");
        people.answer(ANNA, gone, "почему лишнее?");
        people.delete(gone);
        people.restore(gone);
        people.delete(gone);
        remark = people.discuss(ANNA, TOPIC, "а здесь?", "photo");
        people.edit(remark, "а тут?");
        people.delete(remark);
        people.restore(remark);
        PostKey letter = people.message(ANNA, "здравствуйте", "photo", "doc");
        people.edit(letter, "добрый день");
        people.staffAnswer(letter, "слушаем");
        people.staffAnswer(post, "проверяем");
    }

    /// A call, and which of the method's responses it gets.
    private record Asked(String method, String token, String response, Object... form) {
        @Override
        public String toString() {
            return method + " " + response + " " + Bot.form(form);
        }
    }

    private static Asked plain(String method, String token, Object... form) {
        return new Asked(method, token, "response", form);
    }

    private static Asked extended(String method, String token, Object... form) {
        List<Object> all = new ArrayList<>(List.of(form));
        all.addAll(List.of("extended", 1));
        return new Asked(method, token, "extendedResponse", all.toArray());
    }

    private static Stream<Asked> asked() {
        String user = Bot.KEYS.user();
        String service = Bot.KEYS.service();
        String community = Bot.KEYS.community();
        return Stream.of(
                plain("wall.get", service, "owner_id", OWNER, "count", 100),
                extended("wall.get", user, "owner_id", OWNER, "count", 100),
                plain("wall.getById", service, "posts", OWNER + "_" + POST),
                extended("wall.getById", service, "posts", OWNER + "_" + POST + ",-1_2"),
                plain("wall.getComments", service, "owner_id", OWNER, "post_id", POST),
                extended(
                        "wall.getComments",
                        service,
                        "owner_id",
                        OWNER,
                        "post_id",
                        POST,
                        "count",
                        100,
                        "need_likes",
                        1,
                        "thread_items_count",
                        10),
                plain(
                        "wall.getComments",
                        service,
                        "owner_id",
                        OWNER,
                        "post_id",
                        POST,
                        "comment_id",
                        comment.id()),
                plain("wall.getComment", user, "owner_id", OWNER, "comment_id", comment.id()),
                extended("wall.getComment", user, "owner_id", OWNER, "comment_id", answer.id()),
                plain(
                        "wall.createComment",
                        community,
                        "owner_id",
                        OWNER,
                        "post_id",
                        POST,
                        "reply_to_comment",
                        comment.id(),
                        "message",
                        "можно"),
                plain("wall.deleteComment", user, "owner_id", OWNER, "comment_id", comment.id()),
                plain("wall.restoreComment", user, "owner_id", OWNER, "comment_id", comment.id()),
                plain("board.getTopics", service, "group_id", GROUP, "preview", 1),
                extended("board.getTopics", service, "group_id", GROUP),
                plain("board.getComments", service, "group_id", GROUP, "topic_id", TOPIC),
                extended(
                        "board.getComments",
                        service,
                        "group_id",
                        GROUP,
                        "topic_id",
                        TOPIC,
                        "need_likes",
                        1,
                        "count",
                        100,
                        "start_comment_id",
                        remark.id()),
                plain(
                        "board.createComment",
                        user,
                        "group_id",
                        GROUP,
                        "topic_id",
                        TOPIC,
                        "from_group",
                        1,
                        "message",
                        "можно"),
                plain(
                        "board.deleteComment",
                        community,
                        "group_id",
                        GROUP,
                        "topic_id",
                        TOPIC,
                        "comment_id",
                        remark.id()),
                new Asked(
                        "messages.send",
                        community,
                        "deprecatedResponse",
                        "peer_id",
                        ANNA,
                        "random_id",
                        7,
                        "message",
                        "да"),
                new Asked(
                        "messages.send",
                        community,
                        "userIdsResponse",
                        "peer_ids",
                        ANNA + ",7",
                        "random_id",
                        8,
                        "message",
                        "да"),
                plain("messages.getHistory", community, "peer_id", ANNA),
                extended("messages.getHistory", community, "peer_id", ANNA),
                plain("messages.getConversations", community),
                plain("messages.getConversations", community, "extended", 1),
                plain(
                        "messages.getByConversationMessageId",
                        community,
                        "peer_id",
                        ANNA,
                        "conversation_message_ids",
                        "1,2"),
                extended(
                        "messages.getByConversationMessageId",
                        community,
                        "peer_id",
                        ANNA,
                        "conversation_message_ids",
                        "1"),
                plain("groups.getById", community, "group_id", GROUP),
                plain("groups.getLongPollServer", community, "group_id", GROUP),
                plain("groups.getLongPollSettings", community, "group_id", GROUP),
                plain("groups.setLongPollSettings", community, "group_id", GROUP, "enabled", 1),
                plain("groups.getTokenPermissions", community),
                plain("groups.getCallbackConfirmationCode", community, "group_id", GROUP),
                plain("users.get", service, "user_ids", ANNA + ",1"),
                plain("utils.getServerTime", service));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void anAnswerIsAsVksSchemaSays(Asked asked) {
        JsonNode envelope = bot.call(asked.method(), asked.token(), asked.form());

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
