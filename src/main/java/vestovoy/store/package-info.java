/// Tables, statements, transactions.
///
/// - Knows: SQL that SQLite and PostgreSQL both understand.
/// - Keeps to itself: JDBC, the connection pool, Flyway.
/// - Never imports: another adapter.
/// - Units: times as epoch milliseconds, UTC; states as the codes of the rooms that own them.
/// - Errors: a database that refuses throws; nothing is half committed.
/// - Sources: src/main/resources/db/migration.
@NullMarked
package vestovoy.store;

import org.jspecify.annotations.NullMarked;
