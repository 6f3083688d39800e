package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// Something of VK's that is left alone for a while.
///
/// @param what a method, a method with its target or token, or a token: `wall.createComment`,
///   `messages.send peer_id=42`, `token community`
/// @param until when it is tried again
/// @param code VK's error, such as `vk-14`
/// @param alarming whether a person must see to it: a captcha, a token, a missing right
public record Rest(String what, Instant until, String code, boolean alarming) {
    public Rest {
        requireNonNull(what, "what");
        requireNonNull(until, "until");
        requireNonNull(code, "code");
    }
}
