package vestovoy.vk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares what the long poll tells with what reading back finds. A connection that is answered
/// but silent looks like a quiet night; only posts that it should have told give it away.
///
/// Safe for use by the thread that polls and the one that reads back.
final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    /// After so long at least without a good poll the session is given up; and so long after it was
    /// written a post has been told by a long poll that works.
    private static final Duration SILENCE = Duration.ofSeconds(60);

    /// How much longer than the wait the network may take.
    static final Duration GRACE = Duration.ofSeconds(10);

    private final CallCounts counts;
    private Duration silence = SILENCE;
    private @Nullable Instant since;
    private @Nullable Instant last;
    private boolean lost = true;
    private boolean renewal;
    private boolean silent;
    private boolean warned;
    private long untold;

    Watchdog(CallCounts counts) {
        this.counts = counts;
    }

    /// Where polls wait long, two of them and some are no silence yet.
    ///
    /// @param wait how long VK may hold a poll
    synchronized void waits(Duration wait) {
        Duration two = wait.multipliedBy(2).plus(GRACE);
        silence = two.compareTo(SILENCE) > 0 ? two : SILENCE;
    }

    /// Without a good poll for so long the session is given up.
    synchronized Duration silence() {
        return silence;
    }

    /// VK answered a poll.
    synchronized void polled(Instant now) {
        if (since == null) {
            since = now;
        }
        last = now;
    }

    /// VK lost events: what was written before now will not be told.
    synchronized void gap(Instant now) {
        since = now;
        lost = true;
    }

    /// Whether events may have been lost since this was last asked; at the start they may.
    synchronized boolean takeLoss() {
        boolean taken = lost;
        lost = false;
        return taken;
    }

    /// Reading did not come to its end: the loss is still to be looked after.
    synchronized void loseAgain() {
        lost = true;
    }

    /// Whether the long poll looks alive, and should have told what was written at this moment.
    synchronized boolean shouldHaveTold(Instant written, Instant now) {
        return since != null
                && last != null
                && !written.isBefore(since)
                && !written.plus(silence).isAfter(last)
                && !last.plus(silence).isBefore(now);
    }

    /// Reading back found a post that should have been told.
    synchronized void untold() {
        untold++;
        silent = true;
        renewal = true;
        counts.add("long-poll untold");
        if (!warned) {
            warned = true;
            LOG.atWarn()
                    .log(
                            "the long poll is answered but did not tell what was written; its session is renewed (see `check` for event types that"
                                    + " are switched off)");
        }
    }

    /// A whole round ended; when it found nothing untold, the next silence is worth a warning
    /// again.
    synchronized void roundEnded() {
        warned = silent;
        silent = false;
    }

    /// Whether the session is to be renewed, keeping the position. Says so once.
    synchronized boolean takeRenewal() {
        boolean taken = renewal;
        renewal = false;
        return taken;
    }

    /// Posts that were found untold since the start.
    synchronized long count() {
        return untold;
    }
}
