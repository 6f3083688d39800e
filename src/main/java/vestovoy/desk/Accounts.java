package vestovoy.desk;

import java.util.Optional;

/// The named accounts.
public interface Accounts {
    Optional<Account> find(String name);

    /// Adds an account, or gives an existing one a new password and role.
    void put(Account account);

    boolean none();
}
