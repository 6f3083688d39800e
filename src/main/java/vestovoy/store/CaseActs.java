package vestovoy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import vestovoy.desk.Acted;
import vestovoy.desk.Case;
import vestovoy.reply.Act;

/// Moderators' moves that act in VK, and what came of them. Each belongs to the transaction of its
/// caller, which holds the post.
final class CaseActs {
    private static final String WITH_PEOPLE =
            """
            select count(*) from post where id = :id and state = 'people'
            """;
    private static final String HIDDEN =
            """
            select count(*) from desk_case c join post p on p.id = c.post
            where c.id = :id and p.state = 'hidden'
            """;
    private static final String STEPS =
            """
            select a.kind, a.ground, a.ends_at, a.actor, a.created_at, a.state, a.code
            from desk_case c join act a on a.post = c.post
            where c.id = :id
            order by a.id
            """;

    private final Database database;
    private final Queue queue;
    private final Trail trail;
    private final Posts posts;
    private final Replies replies;
    private final Errands errands;
    private final SqlVerdicts verdicts;

    CaseActs(Database database, Queue queue, Trail trail) {
        this.database = database;
        this.queue = queue;
        this.trail = trail;
        posts = new Posts(database);
        replies = new Replies(database);
        errands = new Errands(database, trail);
        verdicts = new SqlVerdicts(database);
    }

    /// @return false when the case or its post is not as the move wants it, or an act of this kind
    ///   is open: then the caller must roll back
    boolean act(long id, long post, int version, String who, Act act, Instant now) {
        boolean moved =
                switch (act) {
                    case Act.Hide _ -> hide(id, post, version, who, now);
                    case Act.Restore _ -> restore(id, post, version, now);
                    case Act.Ban _, Act.Report _ -> queue.change(id, version, false);
                    case Act.Unban _ -> queue.change(id, version, true);
                };
        return moved && errands.planBy(who, post, act, now);
    }

    private boolean hide(long id, long post, int version, String who, Instant now) {
        boolean waited =
                database.sql(WITH_PEOPLE).param("id", post).query(Long.class).single() == 1;
        if (!queue.end(id, version, Case.State.CLOSED, who, now)
                || !posts.hide(post, Reasons.MODERATOR, now)) {
            return false;
        }
        if (waited) {
            verdicts.dismissed(post, who, now);
        }
        errands.withdrawPlanned(post, new Act.Restore(), "overtaken", now);
        replies.withdrawPlanned(post, "hidden", now)
                .ifPresent(reply -> trail.step(post, now, reply.actor(), "withdrawn", "hidden"));
        return true;
    }

    private boolean restore(long id, long post, int version, Instant now) {
        if (!posts.unhide(post, Reasons.RESTORED, now)
                || !queue.reopen(id, version, Reasons.RESTORED, now)) {
            return false;
        }
        errands.withdrawPlanned(post, new Act.Hide(), "overtaken", now);
        return true;
    }

    /// What was done to a case's post.
    Acted acted(long id) {
        boolean hidden = database.reading(HIDDEN).param("id", id).query(Long.class).single() > 0;
        List<Acted.Step> steps =
                database.reading(STEPS).param("id", id).query((row, _) -> step(row)).list();
        return new Acted(hidden, steps);
    }

    private static Acted.Step step(ResultSet row) throws SQLException {
        return new Acted.Step(
                row.getString("kind"),
                row.getString("ground"),
                Instant.ofEpochMilli(row.getLong("ends_at")),
                row.getString("actor"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getString("state"),
                row.getString("code"));
    }
}
