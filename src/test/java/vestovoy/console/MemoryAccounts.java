package vestovoy.console;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vestovoy.desk.Account;
import vestovoy.desk.Accounts;

/// Two accounts: a moderator and an admin, with their names as passwords' beginnings.
final class MemoryAccounts implements Accounts {
    static final String MODERATOR = "anna";
    static final String ADMIN = "boris";

    private static final int CHEAP = 4;

    private final Map<String, Account> all = new ConcurrentHashMap<>();

    MemoryAccounts() {
        put(account(MODERATOR, Account.Role.MODERATOR));
        put(account(ADMIN, Account.Role.ADMIN));
    }

    static String password(String name) {
        return name + "-пароль";
    }

    @Override
    public Optional<Account> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    @Override
    public void put(Account account) {
        all.put(account.name(), account);
    }

    @Override
    public boolean none() {
        return all.isEmpty();
    }

    private static Account account(String name, Account.Role role) {
        return new Account(
                name, "{bcrypt}" + new BCryptPasswordEncoder(CHEAP).encode(password(name)), role);
    }
}
