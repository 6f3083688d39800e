package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.GOOD;
import static vestovoy.simulator.Bot.OWNER;
import static vestovoy.simulator.Bot.PHOTO;
import static vestovoy.simulator.Bot.SERGEY;
import static vestovoy.simulator.Bot.VIDEO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vestovoy.community.PostKey;

/// Photos, videos and goods from outside.
class ExhibitMethodsTest {
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

    private PostKey comment(long exhibit, String text) {
        return simulator.customers().comment(ANNA, Bot.exhibit(simulator, exhibit), text);
    }

    private JsonNode asUser(String method, Object... parameters) {
        return bot.asUser(method, parameters).path("response");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "photos.getComments",
                "photos.getAllComments",
                "photos.createComment",
                "photos.deleteComment",
                "photos.restoreComment",
                "photos.reportComment",
                "video.get",
                "video.getComments",
                "video.createComment",
                "video.deleteComment",
                "video.restoreComment",
                "video.reportComment",
                "market.get",
                "market.getComments",
                "market.createComment",
                "market.deleteComment",
                "market.restoreComment",
                "market.reportComment"
            })
    void eachTakesAnAdministratorsKeyOnly(String method) {
        assertThat(Bot.wrongKey(bot.asCommunity(method))).isEqualTo(27);
        assertThat(Bot.wrongKey(bot.asService(method))).isEqualTo(28);
        assertThat(Bot.code(bot.asUser(method, "owner_id", "x"))).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "photos.getComments, owner_id=-214000777, 100",
        "photos.getComments, owner_id=-214000777&photo_id=7, 104",
        "photos.getComments, photo_id=457239104, 15",
        "photos.getComments, owner_id=-214000777&photo_id=457239104&count=101, 100",
        "photos.getComments, owner_id=-214000777&photo_id=457239104&sort=smart, 100",
        "photos.getComments, owner_id=-214000777&photo_id=457239104&start_comment_id=9, 104",
        "photos.getAllComments, owner_id=-214000777&album_id=5, 114",
        "photos.getAllComments, owner_id=-214000777&offset=-1, 100",
        "photos.createComment, owner_id=-214000777&photo_id=457239104, 100",
        "photos.createComment, owner_id=-214000777&photo_id=7&message=x, 104",
        "photos.createComment, owner_id=-214000777&photo_id=457239104&message=x&reply_to_comment=9, 104",
        "photos.deleteComment, owner_id=-214000777, 100",
        "photos.reportComment, owner_id=-214000777&comment_id=305&reason=8, 100",
        "photos.reportComment, owner_id=-214000777&comment_id=9, 104",
        "video.get, owner_id=-1, 204",
        "video.get, owner_id=-214000777&count=201, 100",
        "video.get, videos=nonsense, 100",
        "video.getComments, owner_id=-214000777&video_id=7, 204",
        "video.getComments, owner_id=-214000777&video_id=456239204, 801",
        "video.getComments, owner_id=-214000777&video_id=456239202&thread_items_count=11, 100",
        "video.getComments, owner_id=-214000777&video_id=456239202&comment_id=401, 104",
        "video.createComment, owner_id=-214000777&video_id=456239204&message=x, 801",
        "video.deleteComment, owner_id=-214000777&comment_id=9, 104",
        "video.reportComment, owner_id=-214000777&comment_id=401&reason=3, 100",
        "market.get, count=1, 100",
        "market.get, owner_id=-1, 205",
        "market.get, owner_id=-214000777&album_id=3, 1402",
        "market.getComments, owner_id=-214000777&item_id=7, 1403",
        "market.getComments, owner_id=-214000777&item_id=5100008, 1401",
        "market.getComments, owner_id=-214000777&item_id=-1, 100",
        "market.createComment, owner_id=-214000777&item_id=5100008&message=x, 1401",
        "market.reportComment, owner_id=-214000777&comment_id=501, 100"
    })
    void aWrongRequestIsRefusedWithVksCode(String method, String form, int code) {
        String keyed = form + "&v=5.199&access_token=vk1.a.user";
        assertThat(bot.post("/method/" + method, keyed).body())
                .contains("\"error_code\":" + code + ",");
    }

    @ParameterizedTest
    @CsvSource({
        "photos, photo_id, 457239104, 310",
        "video, video_id, 456239202, 406",
        "market, item_id, 5100002, 511"
    })
    void theCommunityAnswersACommentAndIsReadBack(
            String section, String place, long exhibit, long number) {
        PostKey question = comment(exhibit, "А доставка когда?");
        assertThat(question.id()).isEqualTo(number);
        JsonNode made =
                asUser(
                        section + ".createComment",
                        "owner_id",
                        OWNER,
                        place,
                        exhibit,
                        "reply_to_comment",
                        question.id(),
                        "from_group",
                        1,
                        "message",
                        "Завтра.",
                        "guid",
                        "g-7");
        JsonNode page =
                asUser(
                        section + ".getComments",
                        "owner_id",
                        OWNER,
                        place,
                        exhibit,
                        "start_comment_id",
                        question.id(),
                        "thread_items_count",
                        10,
                        "extended",
                        1);
        assertThat(made.asLong()).isEqualTo(number + 1);
        JsonNode answer =
                section.equals("video")
                        ? page.path("items").path(0).path("thread").path("items").path(0)
                        : page.path("items").path(1);
        assertThat(answer.path("from_id").asLong()).isEqualTo(OWNER);
        assertThat(answer.path("reply_to_comment").asLong()).isEqualTo(question.id());
        assertThat(answer.path("reply_to_user").asLong()).isEqualTo(ANNA);
        assertThat(page.path("profiles").toString()).contains("Королёва");
        Effect effect = simulator.effects().getFirst();
        assertThat(effect.answers()).contains(question);
        assertThat(effect.key()).isEqualTo("g-7");
    }

    @Test
    void withoutFromGroupTheAdministratorSpeaksInOwnName() {
        asUser("market.createComment", "owner_id", OWNER, "item_id", GOOD, "message", "Да.");
        JsonNode page =
                asUser("market.getComments", "owner_id", OWNER, "item_id", GOOD, "sort", "desc");
        assertThat(page.path("items").path(0).path("from_id").asLong()).isEqualTo(210_000_001L);
        assertThat(page.path("items").path(0).has("likes")).isFalse();
    }

    @Test
    void commentsOfAVideoStandOnTwoLevels() {
        PostKey top = comment(VIDEO, "раз");
        PostKey below = simulator.customers().answer(SERGEY, top, "два");
        simulator.customers().answer(ANNA, below, "три");
        JsonNode level = asUser("video.getComments", "owner_id", OWNER, "video_id", VIDEO);
        JsonNode thread =
                asUser(
                        "video.getComments",
                        "owner_id",
                        OWNER,
                        "video_id",
                        VIDEO,
                        "comment_id",
                        top.id());
        assertThat(level.path("count").asInt()).isEqualTo(4);
        assertThat(level.path("current_level_count").asInt()).isEqualTo(2);
        assertThat(level.path("can_post").asBoolean()).isTrue();
        assertThat(level.path("items").path(1).path("thread").path("count").asInt()).isEqualTo(2);
        assertThat(thread.path("count").asInt()).isEqualTo(2);
        assertThat(thread.path("items").path(1).path("parents_stack").toString())
                .isEqualTo("[" + top.id() + "]");
        assertThat(thread.path("items").path(1).path("reply_to_comment").asLong())
                .isEqualTo(below.id());
    }

    @Test
    void commentsOfAPhotoStandInOneRow() {
        PostKey top = comment(PHOTO, "раз");
        PostKey below = simulator.customers().answer(SERGEY, top, "два");
        JsonNode page =
                asUser(
                        "photos.getComments",
                        "owner_id",
                        OWNER,
                        "photo_id",
                        PHOTO,
                        "need_likes",
                        1,
                        "start_comment_id",
                        below.id());
        assertThat(page.path("real_offset").asInt()).isEqualTo(3);
        assertThat(page.path("items").path(0).path("parents_stack").size()).isZero();
        assertThat(page.path("items").path(0).path("text").asString())
                .isEqualTo("[id210007919|Анна], два");
        assertThat(page.path("items").path(0).path("likes").path("count").asInt(-1)).isZero();
    }

    @Test
    void allPhotosCommentsComeNewestFirstAndNameTheirPhoto() {
        PostKey last = comment(PHOTO, "вопрос");
        JsonNode all =
                asUser("photos.getAllComments", "owner_id", OWNER, "count", 3, "need_likes", 1);
        assertThat(all.path("count").asInt()).isEqualTo(10);
        assertThat(all.path("items").size()).isEqualTo(3);
        assertThat(all.path("items").path(0).path("id").asLong()).isEqualTo(last.id());
        assertThat(all.path("items").path(0).path("pid").asLong()).isEqualTo(PHOTO);
        List<Long> numbers = new ArrayList<>();
        all.path("items").forEach(one -> numbers.add(one.path("id").asLong()));
        assertThat(numbers).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void videosTellHowOftenTheyWereCommented() {
        comment(VIDEO, "вопрос");
        JsonNode videos = asUser("video.get", "owner_id", OWNER, "extended", 1);
        JsonNode one = asUser("video.get", "videos", OWNER + "_" + VIDEO + ",-5_7");
        assertThat(videos.path("count").asInt()).isEqualTo(4);
        assertThat(videos.path("items").path(0).path("can_comment").asInt(-1)).isZero();
        assertThat(videos.path("groups").size()).isEqualTo(1);
        assertThat(one.path("count").asInt()).isEqualTo(1);
        assertThat(one.path("items").path(0).path("comments").asInt()).isEqualTo(2);
        assertThat(one.path("items").path(0).path("title").asString()).contains("Экскурсия");
    }

    @Test
    void goodsHaveAPriceAndTellInFullWhetherTheyMayBeCommented() {
        JsonNode goods = asUser("market.get", "owner_id", OWNER, "count", 2, "extended", 1);
        JsonNode plain = asUser("market.get", "owner_id", OWNER, "offset", 7);
        assertThat(goods.path("count").asInt()).isEqualTo(8);
        assertThat(goods.path("items").path(0).path("id").asLong()).isEqualTo(5_100_008L);
        assertThat(goods.path("items").path(0).path("can_comment").asInt(-1)).isZero();
        assertThat(plain.path("items").path(0).path("price").path("amount").asString())
                .isEqualTo("249000");
        assertThat(plain.path("items").path(0).has("can_comment")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"photos, 457239104", "video, 456239202", "market, 5100002"})
    void whatIsDeletedIsGoneUntilItIsRestored(String section, long exhibit) {
        PostKey key = comment(exhibit, "реклама");
        Object[] named = {"owner_id", OWNER, "comment_id", key.id()};
        assertThat(asUser(section + ".restoreComment", named).asInt(-1)).isZero();
        assertThat(asUser(section + ".deleteComment", named).asInt()).isEqualTo(1);
        assertThat(simulator.written().getFirst().standing()).isFalse();
        assertThat(asUser(section + ".restoreComment", named).asInt()).isEqualTo(1);
        assertThat(simulator.written().getFirst().standing()).isTrue();
        assertThat(simulator.effects())
                .extracting(Effect::method)
                .containsExactly(section + ".deleteComment", section + ".restoreComment");
    }

    @ParameterizedTest
    @CsvSource({"photos, 457239104, 6", "video, 456239202, 43", "market, 5100002, 2"})
    void aReportIsWrittenDownAndChangesNothing(String section, long exhibit, int reason) {
        PostKey key = comment(exhibit, "реклама");
        JsonNode answer =
                asUser(
                        section + ".reportComment",
                        "owner_id",
                        OWNER,
                        "comment_id",
                        key.id(),
                        "reason",
                        reason);
        assertThat(answer.asInt()).isEqualTo(1);
        assertThat(simulator.effects())
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.made()).isEqualTo(key);
                    assertThat(effect.text()).isEqualTo(String.valueOf(reason));
                });
        assertThat(simulator.written().getFirst().standing()).isTrue();
    }

    @Test
    void deletingWhatIsNotThereIsAnsweredWith0WhereVksAnswerIsABool() {
        assertThat(asUser("photos.deleteComment", "owner_id", OWNER, "comment_id", 9).asInt(-1))
                .isZero();
        assertThat(asUser("market.deleteComment", "owner_id", OWNER, "comment_id", 9).asInt(-1))
                .isZero();
    }
}
