package vestovoy.reply;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// How one attempt to act ended.
public sealed interface Deed {
    /// Why, as a stable word or a VK error number (`vk-14`).
    String code();

    /// It is as was wanted.
    ///
    /// @param code done; or found-done, when it was so already
    record Done(String code) implements Deed {
        public Done {
            requireNonNull(code, "code");
        }
    }

    /// It was not done, because the post's text is not the one that was decided on.
    record Changed() implements Deed {
        @Override
        public String code() {
            return "changed";
        }
    }

    /// It was not done, because the post is not there any more.
    record Gone() implements Deed {
        @Override
        public String code() {
            return "gone";
        }
    }

    /// It was not done and would not be: people decide.
    record Refused(String code) implements Deed {
        public Refused {
            requireNonNull(code, "code");
        }
    }

    /// It was not done now: the same again after the delay.
    record Later(String code, Duration delay) implements Deed {
        public Later {
            requireNonNull(code, "code");
            requireNonNull(delay, "delay");
        }
    }

    /// It may have been done or not: looked up after the delay.
    record Unsure(String code, Duration delay) implements Deed {
        public Unsure {
            requireNonNull(code, "code");
            requireNonNull(delay, "delay");
        }
    }

    /// Nobody can tell whether it was done: shown to a person.
    record Unknown(String code) implements Deed {
        public Unknown {
            requireNonNull(code, "code");
        }
    }
}
