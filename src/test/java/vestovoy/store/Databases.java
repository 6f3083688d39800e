package vestovoy.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives each test an empty database of its own.
enum Databases {
    SQLITE {
        @Override
        StoreSettings fresh() {
            try {
                Path file = Files.createTempDirectory("vestovoy-store").resolve("vestovoy.db");
                return new StoreSettings("jdbc:sqlite:" + file, "", "");
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    },
    POSTGRESQL {
        @Override
        StoreSettings fresh() {
            String name = "vestovoy_" + COUNT.incrementAndGet();
            execute(
                    Server.ONE.getPostgresDatabase(),
                    "create database " + name + " strategy file_copy");
            return new StoreSettings(Server.ONE.getJdbcUrl("postgres", name), "postgres", "secret");
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /// One server for all tests of a run; it ends with the process.
    private static final class Server {
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    abstract StoreSettings fresh();

    private static void execute(javax.sql.DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
