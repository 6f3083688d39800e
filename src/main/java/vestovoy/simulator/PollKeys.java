package vestovoy.simulator;

import java.util.concurrent.atomic.AtomicInteger;

/// The long poll's session key. An expired one is answered with `failed` 2 until the bot asks for
/// the next.
final class PollKeys {
    private final Notices notices;
    private final AtomicInteger generation = new AtomicInteger();

    PollKeys(Notices notices) {
        this.notices = notices;
    }

    String current() {
        return notices.identify("key " + generation.get());
    }

    void expire() {
        generation.incrementAndGet();
    }
}
