package vestovoy.reply;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is due. Never over a person, never twice, and in doubt to people:
///
/// 1. what may have been sent already is read back, and sent at most once more;
/// 2. what is sent is looked at first: it must stand unchanged and unanswered;
/// 3. every ending is written down by the outbox before the next reply is taken.
public final class Dispatcher {
    /// Longer than a look, a sending and a read-back take together, unless VK is very slow.
    static final Duration LEASE = Duration.ofMinutes(2);

    /// What a sending may take, its turn and its settling included; nothing is begun when less is
    /// left of the lease.
    static final Duration SENDING = Duration.ofSeconds(30);

    /// The first sending and one more.
    static final int SENDINGS = 2;

    /// A thread that VK does not let be read is looked at so often again, within about a quarter of
    /// a minute, before people decide.
    static final int LOOKS = 3;

    /// With the delays doubling from two seconds this is about half an hour; of what is put off for
    /// long, [#RESTS].
    static final int DEFERRALS = 10;

    /// VK tells of a post before it lets it be read: one that is not there and not older than this
    /// is looked for again, before it is taken for deleted.
    static final Duration YOUNG = Duration.ofMinutes(1);

    /// A reply that VK wants later than this goes to people: the customer waits.
    static final Duration PATIENCE = Duration.ofHours(1);

    /// So many long pauses in a row are too many.
    static final int RESTS = 3;

    static final Duration LONG = Duration.ofMinutes(10);

    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Outbox outbox;
    private final Sender sender;
    private final InstantSource clock;

    public Dispatcher(Outbox outbox, Sender sender, InstantSource clock) {
        this.outbox = outbox;
        this.sender = sender;
        this.clock = clock;
    }

    /// Takes one due reply and sees it through. One at a time, so that a lease covers exactly one.
    ///
    /// @return how many were taken, 0 or 1
    public int dispatch() {
        Instant claimed = clock.instant();
        List<Reply> due = outbox.claim(claimed, LEASE, 1);
        for (Reply reply : due) {
            Delivery delivery = deliver(reply, claimed.plus(LEASE));
            outbox.settle(reply, delivery, clock.instant());
            LOG.atInfo()
                    .addKeyValue("reply", reply.id())
                    .addKeyValue("post", reply.to().key())
                    .addKeyValue("delivery", delivery.getClass().getSimpleName())
                    .addKeyValue("code", delivery.code())
                    .addKeyValue("attempt", reply.attempt())
                    .log("settled");
        }
        return due.size();
    }

    /// @param until when the lease ends, and another process may take the reply
    private Delivery deliver(Reply reply, Instant until) {
        if (reply.known() != Standing.CLEAR) {
            return over(reply);
        }
        if (!reply.unsure()) {
            return fresh(reply, until);
        }
        return switch (readBack(reply)) {
            case ReadBack.Found found -> new Delivery.Sent(found.object());
            case ReadBack.Absent _ when reply.attempt() < SENDINGS -> fresh(reply, until);
            case ReadBack.Absent _ -> new Delivery.Unknown("sent-twice-not-seen");
            case ReadBack.Unreadable unreadable -> unread(reply, unreadable.code());
        };
    }

    /// Its post is no longer its to answer: what may have been said is looked for, and nothing is
    /// sent.
    private Delivery over(Reply reply) {
        return switch (readBack(reply)) {
            case ReadBack.Found found -> new Delivery.Sent(found.object());
            case ReadBack.Absent _ -> new Delivery.Withdrawn(reply.known());
            case ReadBack.Unreadable unreadable when reply.deferrals() < LOOKS ->
                    new Delivery.Unread(unreadable.code(), delay(reply));
            case ReadBack.Unreadable unreadable -> new Delivery.Unknown(unreadable.code());
        };
    }

    private Delivery unread(Reply reply, String code) {
        Delivery.Later later = rest(reply).orElseGet(() -> new Delivery.Later(code, delay(reply)));
        return patient(reply, later)
                ? new Delivery.Unread(later.code(), later.delay())
                : new Delivery.Unknown(later.code());
    }

    /// What VK wants to be left alone with is not even looked at.
    private Delivery fresh(Reply reply, Instant until) {
        Optional<Delivery.Later> rest = rest(reply);
        if (rest.isPresent()) {
            return bounded(reply, rest.get());
        }
        Standing standing = look(reply);
        if (standing == Standing.ANSWERED && reply.unsure()) {
            return answered(reply);
        }
        if (standing != Standing.CLEAR) {
            return reply.deferrals() < looks(standing, reply)
                    ? new Delivery.Later(standing.code(), delay(reply))
                    : new Delivery.Withdrawn(standing);
        }
        if (clock.instant().isAfter(until.minus(SENDING))) {
            return bounded(reply, new Delivery.Later("lease", delay(reply)));
        }
        Delivery delivery = send(reply);
        return delivery instanceof Delivery.Later later ? bounded(reply, later) : delivery;
    }

    /// An answer stands there now: a person's, or the earlier sending, which VK may show later than
    /// it was read back.
    private Delivery answered(Reply reply) {
        return switch (readBack(reply)) {
            case ReadBack.Found found -> new Delivery.Sent(found.object());
            case ReadBack.Absent _ -> new Delivery.Withdrawn(Standing.ANSWERED);
            case ReadBack.Unreadable unreadable -> unread(reply, unreadable.code());
        };
    }

    /// How often a target that stands so is looked at again.
    private int looks(Standing standing, Reply reply) {
        return switch (standing) {
            case UNREADABLE -> LOOKS;
            case UNSEEN -> DEFERRALS;
            case GONE -> young(reply) ? DEFERRALS : 0;
            case CLEAR, CHANGED, ANSWERED, CLOSED, STOPPED -> 0;
        };
    }

    /// A short delay grows with each: a VK that is not there may stay so for a while.
    private Delivery bounded(Reply reply, Delivery.Later later) {
        if (!patient(reply, later)) {
            return new Delivery.Refused(later.code());
        }
        boolean grown = later.delay().compareTo(delay(reply)) < 0;
        return grown ? new Delivery.Later(later.code(), delay(reply)) : later;
    }

    /// Whether the reply may be put off once more.
    private static boolean patient(Reply reply, Delivery.Later later) {
        int most = later.delay().compareTo(LONG) < 0 ? DEFERRALS : RESTS;
        return reply.deferrals() < most && later.delay().compareTo(PATIENCE) <= 0;
    }

    private Optional<Delivery.Later> rest(Reply reply) {
        try {
            return sender.rest(reply);
        } catch (RuntimeException failure) {
            LOG.atWarn().addKeyValue("reply", reply.id()).setCause(failure).log("rest failed");
            return Optional.empty();
        }
    }

    private boolean young(Reply reply) {
        return clock.instant().isBefore(reply.to().writtenAt().plus(YOUNG));
    }

    private Standing look(Reply reply) {
        try {
            return sender.look(reply);
        } catch (RuntimeException failure) {
            LOG.atWarn().addKeyValue("reply", reply.id()).setCause(failure).log("look failed");
            return Standing.UNREADABLE;
        }
    }

    private Delivery send(Reply reply) {
        try {
            return sender.send(reply);
        } catch (RuntimeException failure) {
            LOG.atWarn().addKeyValue("reply", reply.id()).setCause(failure).log("send failed");
            return new Delivery.Unsure("exception", delay(reply));
        }
    }

    private ReadBack readBack(Reply reply) {
        try {
            return sender.find(reply);
        } catch (RuntimeException failure) {
            LOG.atWarn().addKeyValue("reply", reply.id()).setCause(failure).log("read back failed");
            return new ReadBack.Unreadable("exception");
        }
    }

    private static Duration delay(Reply reply) {
        return FIRST_DELAY.multipliedBy(1L << Math.min(reply.deferrals(), DEFERRALS));
    }
}
