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
import vestovoy.desk.Acted;
import vestovoy.desk.Case;
import vestovoy.desk.Cases;
import vestovoy.desk.Said;
import vestovoy.reply.Act;

/// The queue in memory, with the conflicts of the real one.
final class MemoryCases implements Cases {
    record Queued(long id, String who, String text) {}

    private final Map<Long, Case> all = new ConcurrentHashMap<>();
    private final Map<Long, List<Said>> threads = new ConcurrentHashMap<>();
    private final List<Queued> queued = new CopyOnWriteArrayList<>();
    private final Map<Long, Acted> acted = new ConcurrentHashMap<>();
    private final List<Act> acts = new CopyOnWriteArrayList<>();

    void reset() {
        all.clear();
        threads.clear();
        queued.clear();
        acted.clear();
        acts.clear();
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

    /// As the real one: hiding ends an open case, restoring opens a hidden one, the others count.
    @Override
    public synchronized boolean act(long id, int version, String who, Act act, Instant now) {
        Case old = all.get(id);
        boolean hides = act instanceof Act.Hide;
        boolean restores = act instanceof Act.Restore;
        if (old == null
                || old.version() != version
                || (restores && !acted(id).hidden())
                || (!restores && !(act instanceof Act.Unban) && old.state() != Case.State.OPEN)) {
            return false;
        }
        put(next(old, old.post(), hides ? Case.State.CLOSED : Case.State.OPEN, hides ? who : ""));
        List<Acted.Step> steps = new ArrayList<>(acted(id).steps());
        Instant until = act instanceof Act.Ban ban ? ban.until() : Instant.EPOCH;
        String ground =
                switch (act) {
                    case Act.Ban ban -> ban.ground().code();
                    case Act.Report report -> report.ground().code();
                    case Act.Hide _, Act.Restore _, Act.Unban _ -> "";
                };
        steps.add(new Acted.Step(act.kind(), ground, until, who, now, "done", "done"));
        acted.put(id, new Acted(hides || (acted(id).hidden() && !restores), steps));
        acts.add(act);
        return true;
    }

    @Override
    public Acted acted(long id) {
        return acted.getOrDefault(id, Acted.nothing());
    }

    @Override
    public List<Case> hidden(int limit, int offset) {
        return all.values().stream()
                .filter(one -> acted(one.id()).hidden())
                .sorted(Comparator.comparingLong(Case::id).reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    List<Act> acts() {
        return List.copyOf(acts);
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
