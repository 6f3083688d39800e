package vestovoy.vk;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vestovoy.intake.Inbox;

/// Decides what a callback request of one community is answered. VK repeats what is not answered
/// `ok`, so `ok` is said only of what is committed. Safe for use by many threads.
public final class CallbackGate {
    private static final Logger LOG = LoggerFactory.getLogger(CallbackGate.class);

    /// What a request is answered.
    ///
    /// @param status the HTTP status: 200, 400, 403, 413, 503
    /// @param text the body
    /// @param word how it ended, for counting
    record Verdict(int status, String text, String word) {
        static final Verdict MALFORMED = new Verdict(400, "malformed", "malformed");
        static final Verdict UNKNOWN = new Verdict(403, "unknown community", "unknown-community");
        static final Verdict WRONG = new Verdict(403, "wrong secret", "wrong-secret");
        static final Verdict TOO_LARGE = new Verdict(413, "too large", "too-large");
        static final Verdict OK = new Verdict(200, "ok", "ok");

        static Verdict later(String word) {
            return new Verdict(503, "later", word);
        }
    }

    private final long group;
    private final CallbackAccess access;
    private final CallbackCode code;
    private final Inbox inbox;
    private final InstantSource clock;
    private final Decoder decoder;

    CallbackGate(Caller caller, CallbackAccess access, Inbox inbox, InstantSource clock) {
        this.group = caller.access().group();
        this.access = access;
        this.code = new CallbackCode(caller);
        this.inbox = inbox;
        this.clock = clock;
        this.decoder = new Decoder(group, caller.access().staff());
    }

    /// The community that may call, positive.
    long group() {
        return group;
    }

    /// @param event an object of this community
    /// @param places how many may be written down at once, of all communities
    Verdict answer(JsonNode event, Semaphore places) {
        boolean confirms = Fields.text(event, "type").equals("confirmation");
        // VK confirms a server before its secret is set; what it does send must be right.
        boolean excused = confirms && !event.has("secret");
        if (!excused && !access.fits(Fields.text(event, "secret"))) {
            return Verdict.WRONG;
        }
        return confirms ? confirmed() : accept(event, places);
    }

    /// What VK says goes before what the settings say: a code that has changed would not confirm.
    private Verdict confirmed() {
        String known = code.ask().orElse(access.confirmation());
        return known.isBlank()
                ? Verdict.later("no-confirmation")
                : new Verdict(200, known, "confirmed");
    }

    private Verdict accept(JsonNode event, Semaphore places) {
        if (!places.tryAcquire()) {
            return Verdict.later("overloaded");
        }
        try {
            inbox.append(List.of(decoder.decode(event)), clock.instant());
            return Verdict.OK;
        } catch (RuntimeException broken) {
            LOG.atWarn()
                    .addKeyValue("community", group)
                    .addKeyValue("failure", broken.getClass().getName())
                    .log("a callback event was not committed, VK is asked to repeat it");
            return Verdict.later("not-committed");
        } finally {
            places.release();
        }
    }
}
