package vestovoy.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/// Counts the requests of the last second by each kind of key.
final class RateLimit {
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Limits limits;
    private final Map<TokenKind, Deque<Instant>> requests = new EnumMap<>(TokenKind.class);

    RateLimit(Limits limits) {
        this.limits = limits;
    }

    /// @throws VkError 6 when there were too many
    synchronized void count(TokenKind kind, Instant now) {
        int most = limits.of(kind);
        if (most == 0) {
            return;
        }
        Deque<Instant> last = requests.computeIfAbsent(kind, _ -> new ArrayDeque<>());
        while (!last.isEmpty() && !last.peekFirst().isAfter(now.minus(WINDOW))) {
            last.removeFirst();
        }
        if (last.size() >= most) {
            throw VkError.plain(VkError.TOO_MANY);
        }
        last.addLast(now);
    }
}
