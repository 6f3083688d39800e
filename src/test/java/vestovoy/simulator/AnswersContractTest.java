package vestovoy.simulator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.FLEA_MARKET;
import static vestovoy.simulator.Bot.GOOD;
import static vestovoy.simulator.Bot.GROUP;
import static vestovoy.simulator.Bot.OWNER;
import static vestovoy.simulator.Bot.PHOTO;
import static vestovoy.simulator.Bot.POST;
import static vestovoy.simulator.Bot.SERGEY;
import static vestovoy.simulator.Bot.TOPIC;
import static vestovoy.simulator.Bot.VIDEO;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import vestovoy.community.Channel;
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

    /// Every type of event that the simulator tells.
    private static final List<String> TOLD =
            List.of(
                            "wall_post_new wall_repost wall_reply_new wall_reply_edit wall_reply_delete wall_reply_restore",
                            "board_post_new board_post_edit board_post_delete board_post_restore",
                            "photo_comment_new photo_comment_edit photo_comment_delete photo_comment_restore",
                            "video_comment_new video_comment_edit video_comment_delete video_comment_restore",
                            "market_comment_new market_comment_edit market_comment_delete market_comment_restore",
                            "message_new message_edit message_reply user_block user_unblock")
                    .stream()
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .toList();

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
    private record Happened(
            PostKey comment,
            PostKey answer,
            PostKey remark,
            PostKey mention,
            Map<Channel, PostKey> shown) {
        Happened {
            shown = Map.copyOf(shown);
        }

        /// A comment in this section.
        PostKey in(Section section) {
            return requireNonNull(shown.get(section.channel()));
        }
    }

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
        comeAndGo(people, remark);
        PostKey letter = people.message(ANNA, "здравствуйте", "photo", "doc");
        people.edit(letter, "добрый день");
        people.staffAnswer(letter, "слушаем");
        people.staffAnswer(post, "проверяем");
        PostKey mention = people.postElsewhere(ANNA, "@polka_market (Полка), где заказ?", "photo");
        people.answer(ANNA, mention, "уже третий день");
        people.repost(SERGEY, post, "и у меня так");
        people.forward(ANNA, "вот", post, comment, remark, mention, letter);
        people.ban(Bot.SHY, 1, "реклама");
        people.ban(FLEA_MARKET, 0, "");
        Map<Channel, PostKey> shown = exhibited(people);
        people.ban(SERGEY, 1, "реклама");
        people.unban(SERGEY);
        return new Happened(comment, answer, remark, mention, shown);
    }

    private static Map<Channel, PostKey> exhibited(Customers people) {
        Map<Channel, PostKey> shown = new EnumMap<>(Channel.class);
        for (long id : List.of(PHOTO, VIDEO, GOOD)) {
            PostKey comment = people.comment(ANNA, Bot.exhibit(simulator, id), "сколько?", "photo");
            PostKey answer = people.answer(SERGEY, comment, "и мне скажите");
            comeAndGo(people, comment);
            people.staffAnswer(answer, "скажем");
            people.forward(ANNA, "вот", comment);
            shown.put(comment.channel(), comment);
        }
        return shown;
    }

    private static void comeAndGo(Customers people, PostKey comment) {
        people.edit(comment, "а тут?");
        people.delete(comment);
        people.restore(comment);
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
        return Stream.of(wall(), posts(), board(), exhibits(), messages(), events(), others())
                .flatMap(part -> part);
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
                plain("wall.restoreComment", USER, own),
                plain("wall.reportComment", USER, own + "&reason=1"));
    }

    private static Stream<Asked> posts() {
        String post = WALL + "&post_id=" + POST;
        String theirs = "owner_id=" + ANNA + "&post_id=" + happened.mention().id();
        String reposts = "owner_id=" + SERGEY + "&count=100";
        return Stream.of(
                plain("wall.getReposts", SERVICE, post + "&count=1000"),
                plain("wall.delete", USER, post),
                plain("wall.restore", USER, post),
                plain("wall.reportPost", USER, theirs + "&reason=4"),
                extended("wall.get", SERVICE, reposts),
                extended("wall.getComments", SERVICE, theirs + ALL),
                plain("wall.createComment", COMMUNITY, theirs + "&message=x"),
                plain("newsfeed.search", SERVICE, "q=%D0%B7%D0%B0%D0%BA%D0%B0%D0%B7"),
                plain("newsfeed.search", USER, "q=%D0%B7%D0%B0%D0%BA%D0%B0%D0%B7&count=1"),
                extended("newsfeed.search", SERVICE, "q=%D0%B7%D0%B0%D0%BA%D0%B0%D0%B7"),
                plain("newsfeed.getMentions", USER, WALL));
    }

    private static Stream<Asked> exhibits() {
        Stream<Asked> lists =
                Stream.of(
                        plain("photos.getAllComments", USER, WALL + ALL),
                        plain("video.get", USER, WALL),
                        plain("video.get", USER, "extended=1&videos=" + OWNER + "_" + VIDEO),
                        plain("market.get", USER, WALL),
                        extended("market.get", USER, WALL));
        return Stream.concat(lists, Stream.of(Section.values()).flatMap(AnswersContractTest::of));
    }

    private static Stream<Asked> of(Section section) {
        String name = section.name().toLowerCase(Locale.ROOT);
        PostKey comment = happened.in(section);
        String place = WALL + "&" + Section.placeName(section.channel()) + "=" + comment.place();
        String one = WALL + "&comment_id=" + comment.id();
        String reply = place + "&from_group=1&message=x&reply_to_comment=" + comment.id();
        Stream<Asked> all =
                Stream.of(
                        plain(name + ".getComments", USER, place),
                        schema.method(name + ".getComments").orElseThrow().has("extendedResponse")
                                ? extended(name + ".getComments", USER, place + ALL)
                                : plain(name + ".getComments", USER, place + ALL + "&extended=1"),
                        plain(name + ".createComment", USER, reply),
                        plain(name + ".deleteComment", USER, one),
                        plain(name + ".restoreComment", USER, one),
                        plain(name + ".reportComment", USER, one + "&reason=1"));
        return section == Section.VIDEO ? Stream.concat(all, threads(place, comment)) : all;
    }

    private static Stream<Asked> threads(String place, PostKey comment) {
        return Stream.of(
                extended("video.getComments", USER, place + ALL + "&thread_items_count=10"),
                plain("video.getComments", USER, place + "&comment_id=" + comment.id()));
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
                plain("board.deleteComment", COMMUNITY, remark),
                plain("board.restoreComment", COMMUNITY, remark));
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

    private static Stream<Asked> events() {
        String server = BOARD + "&server_id=1";
        return Stream.of(
                plain("groups.getLongPollServer", COMMUNITY, BOARD),
                plain("groups.getLongPollSettings", COMMUNITY, BOARD),
                plain("groups.setLongPollSettings", COMMUNITY, BOARD + "&enabled=1"),
                plain("groups.getCallbackConfirmationCode", COMMUNITY, BOARD),
                plain("groups.getCallbackServers", COMMUNITY, BOARD),
                plain("groups.getCallbackSettings", COMMUNITY, server),
                plain("groups.setCallbackSettings", COMMUNITY, server + "&message_new=1"));
    }

    private static Stream<Asked> others() {
        String somebody = BOARD + "&owner_id=" + SERGEY;
        return Stream.of(
                plain("groups.getById", COMMUNITY, BOARD),
                plain("groups.getTokenPermissions", COMMUNITY, ""),
                plain("groups.ban", USER, somebody + "&reason=1&comment=x&comment_visible=1"),
                plain("groups.getBanned", COMMUNITY, BOARD),
                plain("groups.getBanned", USER, somebody),
                plain("groups.unban", USER, somebody),
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
        assertThat(types).containsExactlyInAnyOrderElementsOf(TOLD);
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
