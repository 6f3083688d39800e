package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import com.vk.api.sdk.client.ClientResponse;
import com.vk.api.sdk.client.VkApiClient;
import com.vk.api.sdk.exceptions.ClientException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Calls VK's methods: picks the token, waits for its turn, sends once, reads the answer raw.
///
/// The SDK builds the requests and nothing else: its typed answers fail on one odd attachment, its
/// errors lose the captcha. A read that one token may not do now is asked again with the next kind;
/// a write that VK was asked for never is, unless VK took the key for one of the wrong kind.
final class Caller {
    /// Calls that were spaced may still arrive together; a read that VK finds too fast waits for
    /// its next turn, so often at the most.
    private static final int TURNS = 3;

    private static final int TOO_FAST = 6;

    /// The method cannot be called with a community's key (27), or with an application's (28).
    private static final Set<Integer> OTHER_KIND = Set.of(27, 28);

    private final VkAccess access;
    private final Wire wire;
    private final Gate gate;
    private final CallCounts counts;
    private final VkApiClient vk;

    Caller(VkAccess access, Wire wire, Gate gate, CallCounts counts) {
        this.access = access;
        this.wire = wire;
        this.gate = gate;
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

    /// Calls with the first kind of token that may and does not rest.
    Answer call(AbstractQueryBuilder<?, ?> query) {
        String method = query.getMethod();
        Answer answer = new Answer.NoToken(method);
        for (TokenKind kind : Capability.of(method).tokens()) {
            if (!access.tokens().has(kind)) {
                continue;
            }
            answer = call(query, kind);
            if (!elsewhere(answer, Capability.of(method).writes())) {
                return answer;
            }
        }
        return answer;
    }

    /// Whether another kind of token may do better.
    private static boolean elsewhere(Answer answer, boolean writes) {
        return switch (answer) {
            case Answer.Resting _ -> true;
            case Answer.Refusal refusal ->
                    isOfAnotherKind(refusal) || (!writes && isForbiddenOrResting(refusal));
            case Answer.Ok _, Answer.NoAnswer _, Answer.NoToken _ -> false;
        };
    }

    private static boolean isForbiddenOrResting(Answer.Refusal refusal) {
        return refusal.reaction() == Reaction.CONFIG
                || Pause.after(refusal.code()).filter(pause -> pause != Pause.FLOOD).isPresent();
    }

    /// The key is not of the kind that the method takes, so that VK certainly did nothing.
    private static boolean isOfAnotherKind(Answer.Refusal refusal) {
        return OTHER_KIND.contains(refusal.code().code());
    }

    /// Calls with a token of this kind.
    Answer call(AbstractQueryBuilder<?, ?> query, TokenKind kind) {
        String method = query.getMethod();
        if (!access.tokens().has(kind)) {
            return new Answer.NoToken(method);
        }
        Asked asked = Asked.of(query, kind);
        query.unsafeParam("access_token", access.tokens().of(kind));
        Answer answer = counted(query, asked);
        for (int turn = 1; turn < TURNS && tooFast(answer) && !asked.writes(); turn++) {
            answer = counted(query, asked);
        }
        return answer;
    }

    /// What keeps a method from being called with any of the tokens there are: the rest that is
    /// over first. Empty when it may be called, or no token serves it.
    Optional<Answer.Resting> resting(AbstractQueryBuilder<?, ?> query) {
        List<Optional<Answer.Resting>> rests =
                Capability.of(query.getMethod()).tokens().stream()
                        .filter(access.tokens()::has)
                        .map(kind -> gate.resting(Asked.of(query, kind)))
                        .toList();
        return rests.stream().allMatch(Optional::isPresent)
                ? rests.stream()
                        .flatMap(Optional::stream)
                        .min(Comparator.comparing(Answer.Resting::until))
                : Optional.empty();
    }

    /// What rests now.
    List<Rest> rests() {
        return gate.rests();
    }

    private Answer counted(AbstractQueryBuilder<?, ?> query, Asked asked) {
        Answer answer = ask(query, asked);
        counts.count(query.getMethod(), answer);
        return answer;
    }

    private static boolean tooFast(Answer answer) {
        return answer instanceof Answer.Refusal refusal && refusal.code().code() == TOO_FAST;
    }

    private Answer ask(AbstractQueryBuilder<?, ?> query, Asked asked) {
        try {
            Optional<Answer.Resting> kept = gate.enter(asked);
            if (kept.isPresent()) {
                return kept.get();
            }
            Answer answer = sent(query);
            gate.leave(asked, answer);
            return answer;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Answer.NoAnswer("interrupted", false);
        }
    }

    private Answer sent(AbstractQueryBuilder<?, ?> query) {
        try {
            return read(query.executeAsRaw());
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
                : new Answer.Ok(answer, failures(body));
    }

    /// What an `execute` says beside its values: the real errors of the calls inside.
    private List<Answer.Failure> failures(JsonNode body) {
        return Fields.each(body, "execute_errors").stream()
                .map(error ->
                        new Answer.Failure(
                                Fields.text(error, "method"),
                                ErrorCode.of((int) Fields.number(error, "error_code")),
                                access.tokens().masked(Fields.text(error, "error_msg"))))
                .toList();
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
                Fields.text(error, "captcha_img"),
                Fields.text(error, "redirect_uri"),
                Fields.text(error, "confirmation_text"));
    }
}
