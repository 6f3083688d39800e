package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vestovoy.intake.Event;
import vestovoy.intake.Inbox;
import vestovoy.intake.Position;

/// Finds posts anywhere by the brand's words, tags and addresses. For one thread.
///
/// VK allows 1000 searches a day, whatever is searched for. So one call is made in a turn, the
/// turns are spaced evenly, and each belongs to the query that was asked longest ago: its next page
/// when it has one, else its newest posts. When each query was asked stands in its position, so
/// that neither a restart nor a second node spends more. Events and position are committed
/// together.
public final class BrandSearch {
    /// What VK gives at once, and of one search in all.
    private static final int PAGE = 200;

    private static final int MOST = 1000;

    private final Caller caller;
    private final Inbox inbox;
    private final InstantSource clock;
    private final Brand brand;
    private final Duration every;
    private final Sifting sifting;
    private final Lull lull;

    BrandSearch(Caller caller, Inbox inbox, InstantSource clock, Brand brand, Duration every) {
        this.caller = caller;
        this.inbox = inbox;
        this.clock = clock;
        this.brand = brand;
        this.every = every;
        this.lull = new Lull(every);
        this.sifting = new Sifting(caller.access(), brand);
    }

    /// The names under which the inbox keeps how far each query was read; there are positions from
    /// the first turn on, with or without a token.
    public List<String> sources() {
        return brand.queries().stream().map(this::source).toList();
    }

    private String source(String query) {
        return "search/" + caller.access().group() + "/" + query;
    }

    /// At most one call. A new query's first turn asks nothing: what was written before is not ours
    /// to answer.
    public Sighting turn() {
        Instant now = clock.instant();
        Map<String, Sweep> sweeps = new LinkedHashMap<>();
        for (String query : brand.queries()) {
            sweeps.put(query, sweep(query, now));
        }
        Optional<Map.Entry<String, Sweep>> longestAgo =
                sweeps.entrySet().stream()
                        .min(Comparator.comparingLong(one -> one.getValue().asked()));
        Instant due = due(sweeps, now);
        if (longestAgo.isEmpty() || now.isBefore(due)) {
            return new Sighting.Resting(due);
        }
        return lull.lasts(now)
                ? new Sighting.Resting(lull.until())
                : ask(longestAgo.get().getKey(), longestAgo.get().getValue(), now);
    }

    private Sweep sweep(String query, Instant now) {
        return inbox.position(source(query))
                .map(Sweep::of)
                .orElseGet(() -> {
                    Sweep begun = Sweep.begin(now);
                    commit(query, List.of(), begun, now);
                    return begun;
                });
    }

    /// When the next call is due. A call in the future was made before the clock was set back.
    private Instant due(Map<String, Sweep> sweeps, Instant now) {
        long last =
                sweeps.values().stream()
                        .mapToLong(Sweep::asked)
                        .filter(asked -> asked <= now.getEpochSecond())
                        .max()
                        .orElse(0);
        return Instant.ofEpochSecond(last).plus(every);
    }

    private Sighting ask(String query, Sweep sweep, Instant now) {
        Answer answer = caller.call(page(query, sweep));
        if (!(answer instanceof Answer.Ok ok)) {
            // Of what rests VK was not asked: it is due still, else who always comes second never
            // has a turn.
            if (!(answer instanceof Answer.NoToken) && !(answer instanceof Answer.Resting)) {
                commit(query, List.of(), sweep.asked(now), now);
            }
            return lull.after(answer, now);
        }
        List<JsonNode> posts = Fields.each(ok.response(), "items");
        String next = Fields.text(ok.response(), "next_from");
        boolean more = !posts.isEmpty() && !next.isEmpty() && sweep.read() + posts.size() < MOST;
        Sweep moved = more ? sweep.page(posts, next, now) : sweep.done(posts, now);
        return new Sighting.Read(posts.size(), commit(query, events(posts), moved, now));
    }

    private AbstractQueryBuilder<?, ?> page(String query, Sweep sweep) {
        AbstractQueryBuilder<?, ?> page =
                caller.vk()
                        .newsfeed()
                        .search(Anyone.SERVICE)
                        .q(query)
                        .count(PAGE)
                        .unsafeParam("start_time", Long.valueOf(sweep.since()));
        if (!sweep.next().isEmpty()) {
            page.unsafeParam("start_from", sweep.next());
        }
        return page;
    }

    private List<Event> events(List<JsonNode> posts) {
        return posts.stream().map(sifting::searched).flatMap(Optional::stream).toList();
    }

    private int commit(String query, List<Event> events, Sweep sweep, Instant now) {
        return inbox.append(events, new Position(source(query), sweep.position()), now);
    }
}
