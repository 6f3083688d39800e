package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vestovoy.intake.Event;
import vestovoy.intake.Inbox;
import vestovoy.intake.Position;

/// Finds posts on walls of others that mention the community, by VK's own list (a user's token).
/// For one thread.
///
/// A look reads back to an hour before the newest post that was found; events and position are
/// committed together. An exception of the inbox passes through; the same is read again.
public final class Mentions {
    /// What VK gives at once.
    private static final int PAGE = 50;

    /// More in two looks than this is no conversation that people could answer.
    private static final int MOST = 1000;

    private final Caller caller;
    private final Inbox inbox;
    private final InstantSource clock;
    private final Sifting sifting;
    private final String source;
    private final Lull lull;

    Mentions(Caller caller, Inbox inbox, InstantSource clock, Brand brand, Duration every) {
        this.caller = caller;
        this.inbox = inbox;
        this.clock = clock;
        this.sifting = new Sifting(caller.access(), brand);
        this.lull = new Lull(every);
        this.source = "mentions/" + caller.access().group();
    }

    /// The name under which the inbox keeps how far this was read; there is a position from the
    /// first look on, with or without a token.
    public String source() {
        return source;
    }

    /// One look, all its pages. The first of all asks nothing: what was written before is not ours
    /// to answer.
    public Sighting look() {
        Instant now = clock.instant();
        Optional<Sweep> known = inbox.position(source).map(Sweep::of);
        if (known.isEmpty()) {
            return new Sighting.Read(0, commit(List.of(), Sweep.begin(now), now));
        }
        return lull.lasts(now) ? new Sighting.Resting(lull.until()) : read(known.get(), now);
    }

    private Sighting read(Sweep sweep, Instant now) {
        List<JsonNode> posts = new ArrayList<>();
        boolean more = true;
        while (more) {
            Answer answer = caller.call(page(sweep.since(), posts.size()));
            if (!(answer instanceof Answer.Ok ok)) {
                inbox.append(events(posts), now);
                return lull.after(answer, now);
            }
            List<JsonNode> items = Fields.each(ok.response(), "items");
            posts.addAll(items);
            more =
                    !items.isEmpty()
                            && posts.size() < Math.min(MOST, Fields.number(ok.response(), "count"));
        }
        return new Sighting.Read(posts.size(), commit(events(posts), sweep.done(posts, now), now));
    }

    private AbstractQueryBuilder<?, ?> page(long since, int offset) {
        return caller.vk()
                .newsfeed()
                .getMentions(Anyone.USER)
                .ownerId(caller.access().owner())
                .count(PAGE)
                .unsafeParam("start_time", Long.valueOf(since))
                .unsafeParam("offset", Integer.valueOf(offset));
    }

    private List<Event> events(List<JsonNode> posts) {
        return posts.stream().map(sifting::mentioned).flatMap(Optional::stream).toList();
    }

    private int commit(List<Event> events, Sweep sweep, Instant now) {
        return inbox.append(events, new Position(source, sweep.position()), now);
    }
}
