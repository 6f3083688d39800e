package vestovoy.vk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vestovoy.intake.Inbox;

/// Decides what a callback request is answered. VK repeats what is not answered `ok`, so `ok` is
/// said only of what is committed.
final class CallbackGate {
    /// The largest event seen is 23 KB.
    static final int LARGEST_BODY = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(CallbackGate.class);

    /// What a request is answered.
    ///
    /// @param status the HTTP status: 200, 400, 403, 413, 503
    /// @param text the body
    record Verdict(int status, String text) {}

    private final CallbackAccess access;
    private final Inbox inbox;
    private final InstantSource clock;
    private final Decoder decoder;

    CallbackGate(CallbackAccess access, Inbox inbox, InstantSource clock) {
        this.access = access;
        this.inbox = inbox;
        this.clock = clock;
        this.decoder = new Decoder(access.group(), access.staff());
    }

    Verdict answer(byte[] body) {
        if (body.length > LARGEST_BODY) {
            return new Verdict(413, "too large");
        }
        JsonNode event = Fields.parse(new String(body, StandardCharsets.UTF_8));
        String type = Fields.text(event, "type");
        if (!event.isObject() || type.isEmpty()) {
            return new Verdict(400, "malformed");
        }
        if (Fields.number(event, "group_id") != access.group()) {
            return new Verdict(403, "unknown community");
        }
        boolean confirms = type.equals("confirmation");
        // VK confirms a server before its secret is set; what it does send must be right.
        if (!secretFits(event, confirms && !event.has("secret"))) {
            return new Verdict(403, "wrong secret");
        }
        return confirms ? new Verdict(200, access.confirmation()) : accept(event);
    }

    /// Compares in constant time, so that the time of an answer tells nothing about the secret.
    private boolean secretFits(JsonNode event, boolean excused) {
        byte[] given = Fields.text(event, "secret").getBytes(StandardCharsets.UTF_8);
        boolean fits =
                MessageDigest.isEqual(given, access.secret().getBytes(StandardCharsets.UTF_8));
        return fits || excused;
    }

    private Verdict accept(JsonNode event) {
        try {
            inbox.append(List.of(decoder.decode(event)), clock.instant());
            return new Verdict(200, "ok");
        } catch (RuntimeException broken) {
            LOG.warn(
                    "callback event not committed, VK is asked to repeat: {}",
                    broken.getClass().getName());
            return new Verdict(503, "later");
        }
    }
}
