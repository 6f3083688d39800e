package vestovoy.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vestovoy.community.Discussion;
import vestovoy.faq.BadInput;
import vestovoy.faq.Entry;
import vestovoy.faq.Generation;
import vestovoy.faq.Generations;
import vestovoy.faq.Hits;
import vestovoy.faq.Progress;
import vestovoy.faq.Search;
import vestovoy.faq.Source;

/// Generations, a search and a source of discussions in memory; a build waits where the test tells
/// it to.
final class MemoryFaq implements Generations, Search, Source {
    static final String WORKING = "20261101-120000";
    static final String OLDER = "20261001-120000";

    private final List<Generation> all = new ArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile String live = WORKING;
    private volatile boolean broken;
    private volatile Hits found = Hits.nothing();

    MemoryFaq() {
        reset();
    }

    void reset() {
        gate.countDown();
        synchronized (all) {
            all.clear();
            all.add(new Generation(WORKING, Hands.NOON.minusSeconds(86_400), 412));
            all.add(new Generation(OLDER, Hands.NOON.minusSeconds(30 * 86_400), 398));
        }
        live = WORKING;
        broken = false;
        found = Hits.nothing();
    }

    void finds(Hits hits) {
        found = hits;
    }

    void breaksDown() {
        broken = true;
    }

    /// The next build stops half-way until the latch is counted down.
    CountDownLatch shutTheGate() {
        CountDownLatch latch = new CountDownLatch(1);
        gate = latch;
        return latch;
    }

    @Override
    public Generation build(List<Entry> entries, Start start, Progress progress) {
        progress.at("build", 3, 20);
        passTheGate();
        if (broken) {
            throw new BadInput("The disk is full: free some space.");
        }
        Generation built = new Generation("20261123-090000", Hands.NOON, entries.size());
        synchronized (all) {
            all.addFirst(built);
        }
        return built;
    }

    @Override
    public void publish(String id) {
        if (all().stream().noneMatch(one -> one.id().equals(id))) {
            throw new BadInput("There is no generation " + id + ".");
        }
        live = id;
    }

    @Override
    public Trial open(String id) {
        return new Trial() {
            @Override
            public Hits search(String text, int count) {
                return found;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Optional<Generation> before() {
        return Optional.empty();
    }

    @Override
    public Optional<Generation> live() {
        return all().stream().filter(one -> one.id().equals(live)).findFirst();
    }

    @Override
    public List<Generation> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    @Override
    public Hits search(String text, int count) {
        if (broken) {
            throw new IllegalStateException("the index is broken");
        }
        return found;
    }

    @Override
    public List<Discussion> discussions(Progress progress) {
        return List.of();
    }

    private void passTheGate() {
        try {
            if (!gate.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the gate");
            }
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        }
    }
}
