package vestovoy.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The durable list of replies to send. At most one open reply per post, by a constraint of the
/// database.
///
/// A claimed reply whose lease ran out comes again as `unsure`: its process may have died between
/// sending and settling.
public interface Outbox {
    /// Takes replies that are due, oldest first, each for this caller alone until the lease ends.
    ///
    /// Replies whose post was answered by a person, edited or deleted meanwhile are withdrawn here
    /// and not returned; when a sending was begun they are returned to be read back only, with how
    /// the post stands ([Reply#known]).
    List<Reply> claim(Instant now, Duration lease, int limit);

    /// Writes down how the attempt ended, with its audit row, in one transaction. `Refused` and
    /// `Unknown` open a case for people; `Withdrawn` leaves an edited post undecided again and a
    /// deleted one ignored; an unreadable one goes to people.
    ///
    /// `Later` and `Unread` take the attempt back and count a deferral, since nothing was sent. A
    /// row that is not being sent any more is left as it is.
    void settle(Reply reply, Delivery delivery, Instant now);

    /// Makes every reply that a process took with it when it died due at once, as `unsure`. Only
    /// for a caller that knows that no other process sends from this outbox.
    ///
    /// @return how many there were
    int recover(Instant now);
}
