package vestovoy.vk;

import static java.util.Objects.requireNonNull;

/// How one reading of the whole community ended.
public sealed interface Reconciled {
    /// Everything was read, and the position has moved.
    ///
    /// @param fresh how many events were new, 0 also at the first round, which reads nothing
    record Whole(int fresh) implements Reconciled {}

    /// A part could not be read: what was read is kept, the position has not moved, and the next
    /// round reads the same again.
    ///
    /// @param fresh how many events were new
    /// @param code the first reason, a stable word: no-token, vk-15, timeout, …
    record Partial(int fresh, String code) implements Reconciled {
        public Partial {
            requireNonNull(code, "code");
        }
    }
}
