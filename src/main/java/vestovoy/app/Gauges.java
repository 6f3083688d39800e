package vestovoy.app;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vestovoy.intake.Tally;
import vestovoy.vk.CallbackEndpoint;

/// Metrics of every hop, counted from the database, so that they survive a restart and their
/// relations hold in each scrape:
///
/// - `vestovoy_posts_received_total = Σ vestovoy_posts{state}`
/// - `Σ vestovoy_replies{state}` is every reply that was ever queued; open ones are planned,
///   sending and unsure
/// - `Σ vestovoy_acts{state}` is every act that was ever planned: hide, restore, ban, unban, report
/// - `Σ vestovoy_cases{state}` is every case that was ever opened
/// - `Σ vestovoy_events_total{meaning}` is every event that was ever kept
@Configuration(proxyBeanMethods = false)
class Gauges {
    /// Scrapes that come faster than this see the same snapshot; it also keeps one scrape
    /// consistent.
    private static final Duration SNAPSHOT = Duration.ofSeconds(1);

    private static final List<String> MEANINGS =
            List.of("written", "edited", "deleted", "restored", "spoken", "noise", "unknown");
    private static final List<String> POSTS =
            List.of("undecided", "answered", "people", "hidden", "ignored");
    private static final List<String> REPLIES =
            List.of("planned", "sending", "unsure", "sent", "withdrawn", "refused", "unknown");
    private static final List<String> ACTS =
            List.of("planned", "doing", "unsure", "done", "withdrawn", "refused", "unknown");
    private static final List<String> CASES = List.of("open", "answered", "dismissed", "closed");

    @Bean
    MeterBinder hops(Station station) {
        return new Hops(station);
    }

    @Bean
    CallMeters callMeters(Station station, ObjectProvider<CallbackEndpoint> callback) {
        return new CallMeters(() -> {
            Map<String, Long> counts = new TreeMap<>(station.calls());
            callback.ifAvailable(endpoint -> counts.putAll(endpoint.counts()));
            return counts;
        });
    }

    /// Each scrape shows every call that there was before it, the first one too.
    @Bean
    FilterRegistrationBean<Filter> callsBeforeScrape(CallMeters calls, MeterRegistry registry) {
        FilterRegistrationBean<Filter> scrape =
                new FilterRegistrationBean<>((request, response, chain) -> {
                    calls.register(registry);
                    chain.doFilter(request, response);
                });
        scrape.addUrlPatterns("/actuator/prometheus");
        return scrape;
    }

    /// Holds what the meters read: they themselves hold it weakly only.
    private static final class Hops implements MeterBinder {
        private final Station station;
        private final LoadingCache<String, Tally> snapshot;

        Hops(Station station) {
            this.station = station;
            this.snapshot =
                    Caffeine.newBuilder()
                            .expireAfterWrite(SNAPSHOT)
                            .build(_ -> station.store().inbox().tally());
        }

        @Override
        public void bindTo(MeterRegistry registry) {
            ToDoubleFunction<LoadingCache<String, Tally>> received =
                    cache -> cache.get("").received();
            FunctionCounter.builder("vestovoy.posts.received", snapshot, received)
                    .description("Posts received, ever")
                    .register(registry);
            MEANINGS.forEach(meaning ->
                    FunctionCounter.builder(
                                    "vestovoy.events",
                                    snapshot,
                                    cache -> cache.get("").events().getOrDefault(meaning, 0L))
                            .description("Events kept, ever, by what they meant")
                            .tag("meaning", meaning)
                            .register(registry));
            states(registry, "vestovoy.posts", "Posts by state", POSTS, Tally::posts);
            states(registry, "vestovoy.replies", "Replies by state", REPLIES, Tally::replies);
            states(registry, "vestovoy.acts", "Acts by state", ACTS, Tally::acts);
            states(registry, "vestovoy.cases", "Cases by state", CASES, Tally::cases);
            loops(registry);
        }

        private void states(
                MeterRegistry registry,
                String name,
                String description,
                List<String> states,
                Function<Tally, Map<String, Long>> part) {
            states.forEach(state ->
                    Gauge.builder(
                                    name,
                                    snapshot,
                                    cache -> part.apply(cache.get("")).getOrDefault(state, 0L))
                            .description(description)
                            .tag("state", state)
                            .register(registry));
        }

        private static double unread(Station station) {
            return station.completeness().stream().mapToInt(one -> one.unread().size()).sum();
        }

        private void loops(MeterRegistry registry) {
            Gauge.builder("vestovoy.reconcile.age", station, Station::reconcileAge)
                    .baseUnit("seconds")
                    .description("Since the last whole reading of the community began")
                    .register(registry);
            Gauge.builder("vestovoy.reconcile.unread", station, Hops::unread)
                    .description("Sources and places that the last reading could not read")
                    .register(registry);
            Gauge.builder("vestovoy.vk.rests", station, it -> it.rests().size())
                    .description("What VK wants left alone now")
                    .register(registry);
            Gauge.builder("vestovoy.stopped", station, it -> it.switching().now().stopped() ? 1 : 0)
                    .description("Whether all automatic sending is stopped, 0 or 1")
                    .register(registry);
            station.loops()
                    .forEach(loop ->
                            Gauge.builder("vestovoy.loop.failures", loop, Loop::failures)
                                    .description("Batches of a loop that failed one after another")
                                    .tag("loop", loop.name())
                                    .register(registry));
        }
    }
}
