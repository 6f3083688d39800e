package vestovoy.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Optional;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// The community itself: the archive, and every change since, in order.
///
/// All methods hold the world's own lock, which is the object itself; whoever reads several things
/// that must fit together holds it around them. A change is in the journal before it is seen by
/// anybody.
final class World implements Closeable {
    /// Who holds the administrator's key and writes in the community's name.
    static final Person ADMIN = new Person(210_000_001L, "Дежурный", "«Полки»", 2);

    private final Archive archive;
    private final Brand brand;
    private final Setup setup;
    private final String address;
    private final Journal journal;
    private final Items items;
    private final Deeds deeds;
    private final Walls walls;
    private final Bans bans = new Bans();
    private final BitSet called = new BitSet();
    private final Profiles profiles;
    private final Shapes shapes;
    private final Notices notices;
    private CallbackState callback = CallbackState.UNCONFIGURED;
    private long version;
    private boolean closed;

    private World(Setup setup, String address) throws IOException {
        this.setup = setup;
        this.address = address;
        this.archive = Archive.read(setup.archive());
        this.brand = new Brand(archive.community(), archive.screen(), archive.showcase().tags());
        this.items = new Items(-archive.community());
        this.deeds = new Deeds(-archive.community());
        this.walls = new Walls(archive);
        this.journal = Journal.open(setup.folder());
        this.profiles = new Profiles(archive, walls);
        this.shapes = new Shapes(items, walls, address);
        this.notices = new Notices(setup.seed(), shapes);
        archive.people().put(ADMIN.id(), ADMIN);
    }

    /// Reads the archive and everything that the journal holds.
    ///
    /// @param address the simulator's own, for the links of photos
    static World open(Setup setup, String address) throws IOException {
        World world = new World(setup, address);
        world.archive.items().forEach(world.items::put);
        world.journal.past().forEach(world::apply);
        return world;
    }

    Archive archive() {
        return archive;
    }

    /// The community as an author and an owner: negative.
    long owner() {
        return -archive.community();
    }

    /// The simulator's own address, `http://127.0.0.1:8090`.
    String address() {
        return address;
    }

    Items items() {
        return items;
    }

    /// How people elsewhere name the community.
    Brand brand() {
        return brand;
    }

    Walls walls() {
        return walls;
    }

    Bans bans() {
        return bans;
    }

    Profiles profiles() {
        return profiles;
    }

    Shapes shapes() {
        return shapes;
    }

    Notices notices() {
        return notices;
    }

    Deeds deeds() {
        return deeds;
    }

    synchronized PollSettings settings() {
        return notices.polled();
    }

    synchronized long version() {
        return version;
    }

    /// Now, as VK counts it: whole seconds.
    Instant now() {
        return setup.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// A post that stands on somebody's wall.
    Optional<Item> wallPost(long owner, long id) {
        return id <= 0
                ? Optional.empty()
                : items.find(walls.post(owner, id)).filter(post -> !post.deleted());
    }

    /// Whether a post elsewhere is for the community: strangers can read it, and it names the
    /// community or repeats a post of ours with words of its own.
    synchronized boolean concerns(Item item) {
        String text = item.post().text();
        boolean repeats =
                item.carried().stream().anyMatch(post -> walls.own(post.owner()))
                        && !text.isBlank();
        return !item.in(Channel.MENTION)
                || (walls.open(item.owner()) && (repeats || brand.named(text)));
    }

    synchronized Item write(Draft draft, Origin origin) {
        Item item = new Scribe(items, owner()).item(draft, now());
        commit(new Change.Wrote(item, origin));
        return item;
    }

    /// @return false when it does not stand
    synchronized boolean edit(PostKey key, String text) {
        return changed(key, false, new Change.Edited(key, text));
    }

    /// @return false when it does not stand
    synchronized boolean delete(PostKey key, long by, Origin origin) {
        return changed(key, false, new Change.Deleted(key, by, origin, now()));
    }

    /// @return false when it was not deleted
    synchronized boolean restore(PostKey key, Origin origin) {
        return changed(key, true, new Change.Restored(key, origin, now()));
    }

    /// @return false when it does not stand
    synchronized boolean report(PostKey key, long reason, Origin origin) {
        return changed(key, false, new Change.Reported(key, reason, origin, now()));
    }

    private boolean changed(PostKey key, boolean deleted, Change change) {
        Optional<Item> found = items.find(key);
        if (found.isEmpty() || found.get().deleted() != deleted) {
            return false;
        }
        commit(change);
        return true;
    }

    /// Anything else that happens.
    synchronized void happen(Change change) {
        commit(change);
    }

    synchronized CallbackState callback() {
        return callback;
    }

    synchronized void callback(CallbackState state) {
        callback = state;
    }

    synchronized void called(int event) {
        commit(new Change.Called(event));
    }

    synchronized boolean wasCalled(int event) {
        return called.get(event);
    }

    private void commit(Change change) {
        journal.append(change);
        apply(change);
        notifyAll();
    }

    private synchronized void apply(Change change) {
        version++;
        switch (change) {
            case Change.Wrote(Item item, Origin origin) -> {
                items.put(item);
                deeds.written(item, origin);
                notices.written(item, origin);
            }
            case Change.Edited(PostKey key, String text) ->
                    notices.edited(put(known(key).saying(text)));
            case Change.Deleted(PostKey key, long by, Origin origin, Instant at) -> {
                deeds.done(origin, key, "", at);
                notices.deleted(put(known(key).deleted(true)), by);
            }
            case Change.Restored(PostKey key, Origin origin, Instant at) -> {
                deeds.done(origin, key, "", at);
                notices.restored(put(known(key).deleted(false)));
            }
            case Change.Reported(PostKey key, long reason, Origin origin, Instant at) ->
                    deeds.done(origin, key, String.valueOf(reason), at);
            case Change.Banned(Ban ban) -> {
                bans.put(ban);
                notices.banned(ban);
            }
            case Change.Unbanned(long owner, long admin) -> {
                bans.remove(owner);
                notices.unbanned(owner, admin);
            }
            case Change.Shut(long owner, boolean shut) -> walls.close(owner, shut);
            case Change.Muted(PostKey post, boolean shut) -> walls.mute(post, shut);
            case Change.Tuned(boolean on, String events, var flags) ->
                    notices.poll(new PollSettings(on, events, flags));
            case Change.Retuned(String events, var flags) ->
                    notices.call(new PollSettings(true, events, flags));
            case Change.Called(int event) -> called.set(event);
        }
    }

    private Item known(PostKey key) {
        return items.find(key)
                .orElseThrow(
                        () -> new IllegalStateException("the journal names an unknown " + key));
    }

    private Item put(Item item) {
        items.put(item);
        return item;
    }

    /// Waits until more than this many events were told, or as long as is given.
    synchronized void awaitNotices(int seen, Duration longest) {
        await(() -> notices.count() > seen, longest);
    }

    /// Waits until something changed after this version, or as long as is given.
    synchronized void awaitVersion(long seen, Duration longest) {
        await(() -> version > seen, longest);
    }

    private synchronized void await(java.util.function.BooleanSupplier arrived, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (!closed && !arrived.getAsBoolean()) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        notifyAll();
        journal.close();
    }
}
