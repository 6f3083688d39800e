package vestovoy.store;

import java.util.regex.Pattern;
import vestovoy.faq.BadInput;

/// How the two databases differ: how a key counts, and whether rows can be locked.
enum Dialect {
    /// One writer at a time: every transaction that writes has the whole file, so there is nothing
    /// to lock.
    SQLITE("jdbc:sqlite:", "integer primary key autoincrement"),
    POSTGRESQL("jdbc:postgresql:", "bigint generated always as identity primary key");

    private static final Pattern ROW_LOCK = Pattern.compile("(?m)^\\h*for (no key )?update.*$");

    private final String prefix;
    private final String identity;

    Dialect(String prefix, String identity) {
        this.prefix = prefix;
        this.identity = identity;
    }

    static Dialect of(String url) {
        for (Dialect dialect : values()) {
            if (url.startsWith(dialect.prefix)) {
                return dialect;
            }
        }
        throw new BadInput(
                "The database's address must begin with jdbc:sqlite: or jdbc:postgresql: and does not: correct it.");
    }

    /// The address without its prefix.
    String rest(String url) {
        return url.substring(prefix.length());
    }

    /// The column definition of a key that counts by itself.
    String identity() {
        return identity;
    }

    /// A statement as this database reads it. Statements are written for PostgreSQL; SQLite drops
    /// the line that begins with `for update` or `for no key update`.
    String speak(String statement) {
        return this == SQLITE ? ROW_LOCK.matcher(statement).replaceAll("") : statement;
    }
}
