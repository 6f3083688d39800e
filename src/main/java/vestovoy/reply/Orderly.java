package vestovoy.reply;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does the acts that are due. Never to what changed since, never to the community's own, and in
/// doubt to people:
///
/// 1. what is acted on is looked at first; what is as wanted already is done;
/// 2. VK may be told the same twice, so an act whose outcome is unknown is looked up and done
///    again, so often at the most;
/// 3. a refusal is looked at as well: VK refuses to delete what is deleted;
/// 4. what VK wants later than people can wait goes to them, and so does a ban whose end has
///    passed.
public final class Orderly {
    /// Longer than two looks and an act may take together.
    static final Duration LEASE = Duration.ofMinutes(2);

    /// The first time and two more.
    static final int ATTEMPTS = 3;

    /// A post that cannot be read is looked at so often again, within about a quarter of a minute,
    /// before people decide.
    static final int LOOKS = 3;

    /// With the delays doubling from two seconds this is about half an hour.
    static final int DEFERRALS = 10;

    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    private static final String FOUND_DONE = "found-done";
    private static final Logger LOG = LoggerFactory.getLogger(Orderly.class);

    private final Acts acts;
    private final Hand hand;
    private final InstantSource clock;

    public Orderly(Acts acts, Hand hand, InstantSource clock) {
        this.acts = acts;
        this.hand = hand;
        this.clock = clock;
    }

    /// Takes one act that is due and sees it through. One at a time, so that a lease covers exactly
    /// one.
    ///
    /// @return how many were taken, 0 or 1
    public int run() {
        List<Errand> due = acts.claim(clock.instant(), LEASE, 1);
        for (Errand errand : due) {
            Deed deed = see(errand);
            acts.settle(errand, deed, clock.instant());
            LOG.atInfo()
                    .addKeyValue("act", errand.id())
                    .addKeyValue("kind", errand.act().kind())
                    .addKeyValue("post", errand.on().key())
                    .addKeyValue("deed", deed.getClass().getSimpleName())
                    .addKeyValue("code", deed.code())
                    .addKeyValue("attempt", errand.attempt())
                    .log("acted");
        }
        return due.size();
    }

    private Deed see(Errand errand) {
        if (!errand.act().fits(errand.on().key().channel())) {
            return new Deed.Refused("no-method");
        }
        return switch (look(errand)) {
            case Sight.ToDo _ when errand.attempt() >= ATTEMPTS ->
                    new Deed.Unknown("tried-in-vain");
            case Sight.ToDo _ when isOver(errand.act()) -> new Deed.Refused("ban-over");
            case Sight.ToDo _ -> attempt(errand);
            case Sight.Done _ -> new Deed.Done(FOUND_DONE);
            case Sight.Changed _ -> new Deed.Changed();
            case Sight.Gone _ -> new Deed.Gone();
            case Sight.Barred(String code) -> new Deed.Refused(code);
            case Sight.Unreadable(String code) -> unread(errand, code);
        };
    }

    /// A ban that has waited beyond its own end would be refused, or be one for ever.
    private boolean isOver(Act act) {
        return act instanceof Act.Ban ban && !clock.instant().isBefore(ban.until());
    }

    /// What was never begun goes to people soon; what may have been done is worth a longer wait.
    private static Deed unread(Errand errand, String code) {
        if (errand.deferrals() < (errand.unsure() ? DEFERRALS : LOOKS)) {
            return new Deed.Later(code, delay(errand));
        }
        return errand.unsure() ? new Deed.Unknown(code) : new Deed.Refused(code);
    }

    private Deed attempt(Errand errand) {
        Deed deed = act(errand);
        return switch (deed) {
            case Deed.Refused _ when look(errand) instanceof Sight.Done ->
                    new Deed.Done(FOUND_DONE);
            case Deed.Later later when !patient(errand, later) -> new Deed.Refused(later.code());
            case Deed.Done _,
                    Deed.Changed _,
                    Deed.Gone _,
                    Deed.Refused _,
                    Deed.Later _,
                    Deed.Unsure _,
                    Deed.Unknown _ ->
                    deed;
        };
    }

    /// Whether the act may be put off once more: as long as a reply.
    private static boolean patient(Errand errand, Deed.Later later) {
        int most = later.delay().compareTo(Dispatcher.LONG) < 0 ? DEFERRALS : Dispatcher.RESTS;
        return errand.deferrals() < most && later.delay().compareTo(Dispatcher.PATIENCE) <= 0;
    }

    private Sight look(Errand errand) {
        try {
            return hand.look(errand);
        } catch (RuntimeException failure) {
            LOG.atWarn().addKeyValue("act", errand.id()).setCause(failure).log("look failed");
            return new Sight.Unreadable("exception");
        }
    }

    private Deed act(Errand errand) {
        try {
            return hand.act(errand);
        } catch (RuntimeException failure) {
            LOG.atWarn().addKeyValue("act", errand.id()).setCause(failure).log("act failed");
            return new Deed.Unsure("exception", delay(errand));
        }
    }

    private static Duration delay(Errand errand) {
        return FIRST_DELAY.multipliedBy(1L << Math.min(errand.deferrals(), DEFERRALS));
    }
}
