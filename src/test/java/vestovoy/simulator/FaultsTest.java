package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vestovoy.simulator.Bot.ANNA;
import static vestovoy.simulator.Bot.OWNER;
import static vestovoy.simulator.Bot.POST;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FaultsTest {
    private static final String METHOD = "wall.createComment";
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

    private JsonNode comment() {
        return bot.asCommunity(METHOD, "owner_id", OWNER, "post_id", POST, "message", "Да.");
    }

    @Test
    void aBadGatewayAnswersHtmlAndDoesNothing() {
        simulator.faults().nth(METHOD, 1, new Fault.BadGateway());
        var answer = bot.post("/method/" + METHOD, Bot.form("owner_id", OWNER, "post_id", POST));
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("<html>");
        assertThat(simulator.effects()).isEmpty();
    }

    @Test
    void aConnectionDroppedBeforeDidNothing() {
        simulator.faults().nth(METHOD, 1, new Fault.DropBefore());
        assertThatThrownBy(this::comment).isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.effects()).isEmpty();
    }

    @Test
    void aConnectionDroppedAfterDidIt() {
        simulator.faults().nth(METHOD, 1, new Fault.DropAfter());
        assertThatThrownBy(this::comment).isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.effects()).hasSize(1);
    }

    @Test
    void theSecondRequestMeetsTheFaultThatIsSetOnIt() {
        simulator.faults().nth(METHOD, 2, new Fault.Refuse(9));
        assertThat(Bot.code(comment())).isZero();
        assertThat(Bot.code(comment())).isEqualTo(9);
        assertThat(Bot.code(comment())).isZero();
        assertThat(simulator.effects()).hasSize(2);
    }

    @Test
    void aCaptchaBringsItsPicture() {
        simulator.faults().nth(METHOD, 1, new Fault.Refuse(14));
        JsonNode error = comment().path("error");
        assertThat(error.has("captcha_sid")).isTrue();
        assertThat(error.has("redirect_uri")).isTrue();
    }

    @Test
    void anInternalErrorMayHideAnEffect() {
        simulator.faults().nth(METHOD, 1, new Fault.RefuseAfter(10));
        assertThat(Bot.code(comment())).isEqualTo(10);
        assertThat(simulator.effects()).hasSize(1);
    }

    @Test
    void aHangingRequestDidItAndIsDroppedWhenReleased() throws Exception {
        simulator.faults().nth(METHOD, 1, new Fault.HangAfter());
        CompletableFuture<JsonNode> hanging = CompletableFuture.supplyAsync(this::comment);
        while (simulator.effects().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(hanging).isNotDone();
        releaseUntilDone(hanging);
        assertThatThrownBy(() -> hanging.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class);
    }

    private void releaseUntilDone(CompletableFuture<JsonNode> hanging) {
        while (!hanging.isDone()) {
            simulator.faults().release();
            Thread.onSpinWait();
        }
    }

    @Test
    void quirksOfTheLongPollLoseNoEventAndShowThemselves() {
        for (int post = 0; post < 3; post++) {
            simulator.customers().post(ANNA, "запись " + post);
        }
        simulator.faults().rate(Quirk.DUPLICATE, 1);
        simulator.faults().rate(Quirk.REORDER, 1);
        simulator.faults().rate(Quirk.UNKNOWN_TYPE, 1);
        simulator.faults().rate(Quirk.NUMBER_TS, 1);
        JsonNode answer = bot.poll(0, 0);
        Set<String> ids = new HashSet<>();
        answer.path("updates").forEach(one -> ids.add(one.path("event_id").asString()));
        assertThat(answer.path("ts").isIntegralNumber()).isTrue();
        assertThat(answer.path("ts").asInt()).isEqualTo(3);
        assertThat(answer.path("updates").size()).isEqualTo(5);
        assertThat(ids).hasSize(4);
        assertThat(answer.path("updates").path(0).path("object").path("text").asString())
                .isEqualTo("запись 1");
        assertThat(answer.toString()).contains("club_weather_new");
    }

    @Test
    void anExpiredKeyWorksAgainWhenAskedForAnew() {
        simulator.customers().post(ANNA, "запись");
        simulator.faults().rate(Quirk.FAILED_2, 1);
        assertThat(bot.poll(0, 0).path("failed").asInt()).isEqualTo(2);
        simulator.faults().clear();
        assertThat(bot.poll(0, 0).path("updates").size()).isEqualTo(1);
    }

    @Test
    void withEverythingOnWhatWasWrittenIsNeverLost() {
        simulator.faults().all(0.9);
        int answered = 0;
        for (int request = 0; request < 60; request++) {
            answered += isAnswered("guid-" + request) ? 1 : 0;
        }
        assertThat(simulator.effects())
                .hasSizeGreaterThan(answered)
                .extracting(Effect::key)
                .doesNotHaveDuplicates();
        assertThat(simulator.faults().struck()).hasSizeGreaterThan(5);
    }

    private boolean isAnswered(String guid) {
        String form = Bot.form("owner_id", OWNER, "post_id", POST, "message", "Да.", "guid", guid);
        HttpRequest.Builder request =
                bot.request("/method/" + METHOD)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(Duration.ofMillis(500))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        form + "&v=5.199&access_token=vk1.a.community"));
        try {
            return bot.send(request).body().contains("comment_id");
        } catch (UncheckedIOException lost) {
            simulator.faults().release();
            return false;
        }
    }

    @Test
    void theTwentyFirstRequestOfASecondIsTooMany(@TempDir Path other) throws IOException {
        Setup strict = Setup.of(other, Bot.KEYS, InstantSource.fixed(Bot.NOW));
        try (Simulator limited = Simulator.start(strict)) {
            Bot hasty = new Bot(limited.base());
            for (int request = 0; request < 20; request++) {
                assertThat(Bot.code(hasty.asCommunity("utils.getServerTime"))).isZero();
            }
            assertThat(Bot.code(hasty.asCommunity("utils.getServerTime"))).isEqualTo(6);
        }
    }
}
