package vestovoy.vk;

import com.vk.api.sdk.client.ClientResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vestovoy.intake.Event;
import vestovoy.intake.Inbox;
import vestovoy.intake.Position;

/// Reads the community's events, one batch at a call. For one thread.
///
/// The events and the position (`ts`) are committed together, and only what is committed moves the
/// position: a failure of the network, of VK or of the database loses nothing. An exception of the
/// inbox passes through; the batch comes again.
///
/// To stop without waiting for VK, interrupt the polling thread: the request is cancelled and
/// `Failed("interrupted")` returned.
public final class LongPoll {
    /// What VK recommends: proxies cut connections at 30 s.
    public static final Duration WAIT = Duration.ofSeconds(25);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);

    /// After so many failures in a row another server is asked for.
    private static final int PATIENCE = 3;

    /// Where VK says that events are to be had.
    private record Session(URI server, String key) {}

    private final Caller caller;
    private final Inbox inbox;
    private final InstantSource clock;
    private final Duration wait;
    private final Decoder decoder;
    private final String source;
    private final Watchdog watchdog;
    private @Nullable Session session;
    private Instant good;
    private String position = "";
    private int failures;

    LongPoll(Caller caller, Inbox inbox, InstantSource clock, Duration wait, Watchdog watchdog) {
        if (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("VK lets a poll wait 0 to 90 seconds, not " + wait);
        }
        this.caller = caller;
        this.inbox = inbox;
        this.clock = clock;
        this.wait = wait;
        this.watchdog = watchdog;
        watchdog.waits(wait);
        this.good = clock.instant();
        this.decoder = new Decoder(caller.access().group(), caller.access().staff());
        this.source = "long-poll/" + caller.access().group();
    }

    /// The name under which the inbox keeps how far this was read; there is a position from the
    /// first session on.
    public String source() {
        return source;
    }

    /// One batch: waits for VK up to the wait, and commits what it told.
    ///
    /// A session that was answered but silent is given up for a new one at the same position.
    public Polled poll() {
        if (watchdog.takeRenewal()) {
            session = null;
            caller.counts().add("long-poll renewed");
        }
        Session open = session;
        if (open == null) {
            Optional<Polled> failure = open();
            if (failure.isPresent()) {
                return failure.get();
            }
            open = java.util.Objects.requireNonNull(session);
        }
        try {
            return counted(read(ask(open)));
        } catch (NoReply nothing) {
            return counted(broken(nothing.answer().cause()));
        }
    }

    /// The wire or a gateway failed. The session is kept for a while, three failures or a silence:
    /// asking for a new one at each failure earns error 29.
    private Polled broken(String word) {
        failures++;
        Duration silence = Duration.between(good, clock.instant());
        if (failures >= PATIENCE || silence.compareTo(watchdog.silence()) >= 0) {
            session = null;
        }
        return new Polled.Failed(word, false);
    }

    private Polled counted(Polled polled) {
        caller.counts()
                .add(
                        "long-poll "
                                + switch (polled) {
                                    case Polled.Read _ -> "ok";
                                    case Polled.Gap gap -> "failed-" + gap.failed();
                                    case Polled.Failed failed -> failed.code();
                                });
        return polled;
    }

    /// Asks for a session. The committed position is kept; without one VK's own is taken, and
    /// committed before it is used.
    private Optional<Polled> open() {
        long group = caller.access().group();
        return switch (caller.call(
                caller.vk().groupsLongPoll().getLongPollServer(Anyone.GROUP, group))) {
            case Answer.Ok ok -> opened(ok.response());
            case Answer.Refusal refusal ->
                    Optional.of(
                            new Polled.Failed(
                                    refusal.word(), refusal.reaction() == Reaction.CONFIG));
            case Answer.NoAnswer nothing -> Optional.of(new Polled.Failed(nothing.cause(), false));
            case Answer.NoToken none -> Optional.of(new Polled.Failed(none.word(), true));
            case Answer.Resting resting -> Optional.of(new Polled.Failed(resting.word(), false));
        };
    }

    private Optional<Polled> opened(JsonNode answer) {
        String key = Fields.text(answer, "key");
        String ts = Fields.text(answer, "ts");
        Optional<URI> server = server(Fields.text(answer, "server"));
        if (key.isEmpty() || ts.isEmpty() || server.isEmpty()) {
            return Optional.of(new Polled.Failed("malformed", false));
        }
        if (position.isEmpty()) {
            position = inbox.position(source).orElse("");
        }
        if (position.isEmpty()) {
            commit(List.of(), ts);
        }
        session = new Session(server.get(), key);
        failures = 0;
        good = clock.instant();
        return Optional.empty();
    }

    private static Optional<URI> server(String text) {
        try {
            URI server = URI.create(text);
            boolean web = "https".equals(server.getScheme()) || "http".equals(server.getScheme());
            return web && server.getHost() != null ? Optional.of(server) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private ClientResponse ask(Session open) {
        String form =
                "act=a_check&wait="
                        + wait.toSeconds()
                        + "&key="
                        + URLEncoder.encode(open.key(), StandardCharsets.UTF_8)
                        + "&ts="
                        + URLEncoder.encode(position, StandardCharsets.UTF_8);
        return caller.wire().send(open.server(), form, wait.plus(Watchdog.GRACE));
    }

    private Polled read(ClientResponse response) {
        if (response.getStatusCode() != 200) {
            return broken("http-" + response.getStatusCode());
        }
        JsonNode answer = Fields.parse(response.getContent());
        String ts = Fields.text(answer, "ts");
        if (answer.has("failed")) {
            return failed((int) Fields.number(answer, "failed"), ts);
        }
        if (ts.isEmpty() || !answer.path("updates").isArray()) {
            return broken("malformed");
        }
        failures = 0;
        good = clock.instant();
        List<Event> events = decoder.decodeAll(answer.path("updates"));
        boolean moved = !events.isEmpty() || !ts.equals(position);
        int fresh = moved ? commit(events, ts) : 0;
        // Only what is committed was told.
        watchdog.polled(clock.instant());
        return new Polled.Read(events.size(), fresh);
    }

    /// 1: the history is outdated, go on from the given `ts`. 2: the key ran out. 3: the history is
    /// lost, key and `ts` anew.
    private Polled failed(int number, String ts) {
        if (number == 1 && !ts.isEmpty()) {
            commit(List.of(), ts);
            watchdog.gap(clock.instant());
            return new Polled.Gap(1);
        }
        session = null;
        if (number != 3) {
            return new Polled.Failed("failed-" + number, false);
        }
        return renewed();
    }

    /// A session at VK's newest position. When none is to be had the old position stays, and VK
    /// will say 3 again.
    private Polled renewed() {
        String before = position;
        long group = caller.access().group();
        Answer answer =
                caller.call(caller.vk().groupsLongPoll().getLongPollServer(Anyone.GROUP, group));
        if (!(answer instanceof Answer.Ok ok)) {
            return new Polled.Failed(answer.word(), false);
        }
        String ts = Fields.text(ok.response(), "ts");
        Optional<Polled> failure = opened(ok.response());
        if (failure.isPresent()) {
            return failure.get();
        }
        if (!ts.equals(before)) {
            commit(List.of(), ts);
        }
        watchdog.gap(clock.instant());
        return new Polled.Gap(3);
    }

    private int commit(List<Event> events, String ts) {
        int fresh = inbox.append(events, new Position(source, ts), clock.instant());
        position = ts;
        return fresh;
    }
}
