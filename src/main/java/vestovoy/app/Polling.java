package vestovoy.app;

import java.io.IOException;
import vestovoy.vk.LongPoll;
import vestovoy.vk.Polled;

/// A poll as a turn of a loop: what failed makes the loop pause and grow its pause.
final class Polling {
    private Polling() {}

    static int turn(LongPoll poll) throws IOException {
        return switch (poll.poll()) {
            case Polled.Read read -> read.fresh();
            case Polled.Gap _ -> 0;
            case Polled.Failed failed -> throw new IOException("long poll: " + failed.code());
        };
    }
}
