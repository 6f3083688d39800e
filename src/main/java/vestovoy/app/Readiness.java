package vestovoy.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Health that means something: ready is who can take events, decide and answer; alive is whose
/// loops turn.
@Configuration(proxyBeanMethods = false)
class Readiness {
    /// What the network and a new session may take beside two waits of VK.
    private static final Duration SOME = Duration.ofSeconds(40);

    /// A loop without a finished batch for so long is stuck.
    private static final Duration STUCK = Duration.ofMinutes(5);

    /// Whether the database takes a write.
    @Bean
    HealthIndicator databaseHealthIndicator(Station station) {
        return () -> station.store().healthy() ? Health.up().build() : Health.down().build();
    }

    /// Whether there is a live generation; without one everything goes to people.
    @Bean
    HealthIndicator indexHealthIndicator(Station station) {
        return () ->
                station.index()
                        .live()
                        .map(live -> Health.up().withDetail("generation", live.id()).build())
                        .orElseGet(() ->
                                Health.down().withDetail("remedy", "publish a generation").build());
    }

    /// Whether VK was heard lately.
    @Bean
    HealthIndicator eventsHealthIndicator(Station station, InstantSource clock) {
        return () ->
                station.loops().stream()
                        .filter(loop -> loop.name().startsWith(Station.LONG_POLL))
                        .filter(loop ->
                                silent(loop.lastSuccess(), clock, silence(station.pollWait())))
                        .findFirst()
                        .map(loop ->
                                Health.down()
                                        .withDetail("loop", loop.name())
                                        .withDetail("last", loop.lastSuccess().toString())
                                        .build())
                        .orElseGet(() -> Health.up().build());
    }

    /// What VK wants left alone. Always up: events still come, and people still answer.
    @Bean
    HealthIndicator vkHealthIndicator(Station station) {
        return () -> {
            Health.Builder health = Health.up();
            station.rests()
                    .forEach(rest ->
                            health.withDetail(rest.what(), rest.code() + " until " + rest.until()));
            return health.build();
        };
    }

    /// Whether every loop finishes batches.
    @Bean
    HealthIndicator loopsHealthIndicator(Station station, InstantSource clock) {
        return () ->
                station.loops().stream()
                        .filter(loop -> silent(loop.lastTurn(), clock, STUCK.plus(loop.idle())))
                        .findFirst()
                        .map(loop -> Health.down().withDetail("loop", loop.name()).build())
                        .orElseGet(() -> Health.up().build());
    }

    /// After this the connection to VK counts as lost: at the usual wait of 25 s, 90 s.
    static Duration silence(Duration longest) {
        return longest.multipliedBy(2).plus(SOME);
    }

    private static boolean silent(Instant last, InstantSource clock, Duration allowed) {
        return Duration.between(last, clock.instant()).compareTo(allowed) > 0;
    }
}
