package vestovoy.store;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vestovoy.desk.Case;

/// The statements that put posts into the moderators' queue and take them out when something else
/// ended them. Each belongs to the transaction of its caller.
final class Queue {
    /// A reply that failed: the customer has waited already, so it goes before what just came (0)
    /// and after what is urgent (9).
    static final int PRIORITY_OF_A_FAILURE = 5;

    /// A case of that post that is open already stays; what was typed for it must not be lost. The
    /// suggestions are those of the post's last decision.
    private static final String OPEN =
            """
            insert into desk_case (post, reason, priority, draft, suggestions, state, version, opened_at, closed_by)
            values (:post, :reason, :priority, :draft,
              coalesce((select a.detail from audit a
                where a.post = :post and a.action = 'decided' order by a.id desc limit 1), '[]'),
              'open', 1, :now, '')
            on conflict (post) where state = 'open' do update set version = desk_case.version + 1,
              draft = case when excluded.draft = '' then desk_case.draft else excluded.draft end
            """;

    private static final String TOUCH =
            """
            update desk_case set version = version + 1 where post = :post and state = 'open'
            """;
    private static final String CLOSE =
            """
            update desk_case set state = 'closed', version = version + 1, closed_at = :now, closed_by = :who
            where post = :post and state = 'open'
            """;

    private static final String END =
            """
            update desk_case set state = :state, version = version + 1, closed_at = :now, closed_by = :who
            where id = :id and version = :version and state = 'open'
            """;
    private static final String REOPEN =
            """
            update desk_case set state = 'open', version = version + 1, reason = :reason, opened_at = :now,
              closed_at = null, closed_by = ''
            where id = :id and version = :version and not exists (
              select 1 from desk_case o where o.post = desk_case.post and o.state = 'open' and o.id <> desk_case.id)
            """;
    private static final String CHANGE =
            """
            update desk_case set version = version + 1
            where id = :id and version = :version and (state = 'open' or :closed)
            """;
    private static final String FILE =
            """
            insert into desk_case (post, reason, priority, draft, suggestions, state, version, opened_at, closed_at,
              closed_by)
            values (:post, :reason, 0, '',
              coalesce((select a.detail from audit a
                where a.post = :post and a.action = 'decided' order by a.id desc limit 1), '[]'),
              'closed', 1, :now, :now, :who)
            """;

    private final Database database;
    private final Trail trail;

    Queue(Database database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// Opens a case, with its audit row.
    void open(long post, String reason, int priority, String draft, Instant now) {
        database.sql(OPEN)
                .param("post", post)
                .param("reason", reason)
                .param("priority", priority)
                .param("draft", Characters.kept(draft))
                .param("now", now.toEpochMilli())
                .update();
        trail.step(post, now, Actor.BOT, "case-opened", reason);
    }

    /// Ends an open case by a move that was decided on this version.
    boolean end(long id, int version, Case.State state, String who, Instant now) {
        return versioned(END, id, version)
                        .param("state", state.code())
                        .param("who", who)
                        .param("now", now.toEpochMilli())
                        .update()
                == 1;
    }

    /// Puts a case back into the queue, or leaves it there, with a new reason.
    ///
    /// @return false when its post has another open case
    boolean reopen(long id, int version, String reason, Instant now) {
        return versioned(REOPEN, id, version)
                        .param("reason", reason)
                        .param("now", now.toEpochMilli())
                        .update()
                == 1;
    }

    /// Counts a move that leaves a case where it is, so that the same move again is a conflict.
    ///
    /// @param closed whether a case that is closed may be moved so
    boolean change(long id, int version, boolean closed) {
        return versioned(CHANGE, id, version).param("closed", closed).update() == 1;
    }

    private StatementSpec versioned(String statement, long id, int version) {
        return database.sql(statement).param("id", id).param("version", version);
    }

    /// Files a case that nobody need look at, so that moderators can find its post and put it back.
    void file(long post, String who, String reason, Instant now) {
        database.sql(FILE)
                .param("post", post)
                .param("reason", reason)
                .param("who", who)
                .param("now", now.toEpochMilli())
                .update();
    }

    /// Has moves that were decided on the open case's earlier state conflict.
    void touch(long post) {
        database.sql(TOUCH).param("post", post).update();
    }

    /// Closes the open case, if there is one, with its audit row.
    void close(long post, String who, String reason, Instant now) {
        int closed =
                database.sql(CLOSE)
                        .param("post", post)
                        .param("who", who)
                        .param("now", now.toEpochMilli())
                        .update();
        if (closed == 1) {
            trail.step(post, now, who, "case-closed", reason);
        }
    }
}
