package vestovoy.desk;

import static java.util.Objects.requireNonNull;

/// Someone who may sign in.
///
/// @param name the sign-in name
/// @param hash of the password, with its algorithm in front: `{bcrypt}$2…`
/// @param role what they may do
public record Account(String name, String hash, Role role) {
    public Account {
        requireNonNull(role, "role");
        if (!name.matches("[\\p{L}\\p{N}._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a name has 1 to 64 letters, digits, dots, dashes or underscores");
        }
        if (hash.isBlank()) {
            throw new IllegalArgumentException("an account needs a password");
        }
    }

    /// What an account may do; each may do what the one before may.
    public enum Role {
        MODERATOR,
        ADMIN
    }
}
