package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CallbackEndpointTest {
    private static final InstantSource NOW =
            InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
    private static final String EVENT =
            "{\"type\":\"wall_reply_new\",\"group_id\":7,\"event_id\":\"e1\",\"secret\":\"s3cr3t\",\"object\":"
                    + "{\"id\":1,\"post_id\":2,\"owner_id\":-7,\"from_id\":5,\"text\":\"тест\"}}";
    private final FakeInbox inbox = new FakeInbox();
    private final Stub stub = new Stub();
    private final Vk community = stub.vk(7, new Tokens(Stub.COMMUNITY, "", ""));
    private final Vk other = stub.vk(9, new Tokens(Stub.COMMUNITY, "", ""));
    private final CallbackEndpoint endpoint =
            new CallbackEndpoint(
                    List.of(
                            gate(community, new CallbackAccess("c0nf1rm", "s3cr3t")),
                            gate(other, new CallbackAccess("", "0ther"))),
                    NOW);
    private final MockMvc web = MockMvcBuilders.standaloneSetup(endpoint).build();

    private CallbackGate gate(Vk vk, CallbackAccess access) {
        return vk.callback(access, inbox, NOW);
    }

    @AfterEach
    void close() {
        community.close();
        other.close();
        stub.close();
    }

    private ResultActions sends(String body) throws Exception {
        return web.perform(
                post("/vk/callback")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anEventIsCommittedAndAnsweredOk() throws Exception {
        sends(EVENT).andExpect(status().isOk()).andExpect(content().string("ok"));

        assertThat(inbox.events).hasSize(1);
        assertThat(inbox.events.getFirst().body()).contains("тест").doesNotContain("s3cr3t");
    }

    @Test
    void theSameEventAgainIsAnsweredOkAndChangesNothing() throws Exception {
        sends(EVENT);

        sends(EVENT).andExpect(status().isOk()).andExpect(content().string("ok"));

        assertThat(inbox.events).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"confirmation\",\"group_id\":7}",
                "{\"type\":\"confirmation\",\"group_id\":7,\"secret\":\"s3cr3t\"}"
            })
    void aConfirmationIsAnsweredWithTheString(String body) throws Exception {
        sends(body).andExpect(status().isOk()).andExpect(content().string("c0nf1rm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"wrong\"", "\"\"", "null", "5", "\"s3cr3t \"", "[\"s3cr3t\"]"})
    void aWrongSecretIsForbidden(String secret) throws Exception {
        sends(EVENT.replace("\"s3cr3t\"", secret)).andExpect(status().isForbidden());
        sends("{\"type\":\"confirmation\",\"group_id\":7,\"secret\":" + secret + "}")
                .andExpect(status().isForbidden());

        assertThat(inbox.events).isEmpty();
    }

    @Test
    void aMissingSecretIsForbidden() throws Exception {
        sends(EVENT.replace("\"secret\":\"s3cr3t\",", "")).andExpect(status().isForbidden());
    }

    @Test
    void anUnknownCommunityIsForbidden() throws Exception {
        sends(EVENT.replace("\"group_id\":7", "\"group_id\":8")).andExpect(status().isForbidden());
        sends("{\"type\":\"confirmation\",\"group_id\":8}").andExpect(status().isForbidden());

        assertThat(inbox.events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "7", "{\"group_id\":7,\"secret\":\"s3cr3t\"}", "<html>"})
    void whatIsNoEventIsABadRequest(String body) throws Exception {
        sends(body).andExpect(status().isBadRequest());
    }

    @Test
    void aBodyBeyondOneMebibyteIsTooLarge() throws Exception {
        sends(" ".repeat((1 << 20) + 1)).andExpect(status().isContentTooLarge());
        sends(EVENT + " ".repeat((1 << 20) - EVENT.getBytes(StandardCharsets.UTF_8).length))
                .andExpect(status().isOk());
    }

    @Test
    void anEventThatCannotBeCommittedIsAskedForAgain() throws Exception {
        inbox.broken = true;

        sends(EVENT)
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "Mon, 23 Nov 2026 10:01:00 GMT"));
    }

    @Test
    void anEventThatIsNotUnderstoodIsKeptAndAnsweredOk() throws Exception {
        sends(EVENT.replace("wall_reply_new", "wall_sky_new")).andExpect(content().string("ok"));

        assertThat(inbox.events).hasSize(1);
    }

    private static String ofTheOther(String event) {
        return event.replace("\"group_id\":7", "\"group_id\":9").replace("-7", "-9");
    }

    @Test
    void eachCommunityHasASecretOfItsOwn() throws Exception {
        sends(ofTheOther(EVENT)).andExpect(status().isForbidden());
        sends(EVENT.replace("s3cr3t", "0ther")).andExpect(status().isForbidden());
        assertThat(inbox.events).isEmpty();

        sends(ofTheOther(EVENT).replace("s3cr3t", "0ther")).andExpect(content().string("ok"));
        assertThat(inbox.events).hasSize(1);
    }

    @Test
    void theConfirmationIsVksOwnWhereItTellsOne() throws Exception {
        stub.answersWhere(
                "groups.getCallbackConfirmationCode", "group_id", "9", "{\"code\":\"n1ne\"}");
        stub.answersWhere(
                "groups.getCallbackConfirmationCode", "group_id", "7", "{\"code\":\"newer\"}");

        sends("{\"type\":\"confirmation\",\"group_id\":9}").andExpect(content().string("n1ne"));
        sends("{\"type\":\"confirmation\",\"group_id\":7}").andExpect(content().string("newer"));
    }

    @Test
    void strangersWhoAskForTheConfirmationMakeOneCallToVk() throws Exception {
        stub.answers("groups.getCallbackConfirmationCode", "{\"code\":\"newer\"}");

        for (int time = 0; time < 20; time++) {
            sends("{\"type\":\"confirmation\",\"group_id\":7}");
        }

        assertThat(stub.calls("groups.getCallbackConfirmationCode")).hasSize(1);
    }

    @Test
    void aConfirmationThatNobodyKnowsIsAskedForLater() throws Exception {
        stub.refuses("groups.getCallbackConfirmationCode", 15);

        sends("{\"type\":\"confirmation\",\"group_id\":9}")
                .andExpect(status().isServiceUnavailable());
    }

    @Test
    void whatIsTooMuchAtOnceIsAskedForAgainAndIsTakenLater() throws Exception {
        CountDownLatch full = new CountDownLatch(CallbackEndpoint.AT_ONCE);
        CountDownLatch go = new CountDownLatch(1);
        inbox.before =
                () -> {
                    full.countDown();
                    go.await();
                };
        List<Thread> senders =
                IntStream.range(0, CallbackEndpoint.AT_ONCE)
                        .mapToObj(number -> Thread.ofVirtual().start(() -> quietly(number)))
                        .toList();
        full.await();

        sends(EVENT)
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"));
        go.countDown();
        for (Thread sender : senders) {
            sender.join();
        }
        sends(EVENT).andExpect(content().string("ok"));

        assertThat(endpoint.counts()).containsEntry("callback overloaded", 1L);
    }

    private void quietly(int number) {
        try {
            sends(EVENT.replace("\"e1\"", "\"other" + number + "\""));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void whatVkSendsAgainIsCounted() throws Exception {
        sends(EVENT);
        web.perform(post("/vk/callback").header("X-Retry-Counter", "1").content(EVENT));

        assertThat(endpoint.counts())
                .containsEntry("callback ok", 2L)
                .containsEntry("callback repeated", 1L);
    }

    @Test
    void whatTheLongPollBroughtAlreadyChangesNothing() throws Exception {
        String told = EVENT.replace("\"secret\":\"s3cr3t\",", "").replace("\"v\":\"5.199\",", "");
        inbox.append(List.of(new Decoder(7).decode(told)), NOW.instant());

        sends(EVENT).andExpect(content().string("ok"));

        assertThat(inbox.events).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"wall_reply_new\",\"group_id\":7,\"secret\":\"wr0ng\",\"object\":{\"text\":\"Иван Петров\"}}",
                "{\"type\":\"wall_reply_new\",\"group_id\":8,\"secret\":\"wr0ng\",\"object\":{\"text\":\"Иван Петров\"}}",
                "{\"secret\":\"wr0ng\",\"text\":\"Иван Петров\"",
                "{\"type\":\"wall_reply_new\",\"group_id\":7,\"secret\":\"s3cr3t\",\"object\":{\"text\":\"Иван Петров\"}}"
            })
    void noBodyIsLoggedWhateverBecomesOfIt(String body) throws Exception {
        inbox.broken = true;
        try (Heard heard = Heard.everything()) {
            sends(body);
            sends(body + " ".repeat(CallbackEndpoint.LARGEST_BODY));

            assertThat(heard.lines()).noneMatch(line -> line.contains("Петров"));
            assertThat(heard.lines())
                    .noneMatch(line -> line.contains("wr0ng") || line.contains("s3cr3t"));
        }
        assertThat(inbox.events).isEmpty();
    }
}
