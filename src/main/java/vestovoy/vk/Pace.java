package vestovoy.vk;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;

/// Keeps each token within VK's calls per second.
///
/// A call waits for its turn on its own (virtual) thread. Turns are evenly spaced, so no second
/// ever holds more calls than allowed: a bucket that may be emptied at once would let through twice
/// as many around its refill.
final class Pace {
    /// VK counts calls by the second.
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Map<TokenKind, Bucket> buckets = new EnumMap<>(TokenKind.class);

    Pace() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    Pace(TimeMeter time) {
        for (TokenKind kind : TokenKind.values()) {
            buckets.put(kind, bucket(kind, time));
        }
    }

    /// The pace of these tokens, which communities that hold the same token share.
    ///
    /// @param shared the buckets of all communities by token
    Pace(Tokens tokens, ConcurrentMap<String, Bucket> shared) {
        for (TokenKind kind : TokenKind.values()) {
            buckets.put(
                    kind,
                    shared.computeIfAbsent(
                            tokens.of(kind), _ -> bucket(kind, TimeMeter.SYSTEM_NANOTIME)));
        }
    }

    private static Bucket bucket(TokenKind kind, TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillIntervally(1, kind.pace()))
                .withCustomTimePrecision(time)
                .build();
    }

    /// Waits for the next turn of this kind of token.
    ///
    /// @throws InterruptedException when the program stops meanwhile
    void await(TokenKind kind) throws InterruptedException {
        bucket(kind).asBlocking().consume(1);
    }

    /// Takes a turn if it is due now.
    boolean due(TokenKind kind) {
        return bucket(kind).tryConsume(1);
    }

    /// Takes a second's turns away, because VK found this kind of token too fast.
    void slow(TokenKind kind) {
        bucket(kind).consumeIgnoringRateLimits(SECOND.dividedBy(kind.pace()));
    }

    private Bucket bucket(TokenKind kind) {
        return java.util.Objects.requireNonNull(buckets.get(kind));
    }
}
