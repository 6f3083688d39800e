package vestovoy.vk;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/// Keeps the methods that VK counts by the day within the day. Safe for use by many threads.
///
/// - `newsfeed.search`, 1000 a day: one call at a time, evenly spaced.
/// - `wall.get`, 5000 a day: half of them at once, the other half spread over the day, so that no
///   24 hours hold more than 5000. A start begins with the whole first half: who starts the bot
///   again and again within a day may meet error 29, which rests the method.
///
/// VK counts by the token. A community has one budget of a method for all its tokens, of the first
/// that may call it; communities that hold the same first token have one together.
final class Budgets {
    private static final String SEARCH = "newsfeed.search";
    private static final String WALL = "wall.get";
    private static final int WALL_AT_ONCE = 2_500;
    private static final Duration DAY = Duration.ofDays(1);
    private static final String SPENT = "daily-budget";

    private final InstantSource clock;
    private final Map<String, Bucket> buckets;

    /// @param shared the buckets of all communities by method and token
    Budgets(
            InstantSource clock,
            Duration searchEvery,
            Tokens tokens,
            ConcurrentMap<String, Bucket> shared) {
        this.clock = clock;
        this.buckets =
                Map.of(
                        SEARCH,
                        shared.computeIfAbsent(
                                SEARCH + " " + first(SEARCH, tokens), _ -> bucket(1, searchEvery)),
                        WALL,
                        shared.computeIfAbsent(
                                WALL + " " + first(WALL, tokens), _ -> bucket(WALL_AT_ONCE, DAY)));
    }

    /// The token that a method is called with first, empty when none may.
    private static String first(String method, Tokens tokens) {
        return Capability.of(method).tokens().stream()
                .filter(tokens::has)
                .map(tokens::of)
                .findFirst()
                .orElse("");
    }

    /// How many of these communities, one of them these tokens', take the walls from one budget.
    static int sharing(Tokens tokens, List<Tokens> all) {
        String own = first(WALL, tokens);
        return (int) all.stream().filter(other -> first(WALL, other).equals(own)).count();
    }

    private Bucket bucket(int most, Duration refilled) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, refilled))
                .withCustomTimePrecision(new Ticking(clock))
                .build();
    }

    /// Takes one call of a method from its budget, or says until when there is none.
    Optional<Answer.Resting> spend(String method) {
        return Optional.ofNullable(buckets.get(method)).flatMap(this::spend);
    }

    private Optional<Answer.Resting> spend(Bucket bucket) {
        ConsumptionProbe taken = bucket.tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            return Optional.empty();
        }
        Instant next = clock.instant().plusNanos(taken.getNanosToWaitForRefill());
        return Optional.of(new Answer.Resting(next, SPENT));
    }

    /// The clock as the buckets read it: one that is set back stands still for them, since nothing
    /// would be refilled until it came round again.
    private static final class Ticking implements TimeMeter {
        private final InstantSource clock;
        private long behind;
        private long last;

        Ticking(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public synchronized long currentTimeNanos() {
            long now = Duration.between(Instant.EPOCH, clock.instant()).toNanos();
            behind = Math.max(behind, last - now);
            last = now + behind;
            return last;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
