package vestovoy.vk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vestovoy.intake.Inbox;
import vestovoy.intake.Names;
import vestovoy.intake.Rereading;
import vestovoy.reply.Hand;
import vestovoy.reply.Sender;

/// The door of this room: one community, its tokens, one connection pool, one pace. Safe for use by
/// many threads.
public final class Vk implements AutoCloseable {
    private final Wire wire;
    private final Caller caller;
    private final InstantSource clock;
    private final Names names;
    private final Watchdog watchdog;
    private final int sharing;

    /// @param clock by which rests and the day's budgets are counted
    public Vk(VkAccess access, Restraint restraint, InstantSource clock) {
        this(access, restraint, clock, Wire.CALL);
    }

    /// @param limit how long one call may take, its body included
    Vk(VkAccess access, Restraint restraint, InstantSource clock, Duration limit) {
        this(access, restraint, clock, limit, new Pace());
    }

    Vk(VkAccess access, Restraint restraint, InstantSource clock, Duration limit, Pace pace) {
        this(
                access,
                restraint,
                clock,
                limit,
                Ration.alone(access.tokens(), restraint, clock, pace));
    }

    private Vk(
            VkAccess access,
            Restraint restraint,
            InstantSource clock,
            Duration limit,
            Ration ration) {
        CallCounts counts = new CallCounts();
        Pauses pauses = new Pauses(clock, restraint.longestRest(), counts);
        this.clock = clock;
        this.sharing = ration.sharing();
        this.wire = new Wire(limit);
        this.caller = new Caller(access, wire, new Gate(pauses, ration), counts);
        this.names = new VkNames(caller);
        this.watchdog = new Watchdog(caller.counts());
    }

    /// Several communities, in this order. Where two hold the same token, they share its pace and
    /// its day.
    public static List<Vk> each(
            List<VkAccess> communities, Restraint restraint, InstantSource clock) {
        List<Tokens> tokens = communities.stream().map(VkAccess::tokens).toList();
        List<Ration> rations = Ration.each(tokens, restraint, clock);
        return IntStream.range(0, communities.size())
                .mapToObj(number ->
                        new Vk(
                                communities.get(number),
                                restraint,
                                clock,
                                Wire.CALL,
                                rations.get(number)))
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
        return new Reconcile(
                caller, new Ledger(inbox, rereading, clock, source), watchdog, sharing);
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
        return new VkSender(caller, names, clock);
    }

    public Hand hand() {
        return new VkHand(caller, clock);
    }

    public Names names() {
        return names;
    }

    public Harvest harvest() {
        return new Harvest(caller);
    }

    /// Asks VK everything once more, also what rests for the bot.
    ///
    /// @param intakes how events are to come
    public Probe probe(Intakes intakes, InstantSource now) {
        Restraint none = new Restraint(Duration.ofNanos(1), Restraint.SEARCH);
        Ration own = Ration.alone(caller.access().tokens(), none, clock, new Pace());
        Gate open = new Gate(new Pauses(clock, none.longestRest(), caller.counts()), own);
        return new Probe(new Caller(caller.access(), wire, open, caller.counts()), intakes, now);
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

    /// What VK wants left alone now, what needs a person first.
    public List<Rest> rests() {
        return caller.rests();
    }

    /// Breaks off what is under way and lets the connections go.
    @Override
    public void close() {
        wire.close();
    }
}
