package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.simulator.Customers;
import vestovoy.simulator.Exhibit;
import vestovoy.simulator.Fault;
import vestovoy.simulator.Faults;
import vestovoy.simulator.Quirk;
import vestovoy.simulator.Simulator;

/// Everything goes wrong at once, far more often than it does in VK; hours pass in seconds. Slow
/// answers and hanging ones are left to the demo: they take real time.
class ChaosTest {
    private static final long WALL = 9061;
    private static final long TOPIC = 39100137;
    private static final List<Long> PEOPLE = List.of(210023757L, 210039595L, 210079190L);
    private static final double OFTEN = 0.02;
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final int STEPS = 400;
    private static final int POSTS = 48;
    private static final int ROUND_EVERY = 15;
    private static final int RESTS = 4;
    private static final List<Fault> FAULTS =
            List.of(
                    new Fault.BadGateway(),
                    new Fault.Status(500),
                    new Fault.Redirect(307),
                    new Fault.DropBefore(),
                    new Fault.StatusAfter(504),
                    new Fault.DropAfter(),
                    new Fault.EmptyAfter(),
                    new Fault.TruncatedAfter(),
                    new Fault.HalfAfter(),
                    new Fault.TypedAfter("text/html"),
                    new Fault.Refuse(6),
                    new Fault.Refuse(9),
                    new Fault.Refuse(10),
                    new Fault.RefuseAfter(10),
                    new Fault.Refuse(15),
                    new Fault.Refuse(27),
                    new Fault.Refuse(29),
                    new Fault.Captcha(Fault.Captcha.Form.ADDRESS));

    @TempDir private Path folder;
    private final Time time = new Time();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 10, 12})
    void whateverGoesWrongNothingIsLostOrSaidTwice(long seed) throws Exception {
        try (Simulator community = Cranked.community(folder, time, seed);
                Cranked bot = new Cranked(folder, community, time, Cranked.ALL).listening()) {
            misbehave(community.faults());
            int written = 0;
            for (int step = 0; step < STEPS; step++) {
                if (written < POSTS) {
                    write(community.customers(), written++);
                }
                bot.poll();
                if (step % ROUND_EVERY == 0) {
                    bot.round();
                    bot.look();
                }
                bot.work();
                time.pass(STEP);
            }
            community.faults().clear();
            // What VK wanted left alone is tried again when its rest is over.
            for (int hour = 0; hour < RESTS; hour++) {
                time.pass(Duration.ofHours(1));
                bot.round();
                bot.look();
                bot.settle();
            }
            Counts counts = bot.counts();
            assertThat(counts.sound()).as(counts + " " + bot.outcomes()).isTrue();
            assertThat(counts.received()).isEqualTo(counts.decided());
            assertThat(bot.outcomes()).hasSize((int) counts.unknown());
            assertThat(counts.replied()).isPositive();
        }
    }

    private static void misbehave(Faults faults) {
        FAULTS.forEach(fault -> faults.rate(Faults.ANY, OFTEN, fault));
        for (Quirk quirk : Quirk.values()) {
            faults.rate(quirk, OFTEN * 5);
        }
    }

    private static void write(Customers customers, int number) {
        long author = PEOPLE.get(number % PEOPLE.size());
        String text = Cranked.KNOWN + " " + number;
        switch (number % 8) {
            case 0 -> customers.post(author, text);
            case 1 -> customers.comment(author, WALL, text);
            case 2, 3 -> customers.discuss(author, TOPIC, text);
            case 4, 5 -> customers.message(author, text);
            case 6 -> customers.comment(author, exhibit(customers, number), text);
            default -> customers.postElsewhere(author, text + " #полкамаркет");
        }
    }

    private static Exhibit exhibit(Customers customers, int number) {
        List<Exhibit> open = customers.exhibits().stream().filter(Exhibit::open).toList();
        return open.get(number % open.size());
    }
}
