package vestovoy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vestovoy.community.PostKey;
import vestovoy.intake.Rereading;
import vestovoy.intake.Watched;

/// The marks and the watch of reading back, in a database.
final class SqlRereading implements Rereading {
    private static final String MARKS =
            """
            select place, mark from place_mark where list = :list
            """;
    private static final String MARK =
            """
            insert into place_mark (list, place, mark) values (:list, :place, :mark)
            on conflict (list, place) do update set mark = excluded.mark
            """;
    private static final String UNMARK =
            """
            delete from place_mark where list = :list and place = :place
            """;
    private static final String KNOWS =
            """
            select count(*) from post
            where channel = :channel and owner = :owner and place = :place and number = :number
            """;

    /// A mention stands on another's wall and names the community that answers it as its place.
    private static final String WATCHED =
            """
            select p.id, p.channel, p.owner, p.place, p.number, p.author, '' as name, p.replies_to,
              p.thread, p.written_at, p.deleted, w.text, w.attachments,
              coalesce((select max(a.id) from audit a where a.post = p.id), 0) as step
            from post p
            join wording w on w.post = p.id and w.revision = p.revision
            where p.id in (
                select id from post where state in ('undecided', 'people')
                union
                select id from post where state_at >= :since and (state = 'answered' or deleted)
                union
                select post from reply where state in ('planned', 'sending', 'unsure'))
              and (p.owner = -:community or (p.channel = 'mention' and p.place = :community))
              and w.known_at <= :settled
            order by p.id desc limit :limit
            """;

    private final Database database;

    SqlRereading(Database database) {
        this.database = database;
    }

    @Override
    public Map<Long, String> marks(String list) {
        Map<Long, String> marks = new HashMap<>();
        database.reading(MARKS)
                .param("list", list)
                .query(row -> {
                    marks.put(row.getLong("place"), row.getString("mark"));
                });
        return marks;
    }

    @Override
    public void mark(String list, Map<Long, String> marks) {
        database.together(() -> {
            // In the order of the places, so that two callers cannot wait for each other.
            new TreeMap<>(marks).forEach((place, mark) -> mark(list, place, mark));
            return marks.size();
        });
    }

    private void mark(String list, long place, String mark) {
        if (mark.isEmpty()) {
            database.sql(UNMARK).param("list", list).param("place", place).update();
        } else {
            database.sql(MARK)
                    .param("list", list)
                    .param("place", place)
                    .param("mark", mark)
                    .update();
        }
    }

    @Override
    public boolean knows(PostKey key) {
        return Posts.keyed(database.reading(KNOWS), key).query(Long.class).single() > 0;
    }

    @Override
    public List<Watched> watched(long community, Instant since, Instant settled, int limit) {
        return database.reading(WATCHED)
                .param("community", community)
                .param("since", since.toEpochMilli())
                .param("settled", settled.toEpochMilli())
                .param("limit", limit)
                .query((row, _) -> watched(row))
                .list();
    }

    private static Watched watched(ResultSet row) throws SQLException {
        return new Watched(
                row.getLong("id"), Posts.post(row), row.getBoolean("deleted"), row.getLong("step"));
    }
}
