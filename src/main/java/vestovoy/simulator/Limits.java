package vestovoy.simulator;

import java.util.Map;

/// How many requests each kind of key may make. 0 is no limit.
///
/// @param community a second by the community's key; more are answered with error 6
/// @param user a second by an administrator's key
/// @param service a second by the application's key
/// @param daily a day (UTC) by each kind of key, by method; more are answered with error 29
public record Limits(int community, int user, int service, Map<String, Integer> daily) {
    /// What VK documents.
    private static final Map<String, Integer> DAILY =
            Map.of("newsfeed.search", 1000, "wall.get", 5000);

    public Limits {
        daily = Map.copyOf(daily);
        if (community < 0
                || user < 0
                || service < 0
                || daily.values().stream().anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException(
                    "a limit is 0 or more: "
                            + community
                            + ", "
                            + user
                            + ", "
                            + service
                            + ", "
                            + daily);
        }
    }

    /// What VK documents.
    public static Limits vk() {
        return new Limits(20, 3, 3, DAILY);
    }

    /// No limits: for tests of something else.
    public static Limits none() {
        return new Limits(0, 0, 0, Map.of());
    }

    /// The same, with another limit a day for a method.
    public Limits daily(String method, int most) {
        Map<String, Integer> changed = new java.util.TreeMap<>(daily);
        changed.put(method, most);
        return new Limits(community, user, service, changed);
    }

    int of(TokenKind kind) {
        return switch (kind) {
            case COMMUNITY -> community;
            case USER -> user;
            case SERVICE -> service;
        };
    }
}
