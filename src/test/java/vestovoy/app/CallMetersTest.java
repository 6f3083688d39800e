package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CallMetersTest {
    private final Map<String, Long> counts = new TreeMap<>(Map.of("users.get ok", 3L));
    private final MeterRegistry registry = new SimpleMeterRegistry();

    private double counted(String method, String ended) {
        return registry.get("vestovoy.vk.calls")
                .tags("method", method, "ended", ended)
                .functionCounter()
                .count();
    }

    @Test
    void theFirstScrapeShowsTheCallsBeforeIt() throws ServletException, IOException {
        AtomicReference<Double> scraped = new AtomicReference<>();
        Objects.requireNonNull(
                        new Gauges()
                                .callsBeforeScrape(new CallMeters(() -> counts), registry)
                                .getFilter())
                .doFilter(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        (_, _) -> scraped.set(counted("users.get", "ok")));

        assertThat(scraped.get()).isEqualTo(3);
    }

    @Test
    void whatCountsOnAndWhatIsNewShowsInTheNextScrape() {
        CallMeters meters = new CallMeters(() -> counts);
        meters.register(registry);
        counts.put("users.get ok", 4L);
        counts.put("callback wrong-secret", 1L);
        meters.register(registry);

        assertThat(counted("users.get", "ok")).isEqualTo(4);
        assertThat(counted("callback", "wrong-secret")).isEqualTo(1);
    }
}
