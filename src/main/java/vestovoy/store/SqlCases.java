package vestovoy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vestovoy.desk.Acted;
import vestovoy.desk.Case;
import vestovoy.desk.Cases;
import vestovoy.desk.Said;
import vestovoy.reply.Act;

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
    private static final String HIDDEN =
            """
            select c.id as case_id, c.version, c.reason as case_reason, c.priority, c.opened_at,
              c.state as case_state, c.closed_by, c.draft, c.suggestions, p.*
            from post h join post_now p on p.id = h.id join desk_case c on c.post = h.id
            where h.state = 'hidden' and c.id = (select max(d.id) from desk_case d where d.post = h.id)
            order by h.state_at desc, h.id desc
            limit :limit offset :offset
            """;

    private final Database database;
    private final Posts posts;
    private final Plans plans;
    private final Trail trail;
    private final Threads threads;
    private final SqlVerdicts verdicts;
    private final Queue queue;
    private final CaseActs moves;

    SqlCases(Database database) {
        this.database = database;
        posts = new Posts(database);
        plans = new Plans(database);
        trail = new Trail(database);
        threads = new Threads(database);
        verdicts = new SqlVerdicts(database);
        queue = new Queue(database, trail);
        moves = new CaseActs(database, queue, trail);
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
            if (post.isEmpty() || !queue.end(id, version, Case.State.ANSWERED, who, now)) {
                return false;
            }
            posts.move(post.get(), PostState.ANSWERED, Reasons.MODERATOR, now);
            trail.step(post.get(), now, who, "answered", Reasons.MODERATOR);
            verdicts.replied(post.get(), who, text, now);
            return plans.planBy(who, post.get(), text, now);
        });
    }

    @Override
    public boolean dismiss(long id, int version, String who, Instant now) {
        return database.unlessRefused(() -> {
            Optional<Long> post = holdPost(id);
            if (post.isEmpty() || !queue.end(id, version, Case.State.DISMISSED, who, now)) {
                return false;
            }
            trail.step(post.get(), now, who, "dismissed", Reasons.DISMISSED);
            if (posts.dismiss(post.get(), now)) {
                verdicts.dismissed(post.get(), who, now);
            }
            return true;
        });
    }

    @Override
    public boolean act(long id, int version, String who, Act act, Instant now) {
        return database.unlessRefused(() ->
                holdPost(id)
                        .filter(post -> moves.act(id, post, version, who, act, now))
                        .isPresent());
    }

    @Override
    public Acted acted(long id) {
        return moves.acted(id);
    }

    @Override
    public List<Case> hidden(int limit, int offset) {
        return database.reading(HIDDEN)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> read(row))
                .list();
    }

    private Optional<Long> holdPost(long id) {
        return database.sql(HOLD_POST).param("id", id).query(Long.class).optional();
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
