package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import com.vk.api.sdk.client.ClientResponse;
import com.vk.api.sdk.client.VkApiClient;
import com.vk.api.sdk.exceptions.ClientException;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Calls VK's methods: picks the token, waits for its turn, sends once, reads the answer raw.
///
/// The SDK builds the requests and nothing else: its typed answers fail on one odd attachment, its
/// errors lose the captcha. A read that one token may not do is asked again with the next kind; a
/// write never is.
final class Caller {
    /// Calls that were spaced may still arrive together; a read that VK finds too fast waits for
    /// its next turn, so often at the most.
    private static final int TURNS = 3;

    private static final int TOO_FAST = 6;

    private final VkAccess access;
    private final Wire wire;
    private final Pace pace;
    private final CallCounts counts;
    private final VkApiClient vk;

    Caller(VkAccess access, Wire wire, Pace pace, CallCounts counts) {
        this.access = access;
        this.wire = wire;
        this.pace = pace;
        this.counts = counts;
        this.vk =
                new VkApiClient(wire) {
                    @Override
                    public String getApiEndpoint() {
                        return access.endpoint();
                    }

                    @Override
                    public String getApiVersion() {
                        return VkAccess.VERSION;
                    }
                };
    }

    VkAccess access() {
        return access;
    }

    Wire wire() {
        return wire;
    }

    CallCounts counts() {
        return counts;
    }

    /// Where requests are begun. Their actor does not matter: the token is set by [#call].
    VkApiClient vk() {
        return vk;
    }

    /// Calls with the first kind of token that may.
    Answer call(AbstractQueryBuilder<?, ?> query) {
        String method = query.getMethod();
        Answer answer = new Answer.NoToken(method);
        for (TokenKind kind : Capability.of(method).tokens()) {
            if (!access.tokens().has(kind)) {
                continue;
            }
            answer = call(query, kind);
            boolean wrongToken =
                    answer instanceof Answer.Refusal refusal
                            && refusal.reaction() == Reaction.CONFIG;
            if (!wrongToken || Capability.of(method).writes()) {
                return answer;
            }
        }
        return answer;
    }

    /// Calls with a token of this kind.
    Answer call(AbstractQueryBuilder<?, ?> query, TokenKind kind) {
        String method = query.getMethod();
        if (!access.tokens().has(kind)) {
            return new Answer.NoToken(method);
        }
        query.unsafeParam("access_token", access.tokens().of(kind));
        Answer answer = counted(query, kind);
        boolean repeatable = !Capability.of(method).writes();
        for (int turn = 1; turn < TURNS && tooFast(answer) && repeatable; turn++) {
            answer = counted(query, kind);
        }
        return answer;
    }

    private Answer counted(AbstractQueryBuilder<?, ?> query, TokenKind kind) {
        Answer answer = ask(query, kind);
        counts.count(query.getMethod(), answer);
        return answer;
    }

    private static boolean tooFast(Answer answer) {
        return answer instanceof Answer.Refusal refusal && refusal.code().code() == TOO_FAST;
    }

    private Answer ask(AbstractQueryBuilder<?, ?> query, TokenKind kind) {
        try {
            pace.await(kind);
            return read(query.executeAsRaw());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Answer.NoAnswer("interrupted", false);
        } catch (NoReply nothing) {
            return nothing.answer();
        } catch (ClientException broken) {
            return new Answer.NoAnswer("reset", true);
        }
    }

    private Answer read(ClientResponse response) {
        if (response.getStatusCode() != 200) {
            return new Answer.NoAnswer("http-" + response.getStatusCode(), true);
        }
        if (!saysJson(response.getHeaders())) {
            return new Answer.NoAnswer("not-json", true);
        }
        JsonNode body = Fields.parse(response.getContent());
        if (body.path("error").isObject()) {
            return refusal(body.path("error"));
        }
        JsonNode answer = body.path("response");
        return answer.isMissingNode() || answer.isNull()
                ? new Answer.NoAnswer("not-json", true)
                : new Answer.Ok(answer);
    }

    static boolean saysJson(Map<String, String> headers) {
        String type = headers.getOrDefault("Content-Type", "").toLowerCase(Locale.ROOT);
        return type.contains("application/json") || type.contains("text/javascript");
    }

    private Answer refusal(JsonNode error) {
        int code = (int) Fields.number(error, "error_code");
        if (code == 0) {
            return new Answer.NoAnswer("not-json", true);
        }
        return new Answer.Refusal(
                ErrorCode.of(code),
                (int) Fields.number(error, "error_subcode"),
                access.tokens().masked(Fields.text(error, "error_msg")),
                Fields.text(error, "captcha_sid"),
                Fields.text(error, "redirect_uri"));
    }
}
