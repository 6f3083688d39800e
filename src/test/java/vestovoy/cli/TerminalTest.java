package vestovoy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final StringWriter out = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void onATerminalOneLineChangesAndTellsTheTimeLeft() {
        Terminal terminal = terminal(true);
        terminal.at("build", 0, 100);
        pass(10);
        terminal.at("build", 25, 100);

        assertThat(out.toString())
                .startsWith("\rbuild: 0 of 100")
                .contains("\rbuild: 25 of 100, 31 s left")
                .doesNotContain("\n");
    }

    @Test
    void whatWasTakenOverIsNoMeasureOfThePace() {
        Terminal terminal = terminal(true);
        terminal.at("build", 900, 1000);
        pass(10);
        terminal.at("build", 950, 1000);

        assertThat(out.toString()).contains("950 of 1000, 11 s left");
    }

    @Test
    void longTimesAreToldInMinutes() {
        Terminal terminal = terminal(true);
        terminal.at("read", 0, 100);
        pass(60);
        terminal.at("read", 10, 100);

        assertThat(out.toString()).contains("10 of 100, 9 min left");
    }

    @Test
    void elsewhereLinesAreSparse() {
        Terminal terminal = terminal(false);
        terminal.at("build", 0, 1000);
        for (int done = 1; done < 1000; done++) {
            terminal.at("build", done, 1000);
        }
        terminal.at("build", 1000, 1000);
        terminal.end();

        assertThat(out.toString().lines())
                .containsExactly("build: 0 of 1000", "build: 1000 of 1000");
    }

    @Test
    void elsewhereALongStepSpeaksUpNowAndThen() {
        Terminal terminal = terminal(false);
        terminal.at("build", 0, 1000);
        pass(11);
        terminal.at("build", 100, 1000);
        terminal.at("build", 101, 1000);

        assertThat(out.toString().lines())
                .containsExactly("build: 0 of 1000", "build: 100 of 1000, 2 min left");
    }

    @Test
    void aStepOfUnknownLengthOnlyCounts() {
        Terminal terminal = terminal(false);
        terminal.at("harvest", 0, 0);

        assertThat(out.toString().lines()).containsExactly("harvest: 0");
    }

    private Terminal terminal(boolean rewrites) {
        return new Terminal(new PrintWriter(out, true), rewrites, nanos::get);
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
