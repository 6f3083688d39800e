package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {
    @ParameterizedTest
    @CsvSource({"25, 90", "90, 220"})
    void twoWholeWaitsOfVkAreNoSilenceYet(long wait, long silence) {
        assertThat(Readiness.silence(Duration.ofSeconds(wait)))
                .isEqualTo(Duration.ofSeconds(silence));
    }
}
