package vestovoy.vk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.http.Fault;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vestovoy.intake.Meaning;

class LongPollTest {
    private static final String SOURCE = "long-poll/" + Stub.GROUP;
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.ofEpochSecond(1_800_000_000));
    private final FakeInbox inbox = new FakeInbox();
    private Stub stub = new Stub();
    private Vk vk = stub.vk();
    private LongPoll longPoll = vk.longPoll(inbox, CLOCK, Duration.ZERO);

    @BeforeEach
    void serveASession() {
        session("K1", "\"10\"");
    }

    @AfterEach
    void stop() {
        vk.close();
        stub.close();
    }

    private void session(String key, String ts) {
        stub.answers(
                "groups.getLongPollServer",
                "{\"key\":\"%s\",\"server\":\"%s/lp\",\"ts\":%s}"
                        .formatted(key, stub.address(), ts));
    }

    private void tells(String ts, String body) {
        stub.stub(
                post(urlPathEqualTo("/lp"))
                        .withFormParam("ts", equalTo(ts))
                        .willReturn(Stub.json(body)));
    }

    private static String batch(String ts, int... likes) {
        StringBuilder updates = new StringBuilder();
        for (int like : likes) {
            updates.append(updates.isEmpty() ? "" : ",")
                    .append(
                            "{\"type\":\"like_add\",\"event_id\":\"e%d\",\"object\":{}}"
                                    .formatted(like));
        }
        return "{\"ts\":" + ts + ",\"updates\":[" + updates + "]}";
    }

    @Test
    void eventsAndPositionAreCommittedTogether() {
        tells("10", batch("\"12\"", 1, 2));

        assertThat(longPoll.poll()).isEqualTo(new Polled.Read(2, 2));

        assertThat(inbox.events).hasSize(2);
        assertThat(inbox.positions).containsEntry(SOURCE, "12");
        assertThat(stub.requests("/lp").getFirst().getBodyAsString())
                .contains("act=a_check", "key=K1", "ts=10", "wait=0");
    }

    @Test
    void aFirstSessionCommitsWhereItBegins() {
        tells("10", batch("\"10\""));

        longPoll.poll();

        assertThat(inbox.positions).containsEntry(SOURCE, "10");
    }

    @Test
    void aRestartGoesOnFromTheCommittedPosition() {
        inbox.positions.put(SOURCE, "7");
        tells("7", batch("8", 1));

        assertThat(longPoll.poll()).isEqualTo(new Polled.Read(1, 1));
        assertThat(inbox.positions).containsEntry(SOURCE, "8");
    }

    @Test
    void failedOneGoesOnFromTheGivenPositionAndReportsAGap() {
        tells("10", "{\"failed\":1,\"ts\":30}");
        tells("30", batch("31", 1));

        assertThat(longPoll.poll()).isEqualTo(new Polled.Gap(1));
        assertThat(inbox.positions).containsEntry(SOURCE, "30");
        assertThat(longPoll.poll()).isEqualTo(new Polled.Read(1, 1));
        assertThat(stub.calls("groups.getLongPollServer")).hasSize(1);
    }

    @Test
    void failedTwoTakesANewKeyAndKeepsThePosition() {
        inbox.positions.put(SOURCE, "7");
        tells("7", "{\"failed\":2}");
        assertThat(longPoll.poll()).isEqualTo(new Polled.Failed("failed-2", false));
        session("K2", "99");
        stub.stub(
                post(urlPathEqualTo("/lp"))
                        .withFormParam("key", equalTo("K2"))
                        .withFormParam("ts", equalTo("7"))
                        .willReturn(Stub.json(batch("8", 1))));

        assertThat(longPoll.poll()).isEqualTo(new Polled.Read(1, 1));
    }

    @Test
    void failedThreeTakesANewKeyAndPositionAndReportsAGap() {
        inbox.positions.put(SOURCE, "7");
        tells("7", "{\"failed\":3}");

        assertThat(longPoll.poll()).isEqualTo(new Polled.Gap(3));
        assertThat(inbox.positions).containsEntry(SOURCE, "10");
    }

    @Test
    void failedThreeWithoutANewSessionKeepsTheOldPosition() {
        inbox.positions.put(SOURCE, "7");
        tells("7", "{\"failed\":2}");
        longPoll.poll();
        tells("7", "{\"failed\":3}");
        stub.refuses("groups.getLongPollServer", 10);

        assertThat(longPoll.poll()).isEqualTo(new Polled.Failed("vk-10", false));
        assertThat(inbox.positions).containsEntry(SOURCE, "7");
    }

    @Test
    void oneMalformedUpdateDoesNotHoldUpTheOthers() {
        tells(
                "10",
                "{\"ts\":\"11\",\"updates\":[7,{\"type\":\"wall_reply_new\",\"object\":5},null]}");

        assertThat(longPoll.poll()).isEqualTo(new Polled.Read(3, 3));

        assertThat(inbox.events)
                .allSatisfy(event ->
                        assertThat(event.meaning()).isEqualTo(new Meaning.Unknown("malformed")));
    }

    @Test
    void whenTheInboxRefusesTheBatchComesAgain() {
        tells("10", batch("11", 1));
        inbox.positions.put(SOURCE, "10");
        inbox.broken = true;
        assertThatIllegalStateException().isThrownBy(longPoll::poll);
        inbox.broken = false;

        assertThat(longPoll.poll()).isEqualTo(new Polled.Read(1, 1));
        assertThat(inbox.positions).containsEntry(SOURCE, "11");
    }

    @Test
    void aBrokenWireLosesNothing() {
        inbox.positions.put(SOURCE, "10");
        stub.stub(
                post(urlPathEqualTo("/lp"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(longPoll.poll()).isEqualTo(new Polled.Failed("reset", false));
        stub.stub(
                post(urlPathEqualTo("/lp"))
                        .willReturn(aResponse().withStatus(502).withBody("<html>")));
        assertThat(longPoll.poll()).isEqualTo(new Polled.Failed("http-502", false));
        stub.stub(post(urlPathEqualTo("/lp")).willReturn(Stub.json("{}")));
        assertThat(longPoll.poll()).isEqualTo(new Polled.Failed("malformed", false));
        tells("10", batch("11", 1));

        assertThat(longPoll.poll()).isEqualTo(new Polled.Read(1, 1));
    }

    @Test
    void aRefusedTokenIsForAnOperator() {
        stub.refuses("groups.getLongPollServer", 5);

        assertThat(longPoll.poll()).isEqualTo(new Polled.Failed("vk-5", true));
    }

    @Test
    void anInterruptEndsAPollUnderWayAtOnce() throws Exception {
        AtomicReference<Polled> ended = new AtomicReference<>();
        LongPoll waiting = vk.longPoll(inbox, CLOCK, Duration.ofSeconds(60));
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            stub.answers(
                    "groups.getLongPollServer",
                    "{\"key\":\"K\",\"server\":\"http://127.0.0.1:%d/lp\",\"ts\":1}"
                            .formatted(silent.getLocalPort()));
            Thread poller = Thread.ofVirtual().start(() -> ended.set(waiting.poll()));
            try (Socket asked = silent.accept()) {
                assertThat(asked.getInputStream().read()).isEqualTo('P');
                poller.interrupt();

                assertThat(poller.join(Duration.ofSeconds(5))).isTrue();
            }
        }
        assertThat(ended.get()).isEqualTo(new Polled.Failed("interrupted", false));
        assertThat(inbox.positions).containsEntry(SOURCE, "1");
    }

    @Test
    void aWaitBeyondVksLongestIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vk.longPoll(inbox, CLOCK, Duration.ofSeconds(91)));
    }
}
