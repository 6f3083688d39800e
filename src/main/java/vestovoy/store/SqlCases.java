package vestovoy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vestovoy.desk.Case;
import vestovoy.desk.Cases;
import vestovoy.desk.Said;

/// The moderators' queue in a database.
final class SqlCases implements Cases {
    private static final String OPEN =
            """
            select c.id as case_id, c.version, c.reason as case_reason, c.priority, c.opened_at,
              c.state as case_state, c.closed_by, c.draft, c.suggestions, p.*
            from desk_case c join post_now p on p.id = c.post
            where c.state = 'open'
            order by c.priority desc, c.opened_at, c.id
            limit :limit offset :offset
            """;
    private static final String COUNT =
            """
            select count(*) from desk_case where state = 'open'
            """;
    private static final String FIND =
            """
            select c.id as case_id, c.version, c.reason as case_reason, c.priority, c.opened_at,
              c.state as case_state, c.closed_by, c.draft, c.suggestions, p.*
            from desk_case c join post_now p on p.id = c.post
            where c.id = :id
            """;
    private static final String HOLD_POST =
            """
            select p.id from desk_case c join post p on p.id = c.post where c.id = :id
            for no key update of p
            """;
    private static final String END =
            """
            update desk_case set state = :state, version = version + 1, closed_at = :now, closed_by = :who
            where id = :id and version = :version and state = 'open'
            """;

    private final Database database;
    private final Posts posts;
    private final Replies replies;
    private final Trail trail;
    private final Threads threads;
    private final SqlVerdicts verdicts;

    SqlCases(Database database) {
        this.database = database;
        posts = new Posts(database);
        replies = new Replies(database);
        trail = new Trail(database);
        threads = new Threads(database);
        verdicts = new SqlVerdicts(database);
    }

    @Override
    public List<Case> open(int limit, int offset) {
        return database.reading(OPEN)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public long openCount() {
        return database.reading(COUNT).query(Long.class).single();
    }

    @Override
    public Optional<Case> find(long id) {
        return database.reading(FIND).param("id", id).query((row, _) -> read(row)).optional();
    }

    @Override
    public List<Said> thread(long id, int limit) {
        return find(id).map(it -> threads.around(it.post(), limit)).orElse(List.of());
    }

    /// The reply is planned last: when the post has an open one, or is gone, nothing of this is
    /// committed.
    @Override
    public boolean answer(long id, int version, String who, String text, Instant now) {
        return database.unlessRefused(() -> {
            Optional<Long> post = holdPost(id);
            if (post.isEmpty() || !end(id, version, Case.State.ANSWERED, who, now)) {
                return false;
            }
            posts.move(post.get(), PostState.ANSWERED, Reasons.MODERATOR, now);
            trail.step(post.get(), now, who, "answered", Reasons.MODERATOR);
            verdicts.replied(post.get(), who, text, now);
            return replies.planBy(who, post.get(), text, now);
        });
    }

    @Override
    public boolean dismiss(long id, int version, String who, Instant now) {
        return database.unlessRefused(() -> {
            Optional<Long> post = holdPost(id);
            if (post.isEmpty() || !end(id, version, Case.State.DISMISSED, who, now)) {
                return false;
            }
            posts.move(post.get(), PostState.IGNORED, Reasons.DISMISSED, now);
            trail.step(post.get(), now, who, "dismissed", Reasons.DISMISSED);
            verdicts.dismissed(post.get(), who, now);
            return true;
        });
    }

    private Optional<Long> holdPost(long id) {
        return database.sql(HOLD_POST).param("id", id).query(Long.class).optional();
    }

    private boolean end(long id, int version, Case.State state, String who, Instant now) {
        return database.sql(END)
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.code())
                        .param("who", who)
                        .param("now", now.toEpochMilli())
                        .update()
                == 1;
    }

    private static Case read(ResultSet row) throws SQLException {
        return new Case(
                row.getLong("case_id"),
                row.getInt("version"),
                Posts.post(row),
                row.getString("case_reason"),
                row.getInt("priority"),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                state(row.getString("case_state")),
                row.getString("closed_by"),
                row.getString("draft"),
                Json.hits(row.getString("suggestions")));
    }

    private static Case.State state(String code) {
        return Arrays.stream(Case.State.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
