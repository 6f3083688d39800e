package vestovoy.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one switch of all automatic sending. Stopped, the bot goes on to watch and to decide, and
/// people answer as ever; what it would say becomes a draft for them, and it hides nothing.
public final class Switch {
    /// A reason is read at a glance.
    public static final int LONGEST_REASON = 300;

    private static final Logger LOG = LoggerFactory.getLogger(Switch.class);

    private final Turns turns;
    private final InstantSource clock;

    public Switch(Turns turns, InstantSource clock) {
        this.turns = turns;
        this.clock = clock;
    }

    /// How it stands.
    public Turn now() {
        return turns.now();
    }

    /// As exact as it is kept.
    private Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Stops all automatic sending at once. Stopping again gives another reason.
    ///
    /// @throws IllegalArgumentException with a sentence when the reason is empty or too long
    public Turn stop(String who, String reason) {
        String why = fit(reason);
        if (why.isEmpty()) {
            throw new IllegalArgumentException("Say why automatic sending is to stop.");
        }
        Turn turn = new Turn(true, why, who, instant());
        int withdrawn = turns.add(turn);
        LOG.atWarn()
                .addKeyValue("who", who)
                .addKeyValue("withdrawn", withdrawn)
                .log("automatic sending was stopped");
        return turn;
    }

    /// Lets the bot send again. What became a draft meanwhile stays with people.
    ///
    /// @param reason may be empty
    /// @return how it stands; the turn that is in force when it was not stopped
    /// @throws IllegalArgumentException with a sentence when the reason is too long
    public Turn resume(String who, String reason) {
        String why = fit(reason);
        Turn before = turns.now();
        if (!before.stopped()) {
            return before;
        }
        Turn turn = new Turn(false, why, who, instant());
        turns.add(turn);
        LOG.atWarn().addKeyValue("who", who).log("automatic sending goes on");
        return turn;
    }

    private static String fit(String reason) {
        String why = reason.strip();
        if (why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "The reason is longer than " + LONGEST_REASON + " characters; shorten it.");
        }
        return why;
    }
}
