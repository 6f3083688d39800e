package vestovoy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;
import vestovoy.intake.Endings;

/// Where every post ended, read in one statement.
final class SqlEndings implements Endings {
    private static final String ALL =
            """
            select p.channel, p.owner, p.place, p.number, p.state, p.reason,
              r.guid, r.state as delivery, r.code, r.object, r.due_at, r.purpose
            from post p left join reply r on r.post = p.id
            order by p.id, r.id
            """;

    private final Database database;

    SqlEndings(Database database) {
        this.database = database;
    }

    @Override
    public List<Ending> all() {
        Map<PostKey, Ending> endings = new LinkedHashMap<>();
        database.reading(ALL)
                .query(row -> {
                    Ending ending = ending(row);
                    endings.merge(ending.key(), ending, Ending::and);
                });
        return List.copyOf(endings.values());
    }

    private static Ending ending(ResultSet row) throws SQLException {
        PostKey key =
                new PostKey(
                        Channel.of(row.getString("channel")),
                        row.getLong("owner"),
                        row.getLong("place"),
                        row.getLong("number"));
        Optional<String> guid = Optional.ofNullable(row.getString("guid"));
        List<Sent> replies =
                guid.isEmpty()
                        ? List.of()
                        : List.of(
                                new Sent(
                                        guid.get(),
                                        row.getString("delivery"),
                                        row.getString("code"),
                                        row.getLong("object"),
                                        Instant.ofEpochMilli(row.getLong("due_at")),
                                        "notice".equals(row.getString("purpose"))));
        return new Ending(key, row.getString("state"), row.getString("reason"), replies);
    }
}
