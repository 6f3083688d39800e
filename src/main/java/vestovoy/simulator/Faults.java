package vestovoy.simulator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/// The switchboard of faults. All are off at first; safe for threads.
///
/// What a fault strikes follows from the seed and from how many requests of the method came before,
/// not from the time. The long poll goes by the method name `a_check`. No fault ever loses an
/// effect.
public final class Faults {
    /// Stands for every method.
    public static final String ANY = "*";

    private record Rule(String method, double rate, Fault fault) {}

    private record Appointment(String method, int call) {}

    private final long seed;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<Appointment, Fault> appointments = new HashMap<>();
    private final Map<Quirk, Double> quirks = new EnumMap<>(Quirk.class);
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Integer> struck = new TreeMap<>();
    private CountDownLatch gate = new CountDownLatch(1);

    Faults(long seed) {
        this.seed = seed;
    }

    /// The `nth` request of a method from now on meets this fault; 1 is the next.
    public synchronized void nth(String method, int nth, Fault fault) {
        if (nth < 1) {
            throw new IllegalArgumentException("requests are counted from 1, not " + nth);
        }
        appointments.put(new Appointment(method, calls.getOrDefault(method, 0) + nth), fault);
    }

    /// This share of a method's requests meets this fault.
    ///
    /// @param method a name, or [#ANY]
    /// @param share 0..1
    public synchronized void rate(String method, double share, Fault fault) {
        rules.add(new Rule(method, checked(share), fault));
    }

    /// This share of the long poll's answers shows this quirk.
    public synchronized void rate(Quirk quirk, double share) {
        quirks.put(quirk, checked(share));
    }

    /// Everything at once: about this share of requests meets one fault or another, and each quirk
    /// is as frequent.
    public synchronized void all(double share) {
        rate(ANY, share * 0.20, new Fault.BadGateway());
        rate(ANY, share * 0.15, new Fault.DropBefore());
        rate(ANY, share * 0.20, new Fault.DropAfter());
        rate(ANY, share * 0.05, new Fault.HangAfter());
        rate(ANY, share * 0.10, new Fault.Refuse(6));
        rate(ANY, share * 0.10, new Fault.Refuse(10));
        rate(ANY, share * 0.10, new Fault.RefuseAfter(10));
        rate(ANY, share * 0.05, new Fault.Refuse(9));
        rate(ANY, share * 0.05, new Fault.Refuse(14));
        for (Quirk quirk : Quirk.values()) {
            rate(quirk, share);
        }
    }

    /// Switches all faults off and lets go of what hangs.
    public synchronized void clear() {
        rules.clear();
        appointments.clear();
        quirks.clear();
        release();
    }

    /// Lets go of requests that hang: their connections are dropped.
    public synchronized void release() {
        gate.countDown();
        gate = new CountDownLatch(1);
    }

    /// How often each fault and quirk struck, by name.
    public synchronized Map<String, Integer> struck() {
        return Map.copyOf(struck);
    }

    /// What the next request of a method meets.
    synchronized Optional<Fault> next(String method) {
        int call = calls.merge(method, 1, Integer::sum);
        Optional<Fault> fault =
                Optional.ofNullable(appointments.remove(new Appointment(method, call)))
                        .or(() -> byRate(method, call));
        fault.ifPresent(met -> struck.merge(met.toString(), 1, Integer::sum));
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

    synchronized boolean strikes(Quirk quirk) {
        double share = quirks.getOrDefault(quirk, 0.0);
        int call = calls.merge(quirk.name(), 1, Integer::sum);
        boolean hit = draw(quirk.name(), call) < share;
        if (hit) {
            struck.merge(quirk.name(), 1, Integer::sum);
        }
        return hit;
    }

    private double draw(String name, int call) {
        return new SplittableRandom(seed ^ (31L * name.hashCode() + call) * 0x9E3779B97F4A7C15L)
                .nextDouble();
    }

    /// Waits for the next [#release()].
    void hang() {
        CountDownLatch now;
        synchronized (this) {
            now = gate;
        }
        try {
            now.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static double checked(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is 0..1, not " + share);
        }
        return share;
    }
}
