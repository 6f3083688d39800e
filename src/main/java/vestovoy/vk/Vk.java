package vestovoy.vk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import vestovoy.intake.Inbox;
import vestovoy.intake.Names;
import vestovoy.reply.Hand;
import vestovoy.reply.Sender;

/// The door of this room: one community, its tokens, one connection pool, one pace. Safe for use by
/// many threads.
public final class Vk implements AutoCloseable {
    private final Wire wire;
    private final Caller caller;
    private final Names names;

    public Vk(VkAccess access) {
        this(access, Wire.CALL);
    }

    /// @param limit how long one call may take, its body included
    Vk(VkAccess access, Duration limit) {
        this.wire = new Wire(limit);
        this.caller = new Caller(access, wire, new Pace(), new CallCounts());
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
        return new VkSender(caller, names);
    }

    public Hand hand() {
        return new VkHand(caller);
    }

    public Names names() {
        return names;
    }

    public Harvest harvest() {
        return new Harvest(caller);
    }

    public Probe probe() {
        return new Probe(caller);
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
