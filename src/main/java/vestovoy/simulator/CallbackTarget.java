package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;

/// Where events are also sent to, as VK's Callback API does.
///
/// @param address of the bot's endpoint, `http`
/// @param secret stands in each event
/// @param confirmation what the endpoint must answer to `confirmation` before anything else is sent
/// @param pace how long after a failed attempt an event is sent again
public record CallbackTarget(URI address, String secret, String confirmation, Duration pace) {
    public CallbackTarget {
        requireNonNull(address, "address");
        requireNonNull(secret, "secret");
        requireNonNull(confirmation, "confirmation");
        if (pace.isNegative()) {
            throw new IllegalArgumentException("the pace is not negative: " + pace);
        }
    }

    @Override
    public String toString() {
        return "CallbackTarget[" + address + "]";
    }
}
