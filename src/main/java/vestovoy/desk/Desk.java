package vestovoy.desk;

import java.time.InstantSource;
import java.util.Optional;

/// The moves of a moderator.
public final class Desk {
    /// VK's own limits differ by channel and are partly unwritten; this length goes through in all
    /// of them.
    public static final int LONGEST_REPLY = 2000;

    private final Cases cases;
    private final InstantSource clock;

    public Desk(Cases cases, InstantSource clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /// Answers a case with the moderator's own text.
    public Move answer(long id, int version, String who, String text) {
        String said = text.strip();
        if (said.isEmpty()) {
            return new Move.Unfit("empty");
        }
        if (said.length() > LONGEST_REPLY) {
            return new Move.Unfit("too-long");
        }
        return settled(cases.answer(id, version, who, said, clock.instant()), id);
    }

    /// Closes a case that needs no answer.
    public Move dismiss(long id, int version, String who) {
        return settled(cases.dismiss(id, version, who, clock.instant()), id);
    }

    private Move settled(boolean done, long id) {
        if (done) {
            return new Move.Done();
        }
        Optional<Case> now = cases.find(id);
        return now.isPresent() ? new Move.Conflict(now.get()) : new Move.Missing();
    }
}
