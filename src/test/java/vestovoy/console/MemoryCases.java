package vestovoy.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vestovoy.community.Post;
import vestovoy.desk.Case;
import vestovoy.desk.Cases;
import vestovoy.desk.Said;

/// The queue in memory, with the conflicts of the real one.
final class MemoryCases implements Cases {
    record Queued(long id, String who, String text) {}

    private final Map<Long, Case> all = new ConcurrentHashMap<>();
    private final Map<Long, List<Said>> threads = new ConcurrentHashMap<>();
    private final List<Queued> queued = new CopyOnWriteArrayList<>();

    void reset() {
        all.clear();
        threads.clear();
        queued.clear();
    }

    void put(Case one) {
        all.put(one.id(), one);
    }

    void said(long id, List<Said> thread) {
        threads.put(id, thread);
    }

    List<Queued> queued() {
        return List.copyOf(queued);
    }

    Case get(long id) {
        return find(id).orElseThrow();
    }

    /// The author edits the post.
    void edit(long id, String text) {
        Case old = get(id);
        Post post = old.post();
        put(
                next(
                        old,
                        new Post(
                                post.key(),
                                post.author(),
                                post.writtenAt(),
                                text,
                                post.attachments(),
                                post.repliesTo(),
                                post.thread()),
                        Case.State.OPEN,
                        ""));
    }

    /// A person answers in VK itself.
    void close(long id, Case.State state, String who) {
        put(next(get(id), get(id).post(), state, who));
    }

    @Override
    public List<Case> open(int limit, int offset) {
        return opened().stream().skip(offset).limit(limit).toList();
    }

    @Override
    public long openCount() {
        return opened().size();
    }

    @Override
    public Optional<Case> find(long id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Said> thread(long id, int limit) {
        return threads.getOrDefault(id, List.of()).stream().limit(limit).toList();
    }

    @Override
    public synchronized boolean answer(long id, int version, String who, String text, Instant now) {
        boolean done = settle(id, version, who, Case.State.ANSWERED);
        if (done) {
            queued.add(new Queued(id, who, text));
        }
        return done;
    }

    @Override
    public synchronized boolean dismiss(long id, int version, String who, Instant now) {
        return settle(id, version, who, Case.State.DISMISSED);
    }

    private boolean settle(long id, int version, String who, Case.State state) {
        Case old = all.get(id);
        if (old == null || old.version() != version || old.state() != Case.State.OPEN) {
            return false;
        }
        put(next(old, old.post(), state, who));
        return true;
    }

    private List<Case> opened() {
        List<Case> open = new ArrayList<>(all.values());
        open.removeIf(one -> one.state() != Case.State.OPEN);
        open.sort(
                Comparator.comparingInt(Case::priority)
                        .reversed()
                        .thenComparing(Case::openedAt)
                        .thenComparingLong(Case::id));
        return open;
    }

    private static Case next(Case old, Post post, Case.State state, String who) {
        return new Case(
                old.id(),
                old.version() + 1,
                post,
                old.reason(),
                old.priority(),
                old.openedAt(),
                state,
                who,
                old.draft(),
                old.suggestions());
    }
}
