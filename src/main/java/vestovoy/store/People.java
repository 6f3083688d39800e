package vestovoy.store;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import vestovoy.community.Author;

/// The statements on names.
final class People {
    private static final String LEARN =
            """
            insert into person (id, name) values (:id, :name)
            on conflict (id) do update set name = excluded.name where person.name <> excluded.name
            """;

    /// Looks at the latest posts only, so that it costs the same however many there are.
    private static final String NAMELESS =
            """
            select p.author from (select id, author from post order by id desc limit 500) p
            left join person n on n.id = p.author
            where n.id is null
            group by p.author order by max(p.id) desc limit :limit
            """;

    private final Database database;

    People(Database database) {
        this.database = database;
    }

    /// Remembers an author's name, when there is one.
    void learn(Author author) {
        if (!author.name().isEmpty()) {
            learn(author.id(), author.name());
        }
    }

    /// Remembers names, in the order of the ids, so that two callers cannot wait for each other.
    void learn(Map<Long, String> names) {
        for (Entry<Long, String> person : new TreeMap<>(names).entrySet()) {
            learn(person.getKey(), person.getValue());
        }
    }

    /// Authors of the latest posts whose names are not known.
    List<Long> nameless(int limit) {
        return database.reading(NAMELESS).param("limit", limit).query(Long.class).list();
    }

    private void learn(long id, String name) {
        database.sql(LEARN).param("id", id).param("name", Characters.kept(name)).update();
    }
}
