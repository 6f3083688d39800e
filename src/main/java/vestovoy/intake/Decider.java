package vestovoy.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vestovoy.faq.Hits;
import vestovoy.intake.Decided.Outcome;
import vestovoy.reply.Act;
import vestovoy.triage.Decision;
import vestovoy.triage.Mode;
import vestovoy.triage.Priority;
import vestovoy.triage.Reason;
import vestovoy.triage.Triage;
import vestovoy.triage.Verdict;

/// Decides what waits in the inbox, and commits each decision with all that follows from it.
public final class Decider {
    private static final int BATCH = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Decider.class);

    private final Inbox inbox;
    private final Triage triage;
    private final Leash leash;
    private final InstantSource clock;

    public Decider(Inbox inbox, Triage triage, Leash leash, InstantSource clock) {
        this.inbox = inbox;
        this.triage = triage;
        this.leash = leash;
        this.clock = clock;
    }

    /// Decides one batch. What cannot even be given to people stays undecided, and is thrown when
    /// all others are done.
    ///
    /// @return how many posts were waiting in it
    public int decide() {
        List<Pending> waiting = inbox.undecided(BATCH);
        List<RuntimeException> failures = new ArrayList<>();
        for (Pending pending : waiting) {
            try {
                decideOrBury(pending);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return waiting.size();
    }

    /// A decision that cannot be committed must not hold up the posts behind it: its post goes to
    /// people as it is.
    private void decideOrBury(Pending pending) {
        try {
            decide(pending);
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("post", pending.post().key())
                    .setCause(failure)
                    .log("a decision failed");
            Decision failed =
                    new Decision(Verdict.QUEUE, Reason.FAILED, "failed", "", Hits.nothing());
            inbox.commit(
                    new Decided(
                            pending, failed, people(pending, Reason.FAILED, ""), clock.instant()));
        }
    }

    private void decide(Pending pending) {
        Instant begun = clock.instant();
        Decision decision = leash.looks(pending.post()) ? decision(pending, begun) : off();
        Leash.Length reach = leash.of(pending.post(), decision.rule());
        Outcome outcome = outcome(pending, decision, reach);
        String notice = notice(decision, outcome, reach.mode());
        boolean stands =
                inbox.commit(new Decided(pending, decision, outcome, notice, clock.instant()));
        warn(pending, decision);
        LOG.atInfo()
                .addKeyValue("post", pending.post().key())
                .addKeyValue("revision", pending.revision())
                .addKeyValue("verdict", decision.verdict().code())
                .addKeyValue("reason", decision.reason().code())
                .addKeyValue("rule", decision.rule())
                .addKeyValue("confidence", decision.confidence())
                .addKeyValue("generation", decision.hits().generation())
                .addKeyValue("mode", reach.mode().code())
                .addKeyValue("held", reach.by())
                .addKeyValue("stands", stands)
                .addKeyValue("millis", Duration.between(begun, clock.instant()).toMillis())
                .log("decided");
    }

    private Decision decision(Pending pending, Instant now) {
        return triage.decide(pending.post(), inbox.situation(pending, now));
    }

    /// Only in auto does the bot say anything, and only beside what people take over.
    private static String notice(Decision decision, Outcome outcome, Mode mode) {
        return mode == Mode.AUTO && outcome instanceof Outcome.ToPeople ? decision.notice() : "";
    }

    private static void warn(Pending pending, Decision decision) {
        if (decision.reason() == Reason.LOOP) {
            LOG.atWarn()
                    .addKeyValue("post", pending.post().key())
                    .addKeyValue("author", pending.post().author().id())
                    .log("a loop is suspected; people take over");
        }
    }

    private static Decision off() {
        return new Decision(Verdict.QUEUE, Reason.MODE_OFF, "mode", "", Hits.nothing());
    }

    private static Outcome outcome(Pending pending, Decision decision, Leash.Length reach) {
        return switch (decision.verdict()) {
            case IGNORE -> new Outcome.Ignore();
            case QUEUE -> people(pending, decision.reason(), "");
            case HIDE -> hidden(pending, decision, reach.mode());
            case REPLY, PRIVATE, CLARIFY, DECLINE ->
                    switch (reach.mode()) {
                        case AUTO -> alone(pending, decision);
                        case SUGGEST -> people(pending, reach.reason(), decision.text());
                        case SHADOW, OFF -> people(pending, reach.reason(), "");
                    };
        };
    }

    /// Only in auto, and only where VK can hide: messages and posts elsewhere are for people.
    private static Outcome hidden(Pending pending, Decision decision, Mode mode) {
        boolean fits = new Act.Hide().fits(pending.post().key().channel());
        return mode == Mode.AUTO && fits
                ? new Outcome.Hide()
                : people(pending, decision.reason(), "");
    }

    /// Without a promise that is shown to be kept, auto is suggest.
    private static Outcome alone(Pending pending, Decision decision) {
        return decision.reason() == Reason.PROMISE_NOT_KEPT
                ? people(pending, Reason.PROMISE_NOT_KEPT, decision.text())
                : new Outcome.Answer(decision.text());
    }

    private static Outcome people(Pending pending, Reason reason, String draft) {
        return new Outcome.ToPeople(reason.code(), Priority.of(pending.post(), reason), draft);
    }
}
