package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.GROUP;
import static vestovoy.simulator.Bot.OWNER;
import static vestovoy.simulator.Bot.POST;
import static vestovoy.simulator.Bot.TOPIC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vestovoy.community.PostKey;

class MisbehaviourTest {
    private static final String METHOD = "wall.createComment";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir private Path folder;
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

    private HttpResponse<String> raw() {
        String form = Bot.form("owner_id", OWNER, "post_id", POST, "message", "Да.", "guid", "g");
        return bot.post(
                "/method/" + METHOD, form + "&v=5.199&access_token=" + Bot.KEYS.community());
    }

    private JsonNode comment(PostKey answered) {
        return bot.asCommunity(
                METHOD,
                "owner_id",
                OWNER,
                "post_id",
                POST,
                "reply_to_comment",
                answered.id(),
                "message",
                "Да.");
    }

    private HttpResponse<String> meeting(Fault fault) {
        simulator.faults().nth(METHOD, 1, fault);
        return raw();
    }

    private List<String> types() {
        List<String> types = new ArrayList<>();
        bot.poll(0, 0).path("updates").forEach(one -> types.add(one.path("type").asString()));
        return types;
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 504})
    void aStatusIsHtmlAndDoesNothing(int status) {
        assertThat(meeting(new Fault.Status(status)).statusCode()).isEqualTo(status);
        assertThat(simulator.effects()).isEmpty();
    }

    @Test
    void aStatusAfterHidesTheEffect() {
        assertThat(meeting(new Fault.StatusAfter(504)).statusCode()).isEqualTo(504);
        assertThat(simulator.effects()).hasSize(1);
    }

    @Test
    void aRedirectionNamesTheSameAddressAndDoesNothing() {
        HttpResponse<String> answer = meeting(new Fault.Redirect(307));
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).contains("/method/" + METHOD);
        assertThat(simulator.effects()).isEmpty();
    }

    @Test
    void anEmptyAnswerIs200WithoutABodyAndHidesTheEffect() {
        HttpResponse<String> answer = meeting(new Fault.EmptyAfter());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(simulator.effects()).hasSize(1);
    }

    @Test
    void aTruncatedAnswerBreaksOffAndHidesTheEffect() {
        assertThatThrownBy(() -> meeting(new Fault.TruncatedAfter()))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.effects()).hasSize(1);
    }

    @Test
    void halfAnAnswerLooksWholeAndHidesTheEffect() {
        assertThat(meeting(new Fault.HalfAfter()).body()).startsWith("{\"resp").doesNotEndWith("}");
        assertThat(simulator.effects()).hasSize(1);
    }

    @Test
    void anAnswerMayComeUnderAnotherContentType() {
        HttpResponse<String> answer = meeting(new Fault.TypedAfter("text/html"));
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(answer.body()).contains("comment_id");
        assertThat(simulator.effects()).hasSize(1);
    }

    @Test
    void aSlowRequestTakesEffectOnlyWhenItsTimeIsOver() throws Exception {
        simulator.faults().nth(METHOD, 1, new Fault.SlowBefore(HOUR));
        CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(this::raw);
        while (simulator.faults().struck().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(simulator.effects()).isEmpty();
        assertThat(released(slow).body()).contains("comment_id");
        assertThat(simulator.effects()).hasSize(1);
    }

    @Test
    void aSlowAnswerComesLongAfterTheEffect() throws Exception {
        simulator.faults().nth(METHOD, 1, new Fault.SlowAfter(HOUR));
        CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(this::raw);
        while (simulator.effects().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(slow).isNotDone();
        assertThat(released(slow).body()).contains("comment_id");
    }

    private <T> T released(CompletableFuture<T> waiting) throws Exception {
        while (!waiting.isDone()) {
            simulator.faults().release();
            Thread.onSpinWait();
        }
        return waiting.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aDelayOfNothingIsNone() {
        assertThat(meeting(new Fault.SlowBefore(Duration.ZERO)).body()).contains("comment_id");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 7, 15, 17, 27, 29, 222})
    void aRefusalSaysItsNumberAndRepeatsTheParametersWithTheKey(int code) {
        JsonNode error = parsed(meeting(new Fault.Refuse(code))).path("error");
        assertThat(error.path("error_code").asInt()).isEqualTo(code);
        assertThat(error.path("error_msg").asString()).isNotEqualTo("Unknown error occurred");
        assertThat(error.path("request_params").toString())
                .contains(Bot.KEYS.community(), "\"guid\"");
        assertThat(error.has("redirect_uri")).isEqualTo(code == 17);
        assertThat(simulator.effects()).isEmpty();
    }

    @Test
    void aCaptchaOfTheOldFormHasAPictureAndOneOfTheNewAnAddress() {
        JsonNode old = parsed(meeting(new Fault.Captcha(Fault.Captcha.Form.PICTURE)));
        JsonNode renewed = parsed(meeting(new Fault.Captcha(Fault.Captcha.Form.ADDRESS)));
        assertThat(old.path("error").has("captcha_sid")).isTrue();
        assertThat(old.path("error").has("captcha_img")).isTrue();
        assertThat(old.path("error").has("redirect_uri")).isFalse();
        assertThat(renewed.path("error").has("captcha_sid")).isFalse();
        assertThat(renewed.path("error").has("redirect_uri")).isTrue();
    }

    private static JsonNode parsed(HttpResponse<String> answer) {
        return tools.jackson.databind.json.JsonMapper.builder().build().readTree(answer.body());
    }

    @Test
    void theServerSpellsHeadersInItsOwnWay() {
        assertThat(raw().headers().map().keySet()).contains("content-type");
    }

    @Test
    void whatIsNoFailureOrNoLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fault.Status(200));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fault.Redirect(404));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fault.SlowAfter(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.faults().nth(Quirk.SILENT, 0));
    }

    @Test
    void allFaultsTogetherAreTheWholeShare() {
        assertThat(Mixture.FAULTS.stream().mapToDouble(Mixture.Part::weight).sum())
                .isEqualTo(1, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(Mixture.FAULTS)
                .extracting(part -> (Object) part.fault().getClass())
                .containsAll(kinds());
    }

    private static List<Object> kinds() {
        List<Object> kinds = new ArrayList<>();
        for (Class<?> side : Fault.class.getPermittedSubclasses()) {
            kinds.addAll(List.of(side.getPermittedSubclasses()));
        }
        return kinds;
    }

    // Events.

    @Test
    void theSameEventUnderAnotherIdSaysTheSame() {
        simulator.faults().nth(Quirk.OTHER_ID, 1);
        simulator.customers().post(ANNA, "запись");
        JsonNode updates = bot.poll(0, 0).path("updates");
        assertThat(updates.size()).isEqualTo(2);
        assertThat(updates.path(1).path("object")).isEqualTo(updates.path(0).path("object"));
        assertThat(updates.path(1).path("event_id").asString())
                .matches("[0-9a-f]{40}")
                .isNotEqualTo(updates.path(0).path("event_id").asString());
    }

    @Test
    void oldEventsComeAgainBeforeTheNew() {
        simulator.customers().post(ANNA, "старая");
        simulator.customers().message(ANNA, "новое");
        simulator.faults().nth(Quirk.AGAIN, 1);
        JsonNode answer = bot.poll(1, 0);
        assertThat(answer.path("updates").path(0).path("type").asString())
                .isEqualTo("wall_post_new");
        assertThat(answer.path("updates").size()).isEqualTo(2);
        assertThat(answer.path("ts").asInt()).isEqualTo(2);
    }

    @Test
    void anEventThatIsNeverToldMovesTheTsAllTheSame() {
        simulator.customers().post(ANNA, "запись");
        simulator.faults().nth(Quirk.NEVER_TOLD, 1);
        JsonNode answer = bot.poll(0, 0);
        assertThat(answer.path("updates").size()).isZero();
        assertThat(answer.path("ts").asInt()).isEqualTo(1);
    }

    @Test
    void aSilentLongPollKeepsTwoAnswersBackAndTellsAllAfter() {
        simulator.customers().post(ANNA, "запись");
        simulator.faults().nth(Quirk.SILENT, 1);
        assertThat(bot.poll(0, 0).toString()).isEqualTo("{\"ts\":\"0\",\"updates\":[]}");
        assertThat(bot.poll(0, 0).path("updates").size()).isZero();
        assertThat(bot.poll(0, 0).path("updates").size()).isEqualTo(1);
    }

    @Test
    void aSilentLongPollHoldsThePollAsLongAsItWouldWait() throws Exception {
        simulator.customers().post(ANNA, "запись");
        simulator.faults().nth(Quirk.SILENT, 1);
        CompletableFuture<JsonNode> silent = CompletableFuture.supplyAsync(() -> bot.poll(0, 19));
        while (!simulator.faults().struck().containsKey("silent")) {
            Thread.onSpinWait();
        }
        assertThat(silent).isNotDone();
        assertThat(released(silent).path("updates").size()).isZero();
    }

    @Test
    void theLongPollMayAnswerWithHtmlOrBracesOrNothing() {
        String poll = "act=a_check&wait=0&ts=0&key=" + key();
        simulator.faults().nth(Quirk.POLL_HTML, 1);
        assertThat(bot.post("/lp/wh" + GROUP, poll).body()).contains("<html>");
        simulator.faults().nth(Quirk.POLL_EMPTY, 1);
        assertThat(bot.post("/lp/wh" + GROUP, poll).body()).isEmpty();
        simulator.faults().nth(Quirk.POLL_BRACES, 1);
        assertThat(bot.post("/lp/wh" + GROUP, poll).body()).isEqualTo("{}");
        assertThat(bot.post("/lp/wh" + GROUP, poll).statusCode()).isEqualTo(200);
    }

    private String key() {
        return bot.asCommunity("groups.getLongPollServer", "group_id", GROUP)
                .path("response")
                .path("key")
                .asString();
    }

    @Test
    void anOldMessageIsNotWrappedAndAnOddObjectHasMoreFields() {
        simulator.customers().message(ANNA, "вопрос");
        simulator.faults().nth(Quirk.OLD_MESSAGE, 1);
        simulator.faults().nth(Quirk.EXTRA_FIELDS, 1);
        JsonNode object = bot.poll(0, 0).path("updates").path(0).path("object");
        assertThat(object.path("text").asString()).isEqualTo("вопрос");
        assertThat(object.has("snow_depth")).isTrue();
        JsonNode usual = bot.poll(0, 0).path("updates").path(0).path("object");
        assertThat(usual.path("message").has("text")).isTrue();
        assertThat(usual.has("snow_depth")).isFalse();
    }

    // Objects that cannot be read yet.

    @Test
    void aCommentIsLeftOutOfTwoReadingsAndThenThere() {
        long board = simulator.customers().discuss(ANNA, TOPIC, "вопрос").id();
        simulator.faults().nth(Quirk.UNREADABLE, 1);
        assertThat(boardIds()).doesNotContain(board);
        assertThat(boardIds()).doesNotContain(board);
        assertThat(boardIds()).contains(board);
    }

    private List<Long> boardIds() {
        List<Long> ids = new ArrayList<>();
        bot.asService("board.getComments", "group_id", GROUP, "topic_id", TOPIC, "sort", "desc")
                .path("response")
                .path("items")
                .forEach(item -> ids.add(item.path("id").asLong()));
        return ids;
    }

    @Test
    void whatIsUnderAPostThatCannotBeReadYetIsError15() {
        long post = simulator.customers().post(ANNA, "запись").id();
        simulator.faults().nth(Quirk.UNREADABLE, 1);
        assertThat(Bot.code(comments(post))).isEqualTo(15);
        assertThat(Bot.code(comments(post))).isEqualTo(15);
        assertThat(Bot.code(comments(post))).isZero();
    }

    private JsonNode comments(long post) {
        return bot.asService("wall.getComments", "owner_id", OWNER, "post_id", post);
    }

    @Test
    void whatStoodBeforeTheStartCanAlwaysBeRead() {
        simulator.faults().rate(Quirk.UNREADABLE, 1);
        assertThat(Bot.code(comments(POST))).isZero();
        assertThat(simulator.faults().struck()).isEmpty();
    }

    // People who are faster.

    @ParameterizedTest
    @EnumSource(names = {"AUTHOR_DELETES", "AUTHOR_EDITS", "STAFF_ANSWERS"})
    void somebodyIsFasterThanTheAnswer(Quirk quirk) {
        PostKey asked = simulator.customers().comment(ANNA, POST, "вопрос");
        simulator.faults().nth(quirk, 1);
        int code = Bot.code(comment(asked));
        List<String> types = types();
        switch (quirk) {
            case AUTHOR_DELETES -> {
                assertThat(code).isEqualTo(211);
                assertThat(types).containsExactly("wall_reply_new", "wall_reply_delete");
            }
            case AUTHOR_EDITS ->
                    assertThat(types)
                            .containsExactly("wall_reply_new", "wall_reply_edit", "wall_reply_new");
            default ->
                    assertThat(types)
                            .containsExactly("wall_reply_new", "wall_reply_new", "wall_reply_new");
        }
        assertThat(simulator.effects()).hasSize(quirk == Quirk.AUTHOR_DELETES ? 0 : 1);
    }

    static final List<String> WRITINGS =
            List.of("wall.createComment", "board.createComment", "messages.send");

    @ParameterizedTest
    @FieldSource("WRITINGS")
    void inEveryChannelTheAnsweredPostIsFound(String method) {
        Customers customers = simulator.customers();
        customers.post(ANNA, "ещё одна");
        simulator.faults().rate(Quirk.STAFF_ANSWERS, 1);
        if (method.startsWith("wall")) {
            long post = customers.post(ANNA, "запись").id();
            bot.asCommunity(method, "owner_id", OWNER, "post_id", post, "message", "Да.");
        } else if (method.startsWith("board")) {
            PostKey asked = customers.discuss(ANNA, TOPIC, "вопрос");
            String mark = "[id%d:bp%d_%d|Анна], да.".formatted(ANNA, OWNER, asked.id());
            bot.asUser(
                    method, "group_id", GROUP, "topic_id", TOPIC, "from_group", 1, "message", mark);
        } else {
            long id = customers.message(ANNA, "вопрос").id();
            String forward =
                    "{\"peer_id\":%d,\"conversation_message_ids\":[%d],\"is_reply\":1}"
                            .formatted(ANNA, id);
            bot.asCommunity(
                    method, "peer_id", ANNA, "random_id", 5, "message", "Да.", "forward", forward);
        }
        assertThat(simulator.faults().struck()).containsEntry("staff-answers", 1);
    }
}
