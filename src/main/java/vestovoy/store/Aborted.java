package vestovoy.store;

import java.time.Instant;

/// What follows for a post whose automatic reply or act was taken back because all automatic
/// sending was stopped. In the transaction of its caller.
final class Aborted {
    private final Posts posts;
    private final Queue queue;
    private final Trail trail;

    Aborted(Database database, Trail trail) {
        this.trail = trail;
        posts = new Posts(database);
        queue = new Queue(database, trail);
    }

    /// A reply was not said: people see its text as draft. What is with people already, and was
    /// only told so, stays there as it is.
    void unsaid(Replies.Row row, String who, Instant now) {
        trail.step(row.post(), now, who, row.step(ReplyState.WITHDRAWN.code()), Reasons.STOPPED);
        unsaid(row, now);
    }

    /// The same, of a reply whose end stands in the audit already.
    void unsaid(Replies.Row row, Instant now) {
        if (posts.unsaid(row.post(), Reasons.STOPPED, now)) {
            queue.open(row.post(), Reasons.STOPPED, Queue.PRIORITY_OF_A_FAILURE, row.text(), now);
        }
    }

    /// An act was not done: people decide.
    void undone(Errands.Row row, String who, Instant now) {
        trail.step(row.post(), now, who, row.step(ActState.WITHDRAWN.code()), Reasons.STOPPED);
        undone(row, now);
    }

    /// The same, of an act whose end stands in the audit already.
    void undone(Errands.Row row, Instant now) {
        if (row.kind().equals("hide") && posts.stillShown(row.post(), Reasons.STOPPED, now)) {
            queue.open(row.post(), Reasons.STOPPED, Queue.PRIORITY_OF_A_FAILURE, "", now);
        }
    }
}
