package vestovoy.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vestovoy.triage.Situation;

/// The durable list of posts, decided or not.
public interface Inbox {
    /// Commits events without moving a position, as a callback's event comes. Acknowledge only
    /// after this returned.
    ///
    /// @return how many events were new; an event or a post that is known already changes nothing
    int append(List<Event> events, Instant now);

    /// Commits events and how far their source has been read, in one transaction.
    int append(List<Event> events, Position position, Instant now);

    /// How far a source was read.
    Optional<String> position(String source);

    /// Posts that wait for a decision, oldest first; posts of one conversation in the order of
    /// writing.
    List<Pending> undecided(int limit);

    /// What happened around a post that waits, as it stands committed. Two processes that decide at
    /// once do not see what the other is about to say: between them a limit is passed by at most
    /// one text for each process more.
    Situation situation(Pending pending, Instant now);

    /// Commits a decision: the post's new state, its audit row and its reply, act or case with its
    /// notice, in one transaction.
    ///
    /// @return false when the post was edited, deleted, answered by a person or decided meanwhile:
    ///   nothing was changed then
    boolean commit(Decided decided);

    /// Remembers names that were learned.
    void names(Map<Long, String> names);

    /// Authors of posts whose names are not remembered yet, latest first.
    List<Long> nameless(int limit);

    /// What became of everything, counted in one snapshot.
    Tally tally();
}
