package vestovoy.store;

import java.util.Collection;
import java.util.HashMap;
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
    private static final String NAMES =
            """
            select id, name from person where id in (:ids)
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

    Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            database.reading(NAMES)
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getLong("id"), row.getString("name"));
                    });
        }
        return names;
    }

    private void learn(long id, String name) {
        database.sql(LEARN).param("id", id).param("name", Characters.kept(name)).update();
    }
}
