package vestovoy.vk;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;

/// The string that VK expects as the answer to `confirmation`. It changes from time to time, so it
/// is asked for when it is needed, and remembered so briefly that strangers who ask for it cannot
/// make calls to VK. Safe for use by many threads.
final class CallbackCode {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final LoadingCache<Long, Optional<String>> codes;
    private final long group;

    CallbackCode(Caller caller) {
        this.group = caller.access().group();
        this.codes =
                Caffeine.newBuilder()
                        .expireAfterWrite(REMEMBERED)
                        .build(community -> ask(caller, community));
    }

    /// VK's present string; empty when no token may ask, or VK does not say.
    Optional<String> ask() {
        return codes.get(group);
    }

    private static Optional<String> ask(Caller caller, long community) {
        Answer answer =
                caller.call(
                        caller.vk().groups().getCallbackConfirmationCode(Anyone.GROUP, community));
        return answer instanceof Answer.Ok ok
                ? Optional.of(Fields.text(ok.response(), "code")).filter(code -> !code.isBlank())
                : Optional.empty();
    }
}
