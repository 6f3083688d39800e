package vestovoy.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The durable list of acts to be done. At most one open act of a kind per post, by a constraint of
/// the database. Acts are planned in the transaction of what causes them, a decision or a
/// moderator's move, hence by the inbox and the queue.
///
/// A claimed act whose lease ran out comes again as `unsure`: its process may have died between
/// doing and settling.
public interface Acts {
    /// Takes acts that are due, oldest first, each for this caller alone until the lease ends. An
    /// act that was not begun and has lost its sense (the post was edited, deleted or restored
    /// meanwhile) is ended here and not returned. Hiding and restoring one post keep their order.
    List<Errand> claim(Instant now, Duration lease, int limit);

    /// Writes down how the attempt ended, with its audit row, in one transaction. `Refused` and
    /// `Unknown` open a case for people; so does `Changed`, unless the edit is known and the bot
    /// decides anew.
    ///
    /// `Later` takes the attempt back and counts a deferral. A row that is not being done any more
    /// is left as it is.
    void settle(Errand errand, Deed deed, Instant now);

    /// Makes every act that a process took with it when it died due at once, as `unsure`. Only for
    /// a caller that knows that no other process acts from this list.
    ///
    /// @return how many there were
    int recover(Instant now);
}
