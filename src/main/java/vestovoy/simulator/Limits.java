package vestovoy.simulator;

/// How many requests a second each kind of key may make; more are answered with error 6. 0 is no
/// limit.
///
/// @param community by the community's key
/// @param user by an administrator's key
/// @param service by the application's key
public record Limits(int community, int user, int service) {
    public Limits {
        if (community < 0 || user < 0 || service < 0) {
            throw new IllegalArgumentException(
                    "a limit is 0 or more: " + community + ", " + user + ", " + service);
        }
    }

    /// What VK documents.
    public static Limits vk() {
        return new Limits(20, 3, 3);
    }

    /// No limits: for tests of something else.
    public static Limits none() {
        return new Limits(0, 0, 0);
    }

    int of(TokenKind kind) {
        return switch (kind) {
            case COMMUNITY -> community;
            case USER -> user;
            case SERVICE -> service;
        };
    }
}
