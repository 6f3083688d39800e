package vestovoy.vk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vestovoy.intake.Inbox;
import vestovoy.intake.Position;

/// Reads the community back, one whole round at a call, so that nothing is lost with the events
/// that VK did not tell. For one thread.
///
/// The position is the second at which the last whole round began. Everything goes through the same
/// inbox as the events do: what is known already changes nothing. An exception of the inbox passes
/// through; the round begins again.
public final class Reconcile {
    /// VK's lists may lag behind its events, and its clock differ from ours.
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Caller caller;
    private final Inbox inbox;
    private final InstantSource clock;
    private final String source;

    Reconcile(Caller caller, Inbox inbox, InstantSource clock) {
        this.caller = caller;
        this.inbox = inbox;
        this.clock = clock;
        this.source = "reconcile/" + caller.access().group();
    }

    /// The name under which the inbox keeps the position; there is one from the first round on.
    public String source() {
        return source;
    }

    /// The beginning of the last whole round.
    public Optional<Instant> last() {
        return second(source);
    }

    /// Reads everything that was written since the last whole round, and ten minutes before it.
    ///
    /// The first round of all reads nothing: what was written before the installation is not ours
    /// to answer.
    public Reconciled round() {
        Instant now = clock.instant();
        Optional<Instant> last = second(source);
        if (last.isEmpty()) {
            move(first(), now, now);
            move(source, now, now);
            return new Reconciled.Whole(0);
        }
        Instant since = last.get().minus(OVERLAP);
        Instant installed = second(first()).orElse(since);
        Round round =
                new Round(
                        caller,
                        events -> inbox.append(events, clock.instant()),
                        installed.isAfter(since) ? installed : since);
        Reconciled reconciled = round.read();
        if (reconciled instanceof Reconciled.Whole) {
            move(source, now, clock.instant());
        }
        return reconciled;
    }

    /// Where the second of the first start is kept: no round reads behind it.
    private String first() {
        return source + "/first";
    }

    private Optional<Instant> second(String name) {
        return inbox.position(name).map(Long::parseLong).map(Instant::ofEpochSecond);
    }

    private void move(String name, Instant to, Instant now) {
        inbox.append(List.of(), new Position(name, Long.toString(to.getEpochSecond())), now);
    }
}
