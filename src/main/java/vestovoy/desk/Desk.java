package vestovoy.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import vestovoy.reply.Act;
import vestovoy.reply.BanGround;
import vestovoy.reply.ReportGround;

/// The moves of a moderator.
public final class Desk {
    /// VK's own limits differ by channel and are partly unwritten; this length goes through in all
    /// of them.
    public static final int LONGEST_REPLY = 2000;

    /// VK takes no longer one that ends.
    public static final Duration LONGEST_BAN = Duration.ofDays(365);

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

    /// Hides the post of a case, which ends the case.
    public Move hide(long id, int version, String who) {
        return act(id, version, who, new Act.Hide());
    }

    /// Puts a hidden post back, and its case into the queue.
    public Move restore(long id, int version, String who) {
        return act(id, version, who, new Act.Restore());
    }

    /// Bans the author of a case's post, which stays in the queue.
    ///
    /// @param term how long from now, at most [#LONGEST_BAN]
    /// @param comment for the community's other managers; may be empty
    public Move ban(
            long id, int version, String who, Duration term, BanGround ground, String comment) {
        if (!term.isPositive() || term.compareTo(LONGEST_BAN) > 0) {
            return new Move.Unfit("term");
        }
        String noted = comment.strip();
        if (noted.length() > Act.Ban.LONGEST_COMMENT) {
            return new Move.Unfit("comment");
        }
        return act(id, version, who, new Act.Ban(clock.instant().plus(term), ground, noted));
    }

    /// Lets the author write again.
    public Move unban(long id, int version, String who) {
        return act(id, version, who, new Act.Unban());
    }

    /// Reports the post to VK; its case stays in the queue.
    public Move report(long id, int version, String who, ReportGround ground) {
        return act(id, version, who, new Act.Report(ground));
    }

    /// What VK cannot do to such a post or author is refused at once.
    private Move act(long id, int version, String who, Act act) {
        Optional<Case> on = cases.find(id);
        if (on.isEmpty()) {
            return new Move.Missing();
        }
        if (on.get().post().author().id() <= 0) {
            return new Move.Unfit("not-a-person");
        }
        if (!act.fits(on.get().post().key().channel())) {
            return new Move.Unfit("no-method");
        }
        return settled(cases.act(id, version, who, act, clock.instant()), id);
    }

    private Move settled(boolean done, long id) {
        if (done) {
            return new Move.Done();
        }
        Optional<Case> now = cases.find(id);
        return now.isPresent() ? new Move.Conflict(now.get()) : new Move.Missing();
    }
}
