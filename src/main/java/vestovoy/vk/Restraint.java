package vestovoy.vk;

import java.time.Duration;

/// How far the bot holds itself back where VK leaves it a choice.
///
/// @param longestRest the longest that anything rests after an error before it is tried again,
///   positive
/// @param searchEvery the least time between two calls of `newsfeed.search`, for all queries
///   together, positive
public record Restraint(Duration longestRest, Duration searchEvery) {
    /// VK allows 1000 searches a day: one in 86.4 seconds. Evenly spaced, they need no memory of
    /// the day before.
    public static final Duration SEARCH = Duration.ofSeconds(87);

    public static final Duration LONGEST_REST = Duration.ofHours(12);

    /// For VK itself.
    public static final Restraint VK = new Restraint(LONGEST_REST, SEARCH);

    public Restraint {
        if (!longestRest.isPositive() || !searchEvery.isPositive()) {
            throw new IllegalArgumentException(
                    "a rest and the time between searches are longer than nothing, not "
                            + longestRest
                            + " and "
                            + searchEvery);
        }
    }
}
