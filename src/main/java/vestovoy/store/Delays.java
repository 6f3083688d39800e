package vestovoy.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How long people need at present: what four of five customers did not wait longer than within the
/// past month, and not less than four of five who wait now have waited already. One forgotten case
/// does not make a month of it, and a queue that nobody works on is not promised soon.
final class Delays {
    /// Of the latest so many.
    private static final String TAKEN =
            """
            select c.closed_at - c.opened_at as millis
            from desk_case c join post p on p.id = c.post
            where c.state in ('answered', 'closed') and c.closed_at > :since and c.closed_at > c.opened_at
              and p.state = 'answered' and p.reason in ('moderator', 'answered-in-vk')
              and (p.owner = -:community or (p.channel = 'mention' and p.place = :community))
            order by c.closed_at desc limit 1000
            """;

    private static final String WAITING =
            """
            select :now - c.opened_at as millis
            from desk_case c join post p on p.id = c.post
            where c.state = 'open'
              and (p.owner = -:community or (p.channel = 'mention' and p.place = :community))
            order by c.opened_at limit 1000
            """;

    private static final Duration MONTH = Duration.ofDays(30);

    /// It changes slowly, and every decision asks.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final int FEWEST = 5;

    private record Known(Instant at, Optional<Duration> delay) {}

    private final Database database;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    Delays(Database database) {
        this.database = database;
    }

    /// The delay in a community; empty while fewer than five are known.
    Optional<Duration> now(long community, Instant now) {
        Known before = known.get(community);
        boolean fresh =
                before != null
                        && !now.isBefore(before.at())
                        && now.isBefore(before.at().plus(FRESH));
        if (before != null && fresh) {
            return before.delay();
        }
        Optional<Duration> delay = delay(community, now);
        known.put(community, new Known(now, delay));
        return delay;
    }

    private Optional<Duration> delay(long community, Instant now) {
        List<Long> taken =
                database.reading(TAKEN)
                        .param("since", now.minus(MONTH).toEpochMilli())
                        .param("community", community)
                        .query(Long.class)
                        .list();
        if (taken.size() < FEWEST) {
            return Optional.empty();
        }
        List<Long> waiting =
                database.reading(WAITING)
                        .param("now", now.toEpochMilli())
                        .param("community", community)
                        .query(Long.class)
                        .list();
        return Optional.of(Duration.ofMillis(Math.max(usual(taken), usual(waiting))));
    }

    /// What four of five are not above, 0 of none.
    private static long usual(List<Long> millis) {
        List<Long> ordered = millis.stream().sorted().toList();
        return ordered.isEmpty() ? 0 : ordered.get((ordered.size() * 4 - 1) / 5);
    }
}
