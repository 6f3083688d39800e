package vestovoy.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import vestovoy.faq.BadInput;

/// Opens a database: looks whether it can be used, brings its tables up to date, makes the pools.
final class Opening {
    /// How long a statement waits for another process that holds the SQLite file, milliseconds.
    private static final int BUSY_TIMEOUT = 10_000;

    /// How long a caller waits for a connection, milliseconds.
    private static final long CONNECTION_TIMEOUT = 15_000;

    /// How long the first connection to a PostgreSQL server may take, seconds.
    private static final int CONNECT_TIMEOUT = 10;

    private static final int SQLITE_READERS = 4;
    private static final int POSTGRESQL_WRITERS = 8;
    private static final int POSTGRESQL_READERS = 4;

    private final StoreSettings settings;
    private final Dialect dialect;

    Opening(StoreSettings settings) {
        this.settings = settings;
        this.dialect = Dialect.of(settings.url());
    }

    /// @throws BadInput with one sentence when the database cannot be used
    Database open() {
        Refusals refusals = new Refusals(settings, dialect);
        try {
            return switch (dialect) {
                case SQLITE -> sqlite(refusals);
                case POSTGRESQL -> postgresql();
            };
        } catch (SQLException | FlywayException | DataAccessException refusal) {
            throw refusals.sentence(refusal);
        }
    }

    private Database sqlite(Refusals refusals) throws SQLException {
        Path file = Path.of(file(dialect.rest(settings.url())));
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw refusals.noFolder(file);
        }
        DataSource writing = sqlite(config());
        prepare(writing);
        HikariConfig readers = pool("reader", writing, SQLITE_READERS);
        readers.setConnectionInitSql("pragma query_only = true");
        return new Database(
                dialect,
                new HikariDataSource(pool("writer", writing, 1)),
                new HikariDataSource(readers));
    }

    private static String file(String address) {
        String path = address.startsWith("file:") ? address.substring("file:".length()) : address;
        int parameters = path.indexOf('?');
        String file = parameters < 0 ? path : path.substring(0, parameters);
        if (file.isEmpty() || file.startsWith(":")) {
            throw new BadInput(
                    "The database's address names no file: write jdbc:sqlite: and the path of the file.");
        }
        return file;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_TIMEOUT);
        config.enforceForeignKeys(true);
        return config;
    }

    private SQLiteDataSource sqlite(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(settings.url());
        return source;
    }

    private Database postgresql() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(settings.url());
        } catch (IllegalArgumentException fault) {
            throw new BadInput(
                    "The database's address cannot be read: write jdbc:postgresql://HOST:PORT/NAME.",
                    fault);
        }
        // The server's details quote the row, and so what a customer wrote, into the log.
        source.setLogServerErrorDetail(false);
        if (!settings.user().isEmpty()) {
            source.setUser(settings.user());
        }
        if (!settings.password().isEmpty()) {
            source.setPassword(settings.password());
        }
        source.setConnectTimeout(CONNECT_TIMEOUT);
        prepare(source);
        return new Database(
                dialect,
                new HikariDataSource(pool("writer", source, POSTGRESQL_WRITERS)),
                new HikariDataSource(pool("reader", source, POSTGRESQL_READERS)));
    }

    private void prepare(DataSource source) throws SQLException {
        try (Connection probe = source.getConnection()) {
            probe.getMetaData().getDatabaseProductVersion();
        }
        Flyway flyway =
                Flyway.configure()
                        .dataSource(source)
                        .locations("classpath:db/migration/common")
                        .placeholders(Map.of("identity", dialect.identity()))
                        .load();
        for (MigrationInfo applied : flyway.info().applied()) {
            if (applied.getState().isResolved()) {
                continue;
            }
            throw Refusals.newer(String.valueOf(applied.getVersion()));
        }
        flyway.migrate();
    }

    private static HikariConfig pool(String name, DataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(CONNECTION_TIMEOUT);
        config.setInitializationFailTimeout(-1);
        return config;
    }
}
