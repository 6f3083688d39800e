package vestovoy.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Learns what people are called, apart from deciding, so that no decision waits for a name.
public final class Namer {
    private static final int BATCH = 100;
    private final Inbox inbox;
    private final Names names;

    public Namer(Inbox inbox, Names names) {
        this.inbox = inbox;
        this.names = names;
    }

    /// Asks for one batch of names.
    ///
    /// @return how many were learned
    public int learn() {
        List<Long> nameless = inbox.nameless(BATCH);
        if (nameless.isEmpty()) {
            return 0;
        }
        Map<Long, String> learned = names.of(new HashSet<>(nameless));
        inbox.names(learned);
        return learned.size();
    }
}
