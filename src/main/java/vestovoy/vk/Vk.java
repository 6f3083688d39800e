package vestovoy.vk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import vestovoy.intake.Inbox;
import vestovoy.intake.Names;
import vestovoy.reply.Sender;

/// The door of this room: one community, its tokens, one connection pool, one pace. Safe for use by
/// many threads.
public final class Vk implements AutoCloseable {
    private final Wire wire;
    private final Caller caller;
    private final InstantSource clock;
    private final Names names;

    /// @param clock by which rests and the day's budgets are counted
    public Vk(VkAccess access, Restraint restraint, InstantSource clock) {
        this(access, restraint, clock, Wire.CALL);
    }

    /// @param limit how long one call may take, its body included
    Vk(VkAccess access, Restraint restraint, InstantSource clock, Duration limit) {
        CallCounts counts = new CallCounts();
        this.clock = clock;
        this.wire = new Wire(limit);
        this.caller = new Caller(access, wire, new Gate(clock, restraint, counts), counts);
        this.names = new VkNames(caller);
    }

    /// A reader of the community's events, for one thread.
    ///
    /// @param wait how long VK may hold a poll, 0 to 90 s; [LongPoll#WAIT] is what it recommends
    public LongPoll longPoll(Inbox inbox, InstantSource clock, Duration wait) {
        return new LongPoll(caller, inbox, clock, wait);
    }

    /// A reader of what the events left out, for one thread.
    public Reconcile reconcile(Inbox inbox, InstantSource clock) {
        return new Reconcile(caller, inbox, clock);
    }

    public Sender sender() {
        return new VkSender(caller, names, clock);
    }

    public Names names() {
        return names;
    }

    public Harvest harvest() {
        return new Harvest(caller);
    }

    /// Asks VK everything once more, also what rests for the bot.
    public Probe probe() {
        Restraint none = new Restraint(Duration.ofNanos(1), Restraint.SEARCH);
        Gate open = new Gate(clock, none, caller.counts());
        return new Probe(new Caller(caller.access(), wire, open, caller.counts()));
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
