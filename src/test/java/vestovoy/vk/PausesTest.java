package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/// What rests after VK's errors, by a clock that is set by hand.
class PausesTest {
    private static final Answer OK = new Answer.Ok(JsonNodeFactory.instance.numberNode(1));
    private static final Asked WRITE = writing("owner_id=-1 post_id=9");

    private final CallCounts counts = new CallCounts();
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private final Pauses pauses = new Pauses(() -> now, Duration.ofDays(1), counts);

    private static Asked writing(String target) {
        return new Asked("wall.createComment", TokenKind.COMMUNITY, true, target);
    }

    private static Asked reading(TokenKind kind) {
        return new Asked("wall.get", kind, false, "owner_id=-1");
    }

    private static Answer refusal(int code) {
        return new Answer.Refusal(ErrorCode.of(code), 0, "no", "", "", "", "");
    }

    private void refused(Asked asked, int code) {
        assertThat(pauses.admit(asked)).isEmpty();
        pauses.heed(asked, refusal(code));
    }

    private Duration rest(Asked asked) {
        return pauses.resting(asked)
                .map(resting -> Duration.between(now, resting.until()))
                .orElse(Duration.ZERO);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 24, 3300, 3301, 3302, 3303, 3304})
    void afterACaptchaEveryWriteOfTheMethodRestsWithEveryToken(int code) {
        refused(WRITE, code);
        Asked other =
                new Asked("wall.createComment", TokenKind.USER, true, "owner_id=-1 post_id=8");

        assertThat(pauses.admit(other))
                .contains(new Answer.Resting(now.plus(Duration.ofMinutes(30)), "vk-" + code));
        assertThat(rest(new Asked("messages.send", TokenKind.COMMUNITY, true, "peer_id=4")))
                .isZero();
    }

    @Test
    void aRestIsTriedByOneCallAlone() {
        refused(WRITE, 14);
        pass(Duration.ofMinutes(30));

        assertThat(pauses.admit(WRITE)).isEmpty();
        assertThat(pauses.admit(writing("owner_id=-1 post_id=7"))).isPresent();
    }

    @Test
    void anAnswerEndsTheRest() {
        refused(WRITE, 14);
        pass(Duration.ofMinutes(30));
        assertThat(pauses.admit(WRITE)).isEmpty();
        pauses.heed(WRITE, OK);

        assertThat(pauses.admit(WRITE)).isEmpty();
        assertThat(pauses.admit(WRITE)).isEmpty();
    }

    @Test
    void theSameErrorAgainMakesTheRestTwiceAsLongUpToItsLongest() {
        for (long minutes : List.of(30, 60, 120, 240, 480, 720, 720)) {
            refused(WRITE, 14);
            assertThat(rest(WRITE)).isEqualTo(Duration.ofMinutes(minutes));
            pass(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void aTrialThatGotNoAnswerIsMadeAgainSoon() {
        refused(WRITE, 14);
        pass(Duration.ofMinutes(30));
        assertThat(pauses.admit(WRITE)).isEmpty();
        pauses.heed(WRITE, new Answer.NoAnswer("timeout", true));
        assertThat(pauses.admit(WRITE)).isPresent();
        pass(Duration.ofSeconds(30));

        assertThat(pauses.admit(WRITE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 10})
    void aTrialAtWhichVkStumblesDoesNotEndTheRest(int code) {
        refused(WRITE, 14);
        pass(Duration.ofMinutes(30));
        refused(WRITE, code);
        assertThat(pauses.admit(WRITE)).isPresent();
        pass(Duration.ofSeconds(30));
        refused(WRITE, 14);

        assertThat(rest(WRITE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void anAnswerToACallFromBeforeTheRestDoesNotEndIt() {
        refused(WRITE, 14);
        pauses.heed(WRITE, OK);

        assertThat(pauses.admit(WRITE)).isPresent();
    }

    @Test
    void aSecondRefusalOfACallFromBeforeTheRestDoesNotProlongIt() {
        refused(WRITE, 14);
        pauses.heed(WRITE, refusal(14));

        assertThat(rest(WRITE)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void floodControlHoldsTheMethodAtItsTargetOnly() {
        refused(WRITE, 9);

        assertThat(rest(WRITE)).isEqualTo(Duration.ofMinutes(15));
        assertThat(pauses.admit(writing("owner_id=-1 post_id=8"))).isEmpty();
    }

    @Test
    void floodControlAtThreeTargetsHoldsTheMethodEverywhere() {
        refused(writing("owner_id=-1 post_id=1"), 9);
        refused(writing("owner_id=-1 post_id=2"), 9);
        refused(writing("owner_id=-1 post_id=3"), 9);

        assertThat(pauses.admit(writing("owner_id=-1 post_id=4"))).isPresent();
    }

    @Test
    void aDailyLimitOfAReadHoldsTheTokenThatMetItAndIsTriedTwiceAnHour() {
        for (int time = 0; time < 5; time++) {
            refused(reading(TokenKind.SERVICE), 29);
            assertThat(rest(reading(TokenKind.SERVICE))).isEqualTo(Duration.ofMinutes(30));
            assertThat(rest(reading(TokenKind.USER))).isZero();
            pass(Duration.ofMinutes(30));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 17, 25, 37, 38, 1117, 3609, 3610, 3611})
    void aTokenThatVkDoesNotTakeRestsForEveryMethodAndTheOthersGoOn(int code) {
        refused(reading(TokenKind.SERVICE), code);

        assertThat(rest(new Asked("board.getTopics", TokenKind.SERVICE, false, "")))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(rest(reading(TokenKind.USER))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 100, 104, 213, 222, 901, 4711, 1, 10, 6})
    void whatConcernsOneTargetLetsNothingRest(int code) {
        refused(WRITE, code);

        assertThat(pauses.admit(WRITE)).isEmpty();
    }

    @Test
    void nothingRestsLongerThanTheSettingsAllow() {
        Pauses hasty = new Pauses(() -> now, Duration.ofSeconds(2), counts);
        hasty.heed(WRITE, refusal(14));
        pass(Duration.ofSeconds(2));

        assertThat(hasty.admit(WRITE)).isEmpty();
    }

    @Test
    void whatRestsIsToldWithWhatNeedsAPersonFirstAndCounted() {
        refused(new Asked("messages.send", TokenKind.COMMUNITY, true, "peer_id=42"), 9);
        refused(WRITE, 14);

        assertThat(pauses.now())
                .containsExactly(
                        new Rest(
                                "wall.createComment",
                                now.plus(Duration.ofMinutes(30)),
                                "vk-14",
                                true),
                        new Rest(
                                "messages.send peer_id=42",
                                now.plus(Duration.ofMinutes(15)),
                                "vk-9",
                                false));
        assertThat(counts.snapshot()).isEqualTo(Map.of("rest vk-14", 1L, "rest vk-9", 1L));
    }

    @Test
    void whatWasFloodedLongAgoIsForgotten() {
        for (int target = 0; target < 50; target++) {
            pass(Duration.ofHours(5));
            refused(writing("post_id=" + target), 9);
        }

        assertThat(pauses.now()).hasSize(1);
    }

    @Test
    void ofManyThreadsOneTriesAndOneRestBegins() throws Exception {
        refused(WRITE, 14);
        pass(Duration.ofMinutes(30));
        CyclicBarrier start = new CyclicBarrier(8);
        Callable<Boolean> caller =
                () -> {
                    start.await();
                    Optional<Answer.Resting> kept = pauses.admit(WRITE);
                    if (kept.isEmpty()) {
                        pauses.heed(WRITE, refusal(14));
                    }
                    return kept.isEmpty();
                };
        long tried = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(java.util.Collections.nCopies(8, caller))) {
                tried += one.get() ? 1 : 0;
            }
        }

        assertThat(tried).isEqualTo(1);
        assertThat(rest(WRITE)).isEqualTo(Duration.ofHours(1));
    }
}
