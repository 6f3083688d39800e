package vestovoy.store;

import java.util.Optional;
import vestovoy.desk.Account;
import vestovoy.desk.Accounts;

/// The accounts in a database.
final class SqlAccounts implements Accounts {
    private static final String FIND =
            """
            select name, hash, role from account where name = :name
            """;
    private static final String PUT =
            """
            insert into account (name, hash, role) values (:name, :hash, :role)
            on conflict (name) do update set hash = excluded.hash, role = excluded.role
            """;
    private static final String COUNT =
            """
            select count(*) from account
            """;

    private final Database database;

    SqlAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> find(String name) {
        return database.reading(FIND)
                .param("name", name)
                .query((row, _) ->
                        new Account(
                                row.getString("name"),
                                row.getString("hash"),
                                Account.Role.valueOf(row.getString("role"))))
                .optional();
    }

    @Override
    public void put(Account account) {
        database.together(() ->
                database.sql(PUT)
                        .param("name", account.name())
                        .param("hash", account.hash())
                        .param("role", account.role().name())
                        .update());
    }

    @Override
    public boolean none() {
        return database.reading(COUNT).query(Long.class).single() == 0;
    }
}
