package vestovoy.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/// One open database: where it is written, where it is read. Safe for use by many threads.
final class Database implements AutoCloseable {
    /// Two transactions that locked the same rows in opposite order: PostgreSQL ends one, which
    /// then tries again.
    private static final int TRIES = 5;

    private final Dialect dialect;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final JdbcClient write;
    private final JdbcClient read;
    private final TransactionTemplate transaction;

    Database(Dialect dialect, HikariDataSource writers, HikariDataSource readers) {
        this.dialect = dialect;
        this.writers = writers;
        this.readers = readers;
        this.write = JdbcClient.create(writers);
        this.read = JdbcClient.create(readers);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(writers));
    }

    /// A statement that belongs to the present transaction.
    JdbcClient.StatementSpec sql(String statement) {
        return write.sql(dialect.speak(statement));
    }

    /// A statement that only reads and may run beside a writer.
    JdbcClient.StatementSpec reading(String statement) {
        return read.sql(dialect.speak(statement));
    }

    /// Commits all that the work writes, or nothing when it throws.
    <T> T together(Supplier<T> work) {
        return tried(_ -> work.get());
    }

    /// Commits all that the work writes when it says true, and nothing when it says false or
    /// throws.
    boolean unlessRefused(Supplier<Boolean> work) {
        return tried(status -> {
            boolean done = work.get();
            if (!done) {
                status.setRollbackOnly();
            }
            return done;
        });
    }

    private <T> T tried(TransactionCallback<T> work) {
        for (int turn = 1; ; turn++) {
            try {
                return transaction.execute(work);
            } catch (ConcurrencyFailureException clash) {
                if (turn == TRIES) {
                    throw clash;
                }
            }
        }
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
