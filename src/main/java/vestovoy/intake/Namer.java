package vestovoy.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Learns what people are called, apart from deciding, so that no decision waits for a name.
public final class Namer {
    private static final int BATCH = 100;

    /// Who is nameless in VK too (a deleted profile) is not asked for at every turn.
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private static final long MOST_REMEMBERED = 10_000;
    private final Cache<Long, Boolean> asked =
            Caffeine.newBuilder().expireAfterWrite(AGAIN).maximumSize(MOST_REMEMBERED).build();
    private final Inbox inbox;
    private final Names names;

    public Namer(Inbox inbox, Names names) {
        this.inbox = inbox;
        this.names = names;
    }

    /// Asks for one batch of names.
    ///
    /// @return how many were learned
    public int learn() {
        List<Long> nameless =
                inbox.nameless(BATCH).stream()
                        .filter(id -> asked.getIfPresent(id) == null)
                        .toList();
        if (nameless.isEmpty()) {
            return 0;
        }
        nameless.forEach(id -> asked.put(id, true));
        Map<Long, String> learned = names.of(new HashSet<>(nameless));
        inbox.names(learned);
        return learned.size();
    }
}
