package vestovoy.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is banned from the community, in the order of banning. The world's lock guards it.
final class Bans {
    private final Map<Long, Ban> all = new LinkedHashMap<>();

    void put(Ban ban) {
        all.remove(ban.owner());
        all.put(ban.owner(), ban);
    }

    void remove(long owner) {
        all.remove(owner);
    }

    /// The ban that holds now.
    Optional<Ban> find(long owner, Instant now) {
        return Optional.ofNullable(all.get(owner)).filter(ban -> ban.holds(now));
    }

    /// All that hold now, newest first.
    List<Ban> holding(Instant now) {
        return all.values().stream().filter(ban -> ban.holds(now)).toList().reversed();
    }
}
