package vestovoy.console;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vestovoy.desk.Desk;
import vestovoy.desk.Switch;
import vestovoy.faq.Entry;
import vestovoy.faq.Promise;
import vestovoy.faq.Rebuild;
import vestovoy.intake.Completeness;
import vestovoy.triage.Bar;
import vestovoy.triage.Mode;
import vestovoy.triage.Preview;

/// The console over ports in memory, as the application would wire it.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ConsoleConfiguration.class, ConsoleOfTests.Neighbour.class})
class ConsoleOfTests {
    /// What else the application serves.
    @RestController
    static class Neighbour {
        @PostMapping("/vk/callback")
        String callback() {
            return "ok";
        }

        @GetMapping("/actuator/mine")
        String metrics() {
            return "metrics";
        }
    }

    @Bean
    Hands clock() {
        return new Hands();
    }

    @Bean
    ConsoleSettings settings() {
        return new ConsoleSettings(
                "Полка",
                ZoneId.of("Europe/Moscow"),
                "https://vk.com",
                "Для пробы: имя anna, пароль anna-пароль",
                Map.of());
    }

    @Bean
    MemoryCases cases() {
        return new MemoryCases();
    }

    @Bean
    MemoryAccounts accounts() {
        return new MemoryAccounts();
    }

    @Bean
    MemoryInbox inbox() {
        return new MemoryInbox();
    }

    @Bean
    MemoryFaq faq() {
        return new MemoryFaq();
    }

    @Bean
    Desk desk(MemoryCases cases, Hands clock) {
        return new Desk(cases, clock);
    }

    @Bean
    MemoryTurns turns() {
        return new MemoryTurns();
    }

    @Bean
    Switch switching(MemoryTurns turns, Hands clock) {
        return new Switch(turns, clock);
    }

    /// Two entries, so that a search that finds neither is more than a slip.
    @Bean
    Rebuild rebuild(MemoryFaq faq) {
        List<Entry> entries = List.of(entry("file/1", "Где заказ?"), entry("file/2", "Где чек?"));
        return new Rebuild(faq, () -> entries, faq);
    }

    private static Entry entry(String id, String question) {
        return new Entry(id, question, List.of(), "В пути.", "", List.of(id), Instant.EPOCH, 0);
    }

    @Bean
    Mode mode() {
        return Mode.AUTO;
    }

    @Bean
    Preview.Now texts() {
        return () ->
                List.of(
                        new Preview("queue", 1, "Анна, <b>ждите</b>.", "Ждите.", ""),
                        new Preview("queue", 2, "Ждите {opens}.", "Ждите {opens}.", "{opens}"));
    }

    @Bean
    Shortfall.Now shortfalls() {
        return () ->
                List.of(
                        new Shortfall("", List.of("user"), List.of("answer-board", "ban")),
                        new Shortfall("Лавка", List.of("service", "user"), List.of("read-wall")));
    }

    @Bean
    Bar.Now bar() {
        return () -> new Bar.Unproven(0.8, Promise.of(0.05), 17, false);
    }

    /// A community that was read five minutes ago, all but its photos.
    @Bean
    Completeness.All completeness(Hands clock) {
        return () -> List.of(new ReadWithoutPhotos(clock));
    }

    private record ReadWithoutPhotos(Hands clock) implements Completeness {
        @Override
        public long community() {
            return 1;
        }

        @Override
        public Optional<Instant> last() {
            return Optional.of(clock.instant().minusSeconds(300));
        }

        @Override
        public Map<String, String> unread() {
            return Map.of("photos", "no-token", "wall/9061", "vk-15");
        }

        @Override
        public long untold() {
            return 2;
        }
    }

    @Bean
    Rests rests() {
        return () ->
                List.of(
                        new Rests.Rest(
                                "wall.createComment",
                                Instant.parse("2026-11-30T09:30:00Z"),
                                "vk-14",
                                true));
    }
}
