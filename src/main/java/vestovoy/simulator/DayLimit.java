package vestovoy.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// Counts the requests of a day, UTC, by method and kind of key. A restart forgets them.
final class DayLimit {
    private record Line(String method, TokenKind kind) {}

    private final Limits limits;
    private final Map<Line, Integer> counts = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;

    DayLimit(Limits limits) {
        this.limits = limits;
    }

    /// @throws VkError 29 when there were too many
    synchronized void count(String method, TokenKind kind, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            counts.clear();
        }
        int most = limits.daily().getOrDefault(method, 0);
        if (most > 0 && counts.merge(new Line(method, kind), 1, Integer::sum) > most) {
            throw VkError.plain(VkError.DAILY);
        }
    }
}
