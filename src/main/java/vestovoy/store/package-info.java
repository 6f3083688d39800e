/// Tables, statements, transactions.
///
/// - Knows: SQL that SQLite and PostgreSQL both understand.
/// - Keeps to itself: JDBC, the connection pool, Flyway.
/// - Never imports: another adapter.
/// - Units: times as epoch milliseconds, UTC; states as the codes of the rooms that own them.
/// - Errors: a database that cannot be opened is a `BadInput` with a sentence; one that refuses
///   later throws; nothing is half committed.
/// - Sources: src/main/resources/db/migration, docs/store.md.
@NullMarked
package vestovoy.store;

import org.jspecify.annotations.NullMarked;
