package vestovoy.vk;

import static java.util.Objects.requireNonNull;

/// How one batch of long polling ended.
public sealed interface Polled {
    /// VK answered, and everything it told is committed.
    ///
    /// @param events how many events came, 0 when the wait ran out
    /// @param fresh how many of them were new
    record Read(int events, int fresh) implements Polled {}

    /// VK lost a part of the history, and polling goes on behind the gap: everything must be read
    /// back.
    ///
    /// @param failed VK's number, 1 or 3
    record Gap(int failed) implements Polled {}

    /// Nothing was read and nothing is lost: again after a wait.
    ///
    /// @param code a stable word: no-connection, timeout, reset, interrupted, http-502, not-json,
    ///   malformed, failed-2, no-token, vk-5, …
    /// @param operator whether settings or tokens are wrong, so that waiting alone will not help
    record Failed(String code, boolean operator) implements Polled {
        public Failed {
            requireNonNull(code, "code");
        }
    }
}
