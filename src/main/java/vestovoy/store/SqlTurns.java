package vestovoy.store;

import java.time.Instant;
import java.util.List;
import vestovoy.desk.Turn;
import vestovoy.desk.Turns;

/// The switch of all automatic sending in a database. What was planned while it was being turned,
/// in a transaction that had not seen it, is taken back by the claims ([Replies], [Errands]).
final class SqlTurns implements Turns {
    private static final String INSERT =
            """
            insert into switch_turn (stopped, reason, actor, at) values (:stopped, :reason, :actor, :at)
            """;
    private static final String LATEST =
            """
            select stopped, reason, actor, at from switch_turn order by id desc limit :limit
            """;

    /// Posts before replies and cases, as everywhere.
    private static final String HOLD =
            """
            select p.id from post p
            where exists (select 1 from reply r where r.post = p.id and r.state = 'planned' and r.voice = 'bot')
              or exists (select 1 from act a where a.post = p.id and a.state = 'planned' and a.voice = 'bot')
            order by p.id
            for no key update of p
            """;

    private static final String UNSAID =
            """
            update reply set state = 'withdrawn', code = 'stopped', settled_at = :now
            where voice = 'bot' and state = 'planned'
            returning id, post, revision, purpose, voice, actor, text
            """;
    private static final String UNDONE =
            """
            update act set state = 'withdrawn', code = 'stopped', settled_at = :now
            where voice = 'bot' and state = 'planned'
            returning id, post, revision, kind, voice, actor
            """;

    private final Database database;
    private final Aborted aborted;

    SqlTurns(Database database) {
        this.database = database;
        aborted = new Aborted(database, new Trail(database));
    }

    @Override
    public Turn now() {
        return latest(1).stream().findFirst().orElseGet(Turn::never);
    }

    @Override
    public List<Turn> latest(int limit) {
        return database.reading(LATEST)
                .param("limit", limit)
                .query((row, _) ->
                        new Turn(
                                row.getBoolean("stopped"),
                                row.getString("reason"),
                                row.getString("actor"),
                                Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    @Override
    public int add(Turn turn) {
        return database.together(() -> {
            database.sql(INSERT)
                    .param("stopped", turn.stopped())
                    .param("reason", Characters.kept(turn.reason()))
                    .param("actor", turn.who())
                    .param("at", turn.at().toEpochMilli())
                    .update();
            return turn.stopped() ? takenBack(turn) : 0;
        });
    }

    private int takenBack(Turn stop) {
        var _ = database.sql(HOLD).query(Long.class).list();
        long now = stop.at().toEpochMilli();
        List<Replies.Row> unsaid =
                database.sql(UNSAID).param("now", now).query((row, _) -> Replies.row(row)).list();
        unsaid.forEach(row -> aborted.unsaid(row, stop.who(), stop.at()));
        List<Errands.Row> undone =
                database.sql(UNDONE).param("now", now).query((row, _) -> Errands.row(row)).list();
        undone.forEach(row -> aborted.undone(row, stop.who(), stop.at()));
        return unsaid.size() + undone.size();
    }
}
