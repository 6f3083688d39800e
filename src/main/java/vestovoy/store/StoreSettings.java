package vestovoy.store;

import static java.util.Objects.requireNonNull;

/// Which database.
///
/// @param url `jdbc:sqlite:PATH` for one node, `jdbc:postgresql://HOST:PORT/NAME` for several
/// @param user the PostgreSQL user; empty for SQLite
/// @param password that user's password; empty for SQLite; never shown
public record StoreSettings(String url, String user, String password) {
    public StoreSettings {
        requireNonNull(url, "url");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    /// The address without its parameters, since those may hold a password.
    String place() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public String toString() {
        return "StoreSettings[url=" + place() + ", user=" + user + "]";
    }
}
