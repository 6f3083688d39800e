package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CallbackEndpointTest {
    private static final String EVENT =
            "{\"type\":\"wall_reply_new\",\"group_id\":7,\"event_id\":\"e1\",\"secret\":\"s3cr3t\",\"object\":"
                    + "{\"id\":1,\"post_id\":2,\"owner_id\":-7,\"from_id\":5,\"text\":\"тест\"}}";
    private final FakeInbox inbox = new FakeInbox();
    private final MockMvc web =
            MockMvcBuilders.standaloneSetup(
                            new CallbackEndpoint(
                                    new CallbackAccess(7, "c0nf1rm", "s3cr3t", java.util.Set.of()),
                                    inbox,
                                    InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"))))
                    .build();

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
}
