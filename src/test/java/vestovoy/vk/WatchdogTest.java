package vestovoy.vk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vestovoy.community.Channel;

/// A long poll that is connected but silent, and one that is not answered at all.
class WatchdogTest extends ReadBack {
    private final LongPoll longPoll = vk.longPoll(inbox, this::now, Duration.ZERO);

    @BeforeEach
    void aSilentLongPoll() {
        stub.answers(
                "groups.getLongPollServer",
                "{\"key\":\"K\",\"server\":\"%s/lp\",\"ts\":\"10\"}".formatted(stub.address()));
        says("{\"ts\":\"10\",\"updates\":[]}");
    }

    private void says(String body) {
        stub.stub(WireMock.post(urlPathEqualTo("/lp")).willReturn(Stub.json(body)));
    }

    private void polledAt(long second) {
        at(second);
        longPoll.poll();
    }

    private long untold() {
        return vk.counts().getOrDefault("long-poll untold", 0L);
    }

    private int sessions() {
        return stub.calls("groups.getLongPollServer").size();
    }

    @Test
    void aPostThatALivingLongPollDidNotTellIsCountedAndTheSessionRenewedAtItsPosition() {
        inbox.positions.put("long-poll/" + Stub.GROUP, "7");
        says("{\"ts\":\"7\",\"updates\":[]}");
        polledAt(NOW - 100);
        polledAt(NOW);
        wallOf(list(comment(2, 7, NOW - 61, "вопрос")));
        reconcile.round();

        longPoll.poll();

        assertThat(untold()).isEqualTo(1);
        assertThat(reconcile.untold()).isEqualTo(1);
        assertThat(sessions()).isEqualTo(2);
        assertThat(stub.requests("/lp").getLast().getBodyAsString()).contains("ts=7");
        longPoll.poll();
        assertThat(sessions()).isEqualTo(2);
    }

    @Test
    void aPostThatIsKnownWasTold() {
        polledAt(NOW - 100);
        polledAt(NOW);
        rereading.known.add(key(Channel.WALL_COMMENT, 9, 2));
        wallOf(list(comment(2, 7, NOW - 61, "вопрос")));

        reconcile.round();

        assertThat(untold()).isZero();
    }

    @Test
    void aPostOfTheLastMinuteMayStillBeTold() {
        polledAt(NOW - 100);
        polledAt(NOW);
        wallOf(list(comment(2, 7, NOW - 59, "вопрос")));

        reconcile.round();

        assertThat(untold()).isZero();
    }

    @Test
    void whatWasWrittenBeforeTheLongPollBeganProvesNothing() {
        polledAt(NOW - 50);
        polledAt(NOW);
        wallOf(list(comment(2, 7, NOW - 61, "вопрос")));

        reconcile.round();

        assertThat(untold()).isZero();
    }

    @Test
    void whatWasWrittenBeforeAGapIsKnownToBeLost() {
        polledAt(NOW - 100);
        says("{\"failed\":1,\"ts\":30}");
        polledAt(NOW - 30);
        says("{\"ts\":\"30\",\"updates\":[]}");
        polledAt(NOW);
        wallOf(list(comment(2, 7, NOW - 61, "вопрос")));

        reconcile.round();

        assertThat(untold()).isZero();
    }

    @Test
    void aLongPollThatIsNotAnsweredIsNotCalledSilent() {
        polledAt(NOW - 100);
        wallOf(list(comment(2, 7, NOW - 90, "вопрос")));
        at(NOW);

        reconcile.round();

        assertThat(untold()).isZero();
    }

    @Test
    void whatTheCommunitySaidItselfProvesNothing() {
        polledAt(NOW - 100);
        polledAt(NOW);
        wallOf(list(comment(2, OWNER, NOW - 61, "ответ")));

        reconcile.round();

        assertThat(untold()).isZero();
    }

    @Test
    void whereAPollMayWaitLongTwoOfThemAreNoSilence() {
        LongPoll patient = vk.longPoll(inbox, this::now, Duration.ofSeconds(90));
        at(NOW);
        patient.poll();
        stub.stub(WireMock.post(urlPathEqualTo("/lp")).willReturn(aResponse().withStatus(502)));
        at(NOW + 100);
        patient.poll();
        patient.poll();

        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void aPostThatALongPollOfLongWaitsDidNotTellIsCounted() {
        LongPoll patient = vk.longPoll(inbox, this::now, Duration.ofSeconds(90));
        at(NOW - 400);
        patient.poll();
        at(NOW - 85);
        patient.poll();
        at(NOW);
        wallOf(list(comment(2, 7, NOW - 300, "вопрос")));

        reconcile.round();

        assertThat(untold()).isEqualTo(1);
    }

    @Test
    void afterAMinuteWithoutAGoodPollAnotherSessionIsAskedForAndThenNotAgainForAMinute() {
        polledAt(NOW);
        stub.stub(WireMock.post(urlPathEqualTo("/lp")).willReturn(aResponse().withStatus(502)));
        polledAt(NOW + 30);
        polledAt(NOW + 60);
        assertThat(sessions()).isEqualTo(1);

        polledAt(NOW + 61);
        polledAt(NOW + 62);

        assertThat(sessions()).isEqualTo(2);
    }
}
