package vestovoy.reply;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// How one attempt to send ended.
public sealed interface Delivery {
    /// Why, as a stable word or a VK error number (`vk-14`).
    String code();

    /// It stands in VK under this number.
    record Sent(long object) implements Delivery {
        @Override
        public String code() {
            return "sent";
        }
    }

    /// It was not sent, because its target is no longer what was decided on; CLEAR never stands
    /// here.
    record Withdrawn(Standing standing) implements Delivery {
        public Withdrawn {
            if (standing == Standing.CLEAR) {
                throw new IllegalArgumentException(
                        "a reply is not withdrawn while its target is clear");
            }
        }

        @Override
        public String code() {
            return standing.code();
        }
    }

    /// VK refused it, and would again: people decide.
    record Refused(String code) implements Delivery {
        public Refused {
            requireNonNull(code, "code");
        }
    }

    /// VK refused it as it is worded: it stays refused, and the same in other words is planned as a
    /// new reply with a key of its own.
    ///
    /// @param text the other words; never again what was refused
    record Reworded(String code, String text) implements Delivery {
        public Reworded {
            requireNonNull(code, "code");
            if (text.isBlank()) {
                throw new IllegalArgumentException("nothing was left of a reply");
            }
        }
    }

    /// VK refused it for now, so nothing was said: the same again after the delay.
    record Later(String code, Duration delay) implements Delivery {
        public Later {
            requireNonNull(code, "code");
            requireNonNull(delay, "delay");
        }
    }

    /// It may have been said or not: read back after the delay, then at most one more sending.
    record Unsure(String code, Duration delay) implements Delivery {
        public Unsure {
            requireNonNull(code, "code");
            requireNonNull(delay, "delay");
        }
    }

    /// The thread could not be read back yet, and nothing was sent now: read again after the delay.
    record Unread(String code, Duration delay) implements Delivery {
        public Unread {
            requireNonNull(code, "code");
            requireNonNull(delay, "delay");
        }
    }

    /// Nobody can tell whether it was said: shown to a person as unknown.
    record Unknown(String code) implements Delivery {
        public Unknown {
            requireNonNull(code, "code");
        }
    }
}
