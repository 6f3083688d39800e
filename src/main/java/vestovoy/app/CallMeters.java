package vestovoy.app;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Calls to VK by method and how they ended. Which there are shows only while it runs, so each is
/// registered when it is first seen.
final class CallMeters {
    private final Supplier<Map<String, Long>> counts;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /// @param counts calls by `method word`
    CallMeters(Supplier<Map<String, Long>> counts) {
        this.counts = counts;
    }

    /// Registers what is new since the last look.
    void register(MeterRegistry registry) {
        for (String call : counts.get().keySet()) {
            if (known.add(call)) {
                int gap = call.indexOf(' ');
                FunctionCounter.builder(
                                "vestovoy.vk.calls",
                                counts,
                                now -> now.get().getOrDefault(call, 0L))
                        .description("Calls to VK by how they ended")
                        .tag("method", call.substring(0, gap))
                        .tag("ended", call.substring(gap + 1))
                        .register(registry);
            }
        }
    }
}
