package vestovoy.vk;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vestovoy.intake.Inbox;

/// Where VK's callback server delivers events. The body is never logged: it carries the secret and
/// what customers wrote.
@RestController
public final class CallbackEndpoint {
    /// VK takes a date less than three hours ahead.
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final CallbackGate gate;
    private final InstantSource clock;

    public CallbackEndpoint(CallbackAccess access, Inbox inbox, InstantSource clock) {
        this.gate = new CallbackGate(access, inbox, clock);
        this.clock = clock;
    }

    /// One event, or VK's question whether this server is ours.
    @PostMapping("/vk/callback")
    ResponseEntity<String> receive(InputStream body) throws IOException {
        CallbackGate.Verdict verdict = gate.answer(body.readNBytes(CallbackGate.LARGEST_BODY + 1));
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(verdict.status()).contentType(MediaType.TEXT_PLAIN);
        if (verdict.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, httpDate());
        }
        return answer.body(verdict.text());
    }

    private String httpDate() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plus(RETRY).atOffset(ZoneOffset.UTC));
    }
}
