package vestovoy.vk;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts calls by method and how they ended, and error numbers that no table knows. Safe for use
/// by many threads.
final class CallCounts {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String method, Answer answer) {
        add(method + " " + answer.word());
        if (answer instanceof Answer.Refusal refusal && !refusal.code().known()) {
            add("unknown-code " + refusal.word());
        }
    }

    void add(String what) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    /// The counts by `method word`, such as `wall.createComment vk-14`.
    Map<String, Long> snapshot() {
        Map<String, Long> snapshot = new TreeMap<>();
        counts.forEach((what, count) -> snapshot.put(what, count.sum()));
        return snapshot;
    }
}
