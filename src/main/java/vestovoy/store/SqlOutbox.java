package vestovoy.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vestovoy.reply.Delivery;
import vestovoy.reply.Outbox;
import vestovoy.reply.Reply;
import vestovoy.reply.Standing;

/// The outbox in a database.
final class SqlOutbox implements Outbox {
    private final Database database;
    private final Posts posts;
    private final Replies replies;
    private final Plans plans;
    private final Queue queue;
    private final Trail trail;
    private final Aborted aborted;

    SqlOutbox(Database database) {
        this.database = database;
        posts = new Posts(database);
        replies = new Replies(database);
        plans = new Plans(database);
        trail = new Trail(database);
        queue = new Queue(database, trail);
        aborted = new Aborted(database, trail);
    }

    @Override
    public List<Reply> claim(Instant now, Duration lease, int limit) {
        return database.together(() -> {
            List<Replies.Due> due = replies.claim(now, lease, limit);
            due.forEach(it -> audit(it.row(), it.state(), it.code(), now));
            due.stream()
                    .filter(it -> !it.taken() && it.code().equals(Reasons.STOPPED))
                    .forEach(it -> aborted.unsaid(it.row(), now));
            return replies.read(
                    due.stream().filter(Replies.Due::taken).map(it -> it.row().id()).toList());
        });
    }

    @Override
    public void settle(Reply reply, Delivery delivery, Instant now) {
        Ending ending = Ending.of(delivery, reply.unsure(), now);
        database.together(() -> {
            replies.postOf(reply.id()).ifPresent(posts::hold);
            Optional<Replies.Row> row = replies.settle(reply, ending, now);
            row.ifPresent(it -> {
                audit(it, ending.state().code(), ending.code(), now);
                if (it.notice()) {
                    noticed(it, delivery, now);
                } else if (reply.known() == Standing.CLEAR) {
                    follow(it, delivery, now);
                } else {
                    over(it, reply.known(), delivery, now);
                }
            });
            return row.isPresent();
        });
    }

    @Override
    public int recover(Instant now) {
        return database.together(() -> replies.recover(now));
    }

    private void follow(Replies.Row row, Delivery delivery, Instant now) {
        switch (delivery) {
            case Delivery.Sent _, Delivery.Unsure _, Delivery.Unread _ -> {}
            case Delivery.Later _ -> putOff(row, delivery, now);
            case Delivery.Withdrawn(Standing standing) -> taken(row, standing, now);
            case Delivery.Refused(String code) -> toPeople(row, code, now);
            case Delivery.Reworded(String code, String text) -> reworded(row, code, text, now);
            case Delivery.Unknown _ -> toPeople(row, Reasons.UNKNOWN, now);
        }
    }

    /// Nothing follows for the post, however a notice ended: it is with people.
    private void noticed(Replies.Row row, Delivery delivery, Instant now) {
        if (delivery instanceof Delivery.Later) {
            putOff(row, delivery, now);
        }
    }

    /// What its post no longer waits for is not tried again.
    private void putOff(Replies.Row row, Delivery delivery, Instant now) {
        replies.withdrawStale(row.id(), now)
                .ifPresent(it -> audit(it, "withdrawn", delivery.code(), now));
    }

    /// What follows for a post that had moved on before. Where it stands was decided by what moved
    /// it, but for an edit whose old answer certainly was not said, which is decided anew, and for
    /// a deleted post, which may have come back meanwhile.
    private void over(Replies.Row row, Standing known, Delivery delivery, Instant now) {
        if (delivery instanceof Delivery.Sent || delivery instanceof Delivery.Unread) {
            return;
        }
        if (known == Standing.STOPPED) {
            stopped(row, delivery, now);
        } else if (known == Standing.GONE) {
            toPeople(row, Reasons.UNKNOWN, now);
        } else if (delivery instanceof Delivery.Withdrawn
                && row.automatic()
                && posts.backToUndecided(row.post(), row.revision(), now)) {
            queue.close(row.post(), Actor.BOT, Reasons.CHANGED, now);
        }
    }

    private void stopped(Replies.Row row, Delivery delivery, Instant now) {
        if (delivery instanceof Delivery.Withdrawn) {
            aborted.unsaid(row, now);
        } else {
            toPeople(row, Reasons.UNKNOWN, now);
        }
    }

    /// The refused row stays; a new one says the rest, if the post still waits for it.
    private void reworded(Replies.Row row, String code, String text, Instant now) {
        if (plans.planAgain(row.id(), text, now)) {
            audit(row, "replanned", Reasons.WITHOUT_LINKS, now);
        } else {
            toPeople(row, code, now);
        }
    }

    private void taken(Replies.Row row, Standing standing, Instant now) {
        switch (standing) {
            case CLEAR ->
                    throw new IllegalStateException(
                            "reply " + row.id() + " was withdrawn while clear");
            case CHANGED -> changed(row, now);
            case GONE -> {
                posts.deleted(row.post(), true);
                queue.close(row.post(), Actor.VK, Reasons.DELETED, now);
                posts.move(row.post(), PostState.IGNORED, Reasons.DELETED, now);
            }
            case ANSWERED -> answered(row, now);
            case CLOSED, UNSEEN, UNREADABLE, STOPPED -> toPeople(row, standing.code(), now);
        }
    }

    /// What stands there may be our own notice, of which nobody could tell whether it was said:
    /// then people look, with the answer as draft.
    private void answered(Replies.Row row, Instant now) {
        if (replies.noticeUnknown(row.post())) {
            toPeople(row, Reasons.UNKNOWN, now);
        } else {
            queue.close(row.post(), Actor.VK, Reasons.ANSWERED_IN_VK, now);
            posts.move(row.post(), PostState.ANSWERED, Reasons.ANSWERED_IN_VK, now);
        }
    }

    /// An edit that we know of is decided anew. One that only the look before sending showed goes
    /// to people: deciding on the wording that we know would end here again, and wall posts never
    /// tell that they were edited.
    private void changed(Replies.Row row, Instant now) {
        if (row.automatic() && posts.backToUndecided(row.post(), row.revision(), now)) {
            queue.close(row.post(), Actor.BOT, Reasons.CHANGED, now);
        } else {
            toPeople(row, Reasons.CHANGED, now);
        }
    }

    private void toPeople(Replies.Row row, String reason, Instant now) {
        if (posts.backToPeople(row.post(), reason, now)) {
            queue.open(row.post(), reason, Queue.PRIORITY_OF_A_FAILURE, row.text(), now);
        } else {
            posts.goneUnanswered(row.post(), now);
        }
    }

    private void audit(Replies.Row row, String action, String reason, Instant now) {
        trail.step(row.post(), now, row.actor(), row.step(action), reason);
    }
}
