package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private final Hands clock = new Hands();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void itOpensAgainWhenItsWindowIsOver() {
        for (int attempt = 0; attempt < LoginThrottle.ATTEMPTS; attempt++) {
            assertThat(throttle.admits("anna", "10.0.0.1")).isTrue();
            clock.forward(Duration.ofSeconds(10));
        }
        assertThat(throttle.admits("anna", "10.0.0.1")).isFalse();
        clock.forward(LoginThrottle.WINDOW);
        assertThat(throttle.admits("anna", "10.0.0.1")).isTrue();
    }

    @Test
    void otherNamesAndOtherAddressesAreNotPunished() {
        for (int attempt = 0; attempt <= LoginThrottle.ATTEMPTS; attempt++) {
            throttle.admits("anna", "10.0.0.1");
        }
        assertThat(throttle.admits("anna", "10.0.0.2")).isTrue();
        assertThat(throttle.admits("boris", "10.0.0.1")).isTrue();
    }

    @Test
    void tryingOnWhileItIsShutDoesNotKeepItShut() {
        for (int minute = 0; minute < LoginThrottle.WINDOW.toMinutes(); minute++) {
            for (int attempt = 0; attempt < 10; attempt++) {
                throttle.admits("anna", "10.0.0.1");
            }
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(throttle.admits("anna", "10.0.0.1")).isTrue();
    }

    @Test
    void aRightPasswordForgetsTheFailures() {
        for (int attempt = 0; attempt < 3 * LoginThrottle.ATTEMPTS; attempt++) {
            assertThat(throttle.admits("anna", "10.0.0.1")).isTrue();
            throttle.forget("anna", "10.0.0.1");
        }
    }
}
