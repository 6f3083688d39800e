package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.FLEA_MARKET;
import static vestovoy.simulator.Bot.GROUP;
import static vestovoy.simulator.Bot.NOW;
import static vestovoy.simulator.Bot.OWNER;
import static vestovoy.simulator.Bot.POST;
import static vestovoy.simulator.Bot.SERGEY;
import static vestovoy.simulator.Bot.SHY;

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
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// Strangers' walls, and the ways by which VK lets a community find them.
class StrangersTest {
    private static final long DAY = 86_400;

    @TempDir Path folder;
    private Simulator simulator;
    private Customers customers;
    private Bot bot;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(Bot.setup(folder));
        customers = simulator.customers();
        bot = new Bot(simulator.base());
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    private List<String> found(JsonNode answer) {
        List<String> keys = new ArrayList<>();
        answer.path("response")
                .path("items")
                .forEach(one ->
                        keys.add(one.path("owner_id").asLong() + "_" + one.path("id").asLong()));
        return keys;
    }

    private List<String> search(String query) {
        return found(bot.asService("newsfeed.search", "q", query));
    }

    private static String name(PostKey key) {
        return key.owner() + "_" + key.id();
    }

    private JsonNode answer(PostKey post, String text, Object... more) {
        List<Object> all = new ArrayList<>(List.of("owner_id", post.owner(), "post_id", post.id()));
        all.addAll(List.of("from_group", GROUP, "message", text));
        all.addAll(List.of(more));
        return bot.asCommunity("wall.createComment", all.toArray());
    }

    @ParameterizedTest
    @CsvSource({"newsfeed.search, 27, 0, 0", "newsfeed.getMentions, 27, 0, 28"})
    void eachMethodTakesTheKeysThatVkSaysAndNoOthers(
            String method, int community, int user, int service) {
        assertThat(Bot.wrongKey(bot.asCommunity(method))).isEqualTo(community);
        assertThat(Bot.wrongKey(bot.asUser(method))).isEqualTo(user);
        assertThat(Bot.wrongKey(bot.asService(method))).isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource({
        "newsfeed.search, count=5, 100",
        "newsfeed.search, q=x&count=201, 100",
        "newsfeed.search, q=x&start_from=nonsense, 100",
        "newsfeed.search, q=x&start_time=-5, 100",
        "newsfeed.getMentions, owner_id=-214000777&count=51, 100",
        "newsfeed.getMentions, owner_id=-7, 125",
        "newsfeed.getMentions, owner_id=7, 113",
        "wall.get, owner_id=77, 15",
        "wall.get, owner_id=210348436, 15",
        "wall.getComments, owner_id=210348436&post_id=9, 15",
        "wall.getComments, owner_id=210269246&post_id=78, 15",
        "wall.createComment, owner_id=210348436&post_id=9&message=x, 213",
        "wall.createComment, owner_id=210586006&post_id=15&message=x, 213",
        "wall.createComment, owner_id=210269246&post_id=1&message=x, 15",
        "wall.createComment, owner_id=77&post_id=1&message=x, 15",
        "wall.deleteComment, owner_id=210269246&comment_id=78, 15",
        "wall.delete, owner_id=210269246&post_id=77, 210"
    })
    void aWrongRequestIsRefusedWithVksCode(String method, String form, int code) {
        String keyed = form + "&v=5.199&access_token=vk1.a.user";
        assertThat(bot.post("/method/" + method, keyed).body())
                .contains("\"error_code\":" + code + ",");
    }

    @Test
    void theCommunityCommentsAStrangersPostAndIsReadBack() {
        PostKey post = customers.postElsewhere(ANNA, "Где мой заказ, #полкамаркет?");
        assertThat(post).isEqualTo(new PostKey(Channel.MENTION, ANNA, GROUP, post.id()));
        JsonNode made = answer(post, "Анна, напишите нам.", "guid", "g-1").path("response");
        JsonNode comments =
                bot.asService("wall.getComments", "owner_id", ANNA, "post_id", post.id())
                        .path("response");
        assertThat(comments.path("items").path(0).path("id")).isEqualTo(made.path("comment_id"));
        assertThat(comments.path("items").path(0).path("from_id").asLong()).isEqualTo(OWNER);
        assertThat(comments.path("can_post").asBoolean()).isTrue();
        JsonNode shown =
                bot.asService("wall.getById", "posts", name(post)).path("response").path("items");
        assertThat(shown.path(0).path("comments").path("count").asInt()).isEqualTo(1);
        assertThat(simulator.effects())
                .singleElement()
                .extracting(Effect::made)
                .isEqualTo(
                        new PostKey(
                                Channel.WALL_COMMENT,
                                ANNA,
                                post.id(),
                                made.path("comment_id").asLong()));
    }

    @Test
    void onAStrangersWallOnlyOurOwnCommentCanBeTakenAway() {
        PostKey post = customers.postElsewhere(ANNA, "#полкамаркет");
        long own = answer(post, "Здравствуйте.").path("response").path("comment_id").asLong();
        JsonNode gone = bot.asUser("wall.deleteComment", "owner_id", ANNA, "comment_id", own);
        assertThat(gone.path("response").asInt()).isEqualTo(1);
        JsonNode reported =
                bot.asUser("wall.reportPost", "owner_id", ANNA, "post_id", post.id(), "reason", 1);
        assertThat(reported.path("response").asInt()).isEqualTo(1);
    }

    @Test
    void aClosedWallIsNotReadAndNotFound() {
        PostKey post = customers.postElsewhere(ANNA, "#полкамаркет, вы где?");
        customers.closeWall(ANNA, true);
        assertThat(search("#полкамаркет")).isEmpty();
        assertThat(found(bot.asService("wall.getById", "posts", name(post)))).isEmpty();
        assertThat(Bot.code(answer(post, "да"))).isEqualTo(213);
        assertThat(simulator.written()).isEmpty();
        customers.closeWall(ANNA, false);
        assertThat(simulator.written()).hasSize(1);
    }

    @Test
    void whereCommentsAreOffThePostSaysSo() {
        PostKey post = customers.postElsewhere(ANNA, "#полкамаркет");
        customers.closeComments(post, true);
        JsonNode shown =
                bot.asService("wall.getById", "posts", name(post)).path("response").path("items");
        assertThat(shown.path(0).path("comments").path("can_post").asInt(-1)).isZero();
        assertThat(Bot.code(answer(post, "да"))).isEqualTo(213);
        assertThatThrownBy(() -> customers.answer(SERGEY, post, "да"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSearchFindsByTagByAddressAndByAnyFormOfAWord() {
        PostKey tag = customers.postElsewhere(ANNA, "Ура! #ПолкаМаркет");
        PostKey address = customers.postElsewhere(SERGEY, "см. https://vk.com/polka_market");
        PostKey word = customers.postElsewhere(FLEA_MARKET, "Бывшие склады «Полки» сдаются");
        customers.comment(ANNA, POST, "#полкамаркет в комментарии не ищется");
        assertThat(search("#полкамаркет")).containsExactly(name(tag));
        assertThat(search("vk.com/polka_market")).containsExactly(name(address));
        assertThat(search("полка склад")).containsExactly(name(word));
        assertThat(search("\"склады «полки»\"")).containsExactly(name(word));
        assertThat(search("полка -склады")).isEmpty();
        assertThat(search("#полка")).isEmpty();
    }

    @Test
    void aSearchReachesADayBackUnlessItIsToldOtherwise() {
        assertThat(search("#полкамаркет")).isEmpty();
        JsonNode all =
                bot.asService(
                        "newsfeed.search",
                        "q",
                        "#полкамаркет",
                        "start_time",
                        NOW.getEpochSecond() - 100 * DAY,
                        "extended",
                        1);
        assertThat(found(all)).containsExactly("210269246_77");
        assertThat(all.path("response").path("profiles").path(0).path("id").asLong())
                .isEqualTo(210_269_246L);
        JsonNode before =
                bot.asService(
                        "newsfeed.search",
                        "q",
                        "#полкамаркет",
                        "start_time",
                        NOW.getEpochSecond() - 100 * DAY,
                        "end_time",
                        NOW.getEpochSecond() - 90 * DAY);
        assertThat(found(before)).isEmpty();
    }

    @Test
    void pagesOfASearchJoinThoughPostsAreWrittenMeanwhile() {
        for (int post = 0; post < 5; post++) {
            customers.postElsewhere(ANNA, "запись " + post + " #полкамаркет");
        }
        List<String> all = search("#полкамаркет");
        JsonNode first = bot.asService("newsfeed.search", "q", "#полкамаркет", "count", 3);
        customers.postElsewhere(SERGEY, "новая #полкамаркет");
        JsonNode second =
                bot.asService(
                        "newsfeed.search",
                        "q",
                        "#полкамаркет",
                        "count",
                        3,
                        "start_from",
                        first.path("response").path("next_from").asString());
        List<String> joined = new ArrayList<>(found(first));
        joined.addAll(found(second));
        assertThat(joined).isEqualTo(all);
        assertThat(second.path("response").has("next_from")).isFalse();
        assertThat(second.path("response").path("total_count").asInt()).isEqualTo(6);
    }

    @Test
    void aSearchReachesAThousandPostsDeepAndNoFurther() {
        for (int post = 0; post < 1003; post++) {
            customers.postElsewhere(ANNA, "#полкамаркет");
        }
        int seen = 0;
        String from = "";
        do {
            JsonNode page =
                    bot.asService(
                                    "newsfeed.search",
                                    "q",
                                    "#полкамаркет",
                                    "count",
                                    200,
                                    "start_from",
                                    from)
                            .path("response");
            seen += page.path("items").size();
            from = page.path("next_from").asString("");
            assertThat(page.path("total_count").asInt()).isEqualTo(1003);
        } while (!from.isEmpty());
        assertThat(seen).isEqualTo(1000);
    }

    @Test
    void mentionsAreThosePostsThatNameTheCommunityByVksMark() {
        PostKey mark = customers.postElsewhere(ANNA, "Верните деньги, @polka_market (Полка)!");
        PostKey plain = customers.postElsewhere(SERGEY, "А @club214000777 отвечает?");
        customers.postElsewhere(FLEA_MARKET, "Коробки от #полкамаркет и vk.com/polka_market");
        JsonNode mentions = bot.asUser("newsfeed.getMentions", "owner_id", OWNER, "count", 50);
        assertThat(found(mentions)).containsExactlyInAnyOrder(name(mark), name(plain));
        assertThat(mentions.path("response").path("count").asInt()).isEqualTo(2);
        assertThat(mentions.toString())
                .contains("[club214000777|Полка]!", "[club214000777|@club214000777] отвечает");
        JsonNode nobody = bot.asUser("newsfeed.getMentions");
        assertThat(found(nobody)).isEmpty();
    }

    @Test
    void aRepostIsToldAndCarriesThePostThatItRepeats() {
        PostKey ours = new PostKey(Channel.WALL_POST, OWNER, 0, POST);
        PostKey repost = customers.repost(ANNA, ours, "А в постамате тоже 14?");
        customers.repost(SERGEY, ours, "");
        JsonNode told = bot.poll(0, 0).path("updates");
        assertThat(told.path(0).path("type").asString()).isEqualTo("wall_repost");
        JsonNode object = told.path(0).path("object");
        assertThat(object.path("owner_id").asLong()).isEqualTo(ANNA);
        assertThat(object.path("copy_history").path(0).path("id").asLong()).isEqualTo(POST);
        assertThat(object.path("copy_history").path(0).path("owner_id").asLong()).isEqualTo(OWNER);
        assertThat(simulator.written())
                .singleElement()
                .satisfies(one -> assertThat(one.post().key()).isEqualTo(repost));
        JsonNode shown =
                bot.asService("wall.getById", "posts", OWNER + "_" + POST)
                        .path("response")
                        .path("items");
        assertThat(shown.path(0).path("reposts").path("count").asInt()).isEqualTo(2);
    }

    @Test
    void whoRepeatedAPostIsListedWhereTheirWallIsOpen() {
        PostKey ours = new PostKey(Channel.WALL_POST, OWNER, 0, POST);
        PostKey repost = customers.repost(ANNA, ours, "А в постамате тоже 14?");
        customers.repost(SERGEY, ours, "");
        customers.closeWall(SERGEY, true);
        customers.postElsewhere(ANNA, "@polka_market, ау");
        JsonNode answer = bot.asService("wall.getReposts", "owner_id", OWNER, "post_id", POST);
        assertThat(found(answer)).containsExactly(name(repost));
        assertThat(answer.path("response").has("count")).isFalse();
    }

    @Test
    void anythingElseOnAStrangersWallIsToldByNoEvent() {
        PostKey post = customers.postElsewhere(ANNA, "@polka_market, ау");
        PostKey comment = customers.answer(SERGEY, post, "и мне");
        customers.edit(comment, "и мне тоже");
        customers.delete(comment);
        answer(post, "Здравствуйте.");
        assertThat(bot.poll(0, 0).path("updates").size()).isZero();
    }

    @Test
    void onlyWhatNamesTheCommunityCountsAsWrittenToIt() {
        PostKey post = customers.postElsewhere(ANNA, "Купил полку");
        assertThat(simulator.written()).isEmpty();
        customers.edit(post, "Купил полку в #полкамаркет");
        customers.answer(SERGEY, post, "#полкамаркет — это где?");
        customers.postElsewhere(SHY, "#полкамаркет, шёпотом");
        assertThat(simulator.written())
                .singleElement()
                .satisfies(one -> assertThat(one.post().key()).isEqualTo(post));
    }

    @Test
    void aMessageHandsOnPostsCommentsAndMessages() {
        PostKey ours = new PostKey(Channel.WALL_POST, OWNER, 0, POST);
        PostKey strange = customers.postElsewhere(SERGEY, "Не советую!");
        PostKey comment = customers.comment(SERGEY, POST, "а мне?");
        PostKey message = customers.message(SERGEY, "где заказ");
        customers.forward(ANNA, "посмотрите", ours, strange, comment, message);
        JsonNode told = bot.poll(0, 0).path("updates").path(2).path("object").path("message");
        JsonNode attached = told.path("attachments");
        assertThat(attached.path(0).path("wall").path("id").asLong()).isEqualTo(POST);
        assertThat(attached.path(1).path("wall").path("to_id").asLong()).isEqualTo(SERGEY);
        assertThat(attached.path(2).path("type").asString()).isEqualTo("wall_reply");
        assertThat(attached.path(2).path("wall_reply").path("post_id").asLong()).isEqualTo(POST);
        assertThat(told.path("fwd_messages").path(0).path("text").asString())
                .isEqualTo("где заказ");
        assertThat(told.path("fwd_messages").path(0).path("from_id").asLong()).isEqualTo(SERGEY);
    }

    @Test
    void staffAnswersElsewhereInTheCommunitysName() {
        PostKey post = customers.postElsewhere(ANNA, "#полкамаркет, ау");
        customers.staffAnswer(post, "Слушаем!");
        PostKey second = customers.answer(SERGEY, post, "и меня");
        customers.staffAnswer(second, "И вас.");
        JsonNode comments =
                bot.asService(
                                "wall.getComments",
                                "owner_id",
                                ANNA,
                                "post_id",
                                post.id(),
                                "thread_items_count",
                                10)
                        .path("response")
                        .path("items");
        assertThat(comments.path(0).path("from_id").asLong()).isEqualTo(OWNER);
        assertThat(comments.path(1).path("thread").path("items").path(0).path("text").asString())
                .isEqualTo("[id210015838|Сергей], И вас.");
        assertThat(simulator.effects()).isEmpty();
    }
}
