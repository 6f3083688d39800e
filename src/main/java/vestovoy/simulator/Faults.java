package vestovoy.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The switchboard of faults. All are off at first; safe for threads.
///
/// What a fault strikes follows from the seed and from how many requests of the method came before,
/// not from the time. The long poll goes by the method name `a_check`. A quirk's chances are the
/// answers, events, readings or sendings that could show it. No fault ever loses an effect.
public final class Faults {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    /// Stands for every method.
    public static final String ANY = "*";

    private record Rule(String method, double rate, Fault fault) {}

    private record Appointment(String method, int call) {}

    private final long seed;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<Appointment, Fault> appointments = new HashMap<>();
    private final Set<Appointment> due = new HashSet<>();
    private final Map<Quirk, Double> quirks = new EnumMap<>(Quirk.class);
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Integer> struck = new TreeMap<>();
    private CountDownLatch gate = new CountDownLatch(1);

    Faults(long seed) {
        this.seed = seed;
    }

    /// The `nth` request of a method from now on meets this fault; 1 is the next.
    public synchronized void nth(String method, int nth, Fault fault) {
        requireNth(nth);
        appointments.put(new Appointment(method, calls.getOrDefault(method, 0) + nth), fault);
    }

    /// This share of a method's requests meets this fault.
    ///
    /// @param method a name, or [#ANY]
    /// @param share 0..1
    public synchronized void rate(String method, double share, Fault fault) {
        rules.add(new Rule(method, checked(share), fault));
    }

    /// This share of a quirk's chances is taken.
    public synchronized void rate(Quirk quirk, double share) {
        quirks.put(quirk, checked(share));
    }

    /// The `nth` chance of a quirk from now on is taken; 1 is the next.
    public synchronized void nth(Quirk quirk, int nth) {
        requireNth(nth);
        due.add(new Appointment(quirk.name(), calls.getOrDefault(quirk.name(), 0) + nth));
    }

    /// Everything at once, each in its share of [Mixture].
    public synchronized void all(double share) {
        checked(share);
        Mixture.FAULTS.forEach(part -> rate(ANY, share * part.weight(), part.fault()));
        for (Quirk quirk : Quirk.values()) {
            rate(quirk, share * Mixture.weight(quirk));
        }
    }

    /// Switches all faults off and lets go of what hangs.
    public synchronized void clear() {
        rules.clear();
        appointments.clear();
        due.clear();
        quirks.clear();
        release();
    }

    /// Lets go of requests that hang: their connections are dropped.
    public synchronized void release() {
        gate.countDown();
        gate = new CountDownLatch(1);
    }

    /// How often each fault and quirk struck, by its word.
    public synchronized Map<String, Integer> struck() {
        return Map.copyOf(struck);
    }

    /// What the next request of a method meets.
    synchronized Optional<Fault> next(String method) {
        int call = calls.merge(method, 1, Integer::sum);
        Optional<Fault> fault =
                Optional.ofNullable(appointments.remove(new Appointment(method, call)))
                        .or(() -> byRate(method, call));
        fault.ifPresent(met -> struck.merge(met.word(), 1, Integer::sum));
        return fault;
    }

    private Optional<Fault> byRate(String method, int call) {
        double draw = draw(method, call);
        for (Rule rule : rules) {
            if (rule.method().equals(ANY) || rule.method().equals(method)) {
                if (draw < rule.rate()) {
                    return Optional.of(rule.fault());
                }
                draw -= rule.rate();
            }
        }
        return Optional.empty();
    }

    /// Whether a quirk takes this chance.
    synchronized boolean strikes(Quirk quirk) {
        double share = quirks.getOrDefault(quirk, 0.0);
        int call = calls.merge(quirk.name(), 1, Integer::sum);
        boolean appointed = due.remove(new Appointment(quirk.name(), call));
        boolean hit = appointed || draw(quirk.name(), call) < share;
        if (hit) {
            struck.merge(quirk.word(), 1, Integer::sum);
        }
        return hit;
    }

    private double draw(String name, int call) {
        return new SplittableRandom(seed ^ (31L * name.hashCode() + call) * 0x9E3779B97F4A7C15L)
                .nextDouble();
    }

    /// Waits for the next [#release()].
    void hang() {
        hang(FOR_EVER);
    }

    /// Waits so long, or until the next [#release()].
    void hang(Duration longest) {
        CountDownLatch now;
        synchronized (this) {
            now = gate;
        }
        try {
            boolean _ = now.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requireNth(int nth) {
        if (nth < 1) {
            throw new IllegalArgumentException("requests are counted from 1, not " + nth);
        }
    }

    private static double checked(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is 0..1, not " + share);
        }
        return share;
    }
}
