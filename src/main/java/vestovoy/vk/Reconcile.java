package vestovoy.vk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vestovoy.intake.Completeness;

/// Reads the community back, one whole round at a call, so that nothing is lost with the events
/// that VK did not tell. Rounds are for one thread; what they came to may be asked by any.
///
/// The position is the second at which the last whole round began; each source and each place has
/// its own besides, so that what breaks off goes on where it stood. Everything goes through the
/// same inbox as the events do: what is known already changes nothing. An exception of the inbox
/// passes through; the round begins again.
public final class Reconcile implements Completeness {
    /// VK allows wall.get 5000 times a day. A page behind the head for each 45 s takes 1920 of
    /// them, and leaves the rest to heads, harvest and people. Communities that share the budget
    /// share these too.
    private static final Duration WALL_PAGE = Duration.ofSeconds(45);

    private static final int MOST_WALL_PAGES = 20;

    private final Caller caller;
    private final Ledger ledger;
    private final Watchdog watchdog;
    private final int sharing;
    private final Recheck recheck = new Recheck();
    private @Nullable Instant walked;
    private volatile Map<String, String> unread = Map.of();

    /// @param sharing how many communities take the walls from one budget, positive
    Reconcile(Caller caller, Ledger ledger, Watchdog watchdog, int sharing) {
        this.sharing = sharing;
        this.caller = caller;
        this.ledger = ledger;
        this.watchdog = watchdog;
    }

    /// The name under which the inbox keeps the position; there is one from the first round on.
    public String source() {
        return ledger.source();
    }

    @Override
    public long community() {
        return caller.access().group();
    }

    @Override
    public Optional<Instant> last() {
        return second(ledger.source());
    }

    @Override
    public Map<String, String> unread() {
        return unread;
    }

    @Override
    public long untold() {
        return watchdog.count();
    }

    /// Reads everything that was written since the last whole round, and ten minutes before it, and
    /// looks again at the posts that wait or were answered lately.
    ///
    /// The first round of all reads nothing: what was written before the installation is not ours
    /// to answer.
    public Reconciled round() {
        Instant now = ledger.clock().instant();
        Optional<Instant> last = last();
        if (last.isEmpty()) {
            ledger.keep(ledger.name("first"), now.getEpochSecond());
            ledger.keep(ledger.source(), now.getEpochSecond());
            return new Reconciled.Whole(0);
        }
        boolean thorough = watchdog.takeLoss();
        Span span = new Span(now, begun(last.get()), thorough);
        Scan scan = new Scan(caller, ledger, watchdog, span);
        try {
            return ended(new Round(scan, recheck, wallPages(now)).read(), now);
        } finally {
            if (thorough && !last().equals(Optional.of(Instant.ofEpochSecond(span.second())))) {
                watchdog.loseAgain();
            }
        }
    }

    private Reconciled ended(Reconciled reconciled, Instant now) {
        unread = reconciled.unread();
        if (reconciled instanceof Reconciled.Whole) {
            watchdog.roundEnded();
            ledger.keep(ledger.source(), now.getEpochSecond());
        }
        return reconciled;
    }

    /// How far back a place is read that was never read: to when reading back began to keep a mark
    /// of each place, never to before the first start.
    private Instant begun(Instant last) {
        Optional<Instant> kept = second(ledger.name("begun"));
        if (kept.isPresent()) {
            return kept.get();
        }
        Instant since = last.minus(Span.OVERLAP);
        Instant first = second(ledger.name("first")).orElse(since);
        Instant begun = first.isAfter(since) ? first : since;
        ledger.keep(ledger.name("begun"), begun.getEpochSecond());
        return begun;
    }

    private int wallPages(Instant now) {
        int most = Math.max(1, MOST_WALL_PAGES / sharing);
        long pages =
                walked == null
                        ? most
                        : Duration.between(walked, now).dividedBy(WALL_PAGE.multipliedBy(sharing));
        if (pages > 0) {
            walked = now;
        }
        return (int) Math.min(pages, most);
    }

    private Optional<Instant> second(String name) {
        return ledger.number(name).map(Instant::ofEpochSecond);
    }
}
