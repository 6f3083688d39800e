package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import io.github.bucket4j.Bucket;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// How much a community may ask, by itself or together with those that hold the same tokens.
///
/// @param pace the calls per second
/// @param budgets the calls per day
/// @param sharing how many communities, this one among them, read their walls from one budget;
///   positive
record Ration(Pace pace, Budgets budgets, int sharing) {
    Ration {
        requireNonNull(pace, "pace");
        requireNonNull(budgets, "budgets");
        if (sharing < 1) {
            throw new IllegalArgumentException("nobody has a ration: " + sharing);
        }
    }

    /// That of a community that shares nothing.
    static Ration alone(Tokens tokens, Restraint restraint, InstantSource clock, Pace pace) {
        return new Ration(
                pace,
                new Budgets(clock, restraint.searchEvery(), tokens, new ConcurrentHashMap<>()),
                1);
    }

    /// Those of several communities, in this order.
    static List<Ration> each(List<Tokens> all, Restraint restraint, InstantSource clock) {
        ConcurrentMap<String, Bucket> paces = new ConcurrentHashMap<>();
        ConcurrentMap<String, Bucket> days = new ConcurrentHashMap<>();
        return all.stream()
                .map(tokens ->
                        new Ration(
                                new Pace(tokens, paces),
                                new Budgets(clock, restraint.searchEvery(), tokens, days),
                                Budgets.sharing(tokens, all)))
                .toList();
    }
}
