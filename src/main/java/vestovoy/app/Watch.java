package vestovoy.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import vestovoy.intake.Completeness;
import vestovoy.intake.Inbox;
import vestovoy.store.Store;
import vestovoy.vk.LongPoll;
import vestovoy.vk.Reconcile;
import vestovoy.vk.Vk;

/// The watch over one community: all that is read of it, as loops.
final class Watch {
    /// A poll that brought nothing new is followed by a pause: a VK that answers at once, with
    /// nothing or with the same again, would be asked without end. VK keeps what comes meanwhile.
    static final Duration BREATH = Duration.ofSeconds(1);

    private final Vk vk;
    private final Settings own;
    private final Inbox inbox;
    private final InstantSource clock;
    private final Reconcile reconcile;
    private final List<String> sources = new ArrayList<>();

    /// Adds a loop of this community's.
    @FunctionalInterface
    interface Loops {
        Loop add(String name, Loop.Batch batch, Duration idle);
    }

    /// @param own the settings of this community
    Watch(Vk vk, Settings own, Store store, InstantSource clock) {
        this.vk = vk;
        this.own = own;
        this.inbox = store.inbox();
        this.clock = clock;
        this.reconcile = vk.reconcile(inbox, store.rereading(), clock);
        sources.add(reconcile.source());
    }

    /// Reads events and what they left out.
    ///
    /// @param deciding rings when something was new
    void listen(Loops loops, Loop deciding) {
        Loop reconciling =
                loops.add(
                        "reconcile",
                        () -> Polling.turn(reconcile, deciding::ring),
                        own.get(Keys.RECONCILE));
        if (own.get(Keys.LONG_POLL)) {
            LongPoll poll = vk.longPoll(inbox, clock, own.get(Keys.WAIT));
            sources.add(poll.source());
            loops.add(
                    Station.LONG_POLL,
                    () -> ringing(Polling.turn(poll, reconciling::ring), deciding),
                    BREATH);
        }
    }

    static int ringing(int done, Loop next) {
        if (done > 0) {
            next.ring();
        }
        return done;
    }

    /// Looks for posts elsewhere.
    ///
    /// @param sharing how many communities may share the key that searches: each waits for the
    ///   others too
    void look(Loops loops, Lookout.Wanted wanted, int sharing) {
        Duration mentions = own.get(Keys.MENTIONS_EVERY);
        Duration turn = own.get(Keys.SEARCH_EVERY);
        Duration search = turn.multipliedBy(sharing);
        Lookout lookout = new Lookout(vk, inbox, clock, wanted.brand(), mentions, search);
        sources.addAll(lookout.sources());
        loops.add("mentions", () -> lookout.mentions(wanted.found()), mentions);
        loops.add("search", () -> lookout.search(wanted.found()), turn);
    }

    /// Whether every source has a position: what is written from now on is not missed, whatever
    /// happens.
    boolean listens() {
        return sources.stream().allMatch(source -> inbox.position(source).isPresent());
    }

    /// How completely the community is read back.
    Completeness completeness() {
        return reconcile;
    }
}
