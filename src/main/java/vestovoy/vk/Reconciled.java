package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/// How one reading of the whole community ended.
public sealed interface Reconciled {
    /// How many events were new.
    int fresh();

    /// What was not read although the round went well, and why: sources that no token serves or
    /// that VK keeps closed, and single places of the others (`wall/9061`), with a stable word
    /// each: no-token, vk-15, …
    Map<String, String> unread();

    /// Everything that can be read was read, and the position has moved.
    ///
    /// @param fresh 0 also at the first round, which reads nothing
    record Whole(int fresh, Map<String, String> unread) implements Reconciled {
        public Whole {
            unread = Map.copyOf(unread);
        }

        Whole(int fresh) {
            this(fresh, Map.of());
        }
    }

    /// A part could not be read: what was read is kept, the position has not moved, and the next
    /// round reads the rest.
    ///
    /// @param code the first reason, a stable word: vk-29, timeout, …
    record Partial(int fresh, String code, Map<String, String> unread) implements Reconciled {
        public Partial {
            requireNonNull(code, "code");
            unread = Map.copyOf(unread);
        }

        Partial(int fresh, String code) {
            this(fresh, code, Map.of());
        }
    }
}
