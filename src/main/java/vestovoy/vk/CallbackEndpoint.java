package vestovoy.vk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vestovoy.vk.CallbackGate.Verdict;

/// Where VK's callback servers deliver events, of all communities. The body is never logged: it
/// carries the secret and what customers wrote.
@RestController
public final class CallbackEndpoint {
    /// The largest event seen is 23 KB.
    static final int LARGEST_BODY = 1 << 20;

    /// VK takes a date less than three hours ahead.
    private static final Duration RETRY = Duration.ofMinutes(1);

    /// A commit takes some ten milliseconds and commits wait for each other, so that the last of so
    /// many is answered within the second that VK is known to wait.
    static final int AT_ONCE = 32;

    private final Map<Long, CallbackGate> gates;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final CallCounts counts = new CallCounts();

    /// @param gates the communities that may call; of each one gate
    public CallbackEndpoint(List<CallbackGate> gates, InstantSource clock) {
        this.gates =
                gates.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        CallbackGate::group, Function.identity()));
        this.clock = clock;
    }

    /// How requests ended since the start, by `callback word`: ok, confirmed, wrong-secret,
    /// overloaded, …; `callback repeated` are those that VK had sent before.
    public Map<String, Long> counts() {
        return counts.snapshot();
    }

    /// One event, or VK's question whether this server is ours.
    @PostMapping(EventSetups.PATH)
    ResponseEntity<String> receive(
            InputStream body,
            @RequestHeader(name = "X-Retry-Counter", required = false) @Nullable String repeated)
            throws IOException {
        Verdict verdict = answer(body.readNBytes(LARGEST_BODY + 1));
        counts.add("callback " + verdict.word());
        if (repeated != null) {
            counts.add("callback repeated");
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(verdict.status()).contentType(MediaType.TEXT_PLAIN);
        if (verdict.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, httpDate());
        }
        return answer.body(verdict.text());
    }

    private Verdict answer(byte[] body) {
        if (body.length > LARGEST_BODY) {
            return Verdict.TOO_LARGE;
        }
        JsonNode event = Fields.parse(new String(body, StandardCharsets.UTF_8));
        if (!event.isObject() || Fields.text(event, "type").isEmpty()) {
            return Verdict.MALFORMED;
        }
        return Optional.ofNullable(gates.get(Fields.number(event, "group_id")))
                .map(gate -> gate.answer(event, places))
                .orElse(Verdict.UNKNOWN);
    }

    private String httpDate() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plus(RETRY).atOffset(ZoneOffset.UTC));
    }
}
