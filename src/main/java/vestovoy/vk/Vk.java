package vestovoy.vk;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vestovoy.intake.Inbox;
import vestovoy.intake.Names;
import vestovoy.intake.Rereading;
import vestovoy.reply.Sender;

/// The door of this room: one community, its tokens, one connection pool, one pace. Safe for use by
/// many threads.
public final class Vk implements AutoCloseable {
    private final Wire wire;
    private final Caller caller;
    private final Names names;
    private final Watchdog watchdog;

    public Vk(VkAccess access) {
        this(access, Wire.CALL);
    }

    /// @param limit how long one call may take, its body included
    Vk(VkAccess access, Duration limit) {
        this(access, limit, new Pace());
    }

    Vk(VkAccess access, Duration limit, Pace pace) {
        this.wire = new Wire(limit);
        this.caller = new Caller(access, wire, pace, new CallCounts());
        this.names = new VkNames(caller);
        this.watchdog = new Watchdog(caller.counts());
    }

    /// Several communities, in this order. Where two hold the same token, they share its pace.
    public static List<Vk> each(List<VkAccess> communities) {
        ConcurrentMap<String, Bucket> shared = new ConcurrentHashMap<>();
        return communities.stream()
                .map(access -> new Vk(access, Wire.CALL, new Pace(access.tokens(), shared)))
                .toList();
    }

    /// The community's id, positive.
    public long community() {
        return caller.access().group();
    }

    /// What cannot be done for want of a token; empty when there is one for everything.
    public List<Loss> losses() {
        return Loss.of(caller.access().tokens());
    }

    /// Takes what VK delivers for this community.
    public CallbackGate callback(CallbackAccess access, Inbox inbox, InstantSource clock) {
        return new CallbackGate(caller, access, inbox, clock);
    }

    /// A reader of the community's events, for one thread.
    ///
    /// @param wait how long VK may hold a poll, 0 to 90 s; [LongPoll#WAIT] is what it recommends
    public LongPoll longPoll(Inbox inbox, InstantSource clock, Duration wait) {
        return new LongPoll(caller, inbox, clock, wait, watchdog);
    }

    /// A reader of what the events left out, for one thread.
    public Reconcile reconcile(Inbox inbox, Rereading rereading, InstantSource clock) {
        String source = "reconcile/" + caller.access().group();
        return new Reconcile(caller, new Ledger(inbox, rereading, clock, source), watchdog);
    }

    /// A finder of posts elsewhere that mention the community, for one thread.
    ///
    /// @param every how far apart its looks are
    public Mentions mentions(Inbox inbox, InstantSource clock, Brand brand, Duration every) {
        return new Mentions(caller, inbox, clock, brand, every);
    }

    /// A finder of posts anywhere that name the brand, for one thread.
    ///
    /// @param every how far apart its calls are, all queries together; VK allows 1000 a day
    public BrandSearch search(Inbox inbox, InstantSource clock, Brand brand, Duration every) {
        return new BrandSearch(caller, inbox, clock, brand, every);
    }

    public Sender sender() {
        return new VkSender(caller, names);
    }

    public Names names() {
        return names;
    }

    public Harvest harvest() {
        return new Harvest(caller);
    }

    /// @param intakes how events are to come
    public Probe probe(Intakes intakes, InstantSource clock) {
        return new Probe(caller, intakes, clock);
    }

    /// The `random_id` that a message goes out with: stable for a reply's key.
    public static int randomId(String key) {
        return Voice.randomId(key);
    }

    /// How calls ended since the start, by `method word` such as `wall.createComment ok`,
    /// `long-poll timeout`, `unknown-code vk-4711`.
    public Map<String, Long> counts() {
        return caller.counts().snapshot();
    }

    /// Breaks off what is under way and lets the connections go.
    @Override
    public void close() {
        wire.close();
    }
}
