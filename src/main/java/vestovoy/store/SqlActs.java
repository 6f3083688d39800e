package vestovoy.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vestovoy.reply.Acts;
import vestovoy.reply.Deed;
import vestovoy.reply.Errand;

/// The list of acts in a database.
final class SqlActs implements Acts {
    private final Database database;
    private final Posts posts;
    private final Errands errands;
    private final Queue queue;
    private final Trail trail;
    private final Aborted aborted;

    SqlActs(Database database) {
        this.database = database;
        posts = new Posts(database);
        trail = new Trail(database);
        errands = new Errands(database, trail);
        queue = new Queue(database, trail);
        aborted = new Aborted(database, trail);
    }

    @Override
    public List<Errand> claim(Instant now, Duration lease, int limit) {
        return database.together(() -> {
            List<Errands.Due> due = errands.claim(now, lease, limit);
            due.forEach(it -> audit(it.row(), it.state(), it.code(), now));
            due.stream()
                    .filter(it -> it.code().equals(Reasons.STOPPED))
                    .forEach(it -> aborted.undone(it.row(), now));
            return errands.read(
                    due.stream().filter(Errands.Due::taken).map(it -> it.row().id()).toList());
        });
    }

    @Override
    public void settle(Errand errand, Deed deed, Instant now) {
        ActEnding ending = ActEnding.of(deed, errand.unsure(), now);
        database.together(() -> {
            errands.postOf(errand.id()).ifPresent(posts::hold);
            Optional<Errands.Row> row = errands.settle(errand, ending, now);
            row.ifPresent(it -> {
                audit(it, ending.state().code(), ending.code(), now);
                follow(it, deed, now);
            });
            return row.isPresent();
        });
    }

    @Override
    public int recover(Instant now) {
        return database.together(() -> errands.recover(now));
    }

    private void follow(Errands.Row row, Deed deed, Instant now) {
        switch (deed) {
            case Deed.Done _ -> done(row, now);
            case Deed.Changed _ -> changed(row, now);
            case Deed.Refused _, Deed.Unknown _ -> toPeople(row, Reasons.failed(row.kind()), now);
            case Deed.Gone _, Deed.Later _, Deed.Unsure _ -> {}
        }
    }

    /// VK tells no event of a wall post that goes or comes back, so it is written down here.
    private void done(Errands.Row row, Instant now) {
        switch (row.kind()) {
            case "hide" -> {
                posts.deleted(row.post(), true);
                if (posts.hiddenAfterEdit(row.post(), row.revision(), now)) {
                    open(row, Reasons.CHANGED, now);
                }
            }
            case "restore" -> posts.deleted(row.post(), false);
            default -> {}
        }
    }

    /// An edit that we know of has put the post back already. One that only the look showed goes to
    /// people: deciding on the wording that we know would end here again.
    private void changed(Errands.Row row, Instant now) {
        if (!posts.rewordedSince(row.post(), row.revision())) {
            toPeople(row, Reasons.CHANGED, now);
        }
    }

    /// A post that could not be hidden is with people again; what became of it otherwise is not
    /// touched by a ban or a report that failed.
    private void toPeople(Errands.Row row, String reason, Instant now) {
        if (!row.kind().equals("hide") || posts.stillShown(row.post(), reason, now)) {
            open(row, reason, now);
        }
    }

    private void open(Errands.Row row, String reason, Instant now) {
        queue.open(row.post(), reason, Queue.PRIORITY_OF_A_FAILURE, "", now);
    }

    private void audit(Errands.Row row, String state, String reason, Instant now) {
        trail.step(row.post(), now, row.actor(), row.step(state), reason);
    }
}
