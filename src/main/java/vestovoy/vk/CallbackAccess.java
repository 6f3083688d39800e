package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// What a callback server is configured with in the community's settings. Prints no secret.
///
/// @param confirmation the string that VK expects as the answer to `confirmation`, as far as the
///   settings know it; empty when only VK does
/// @param secret the key that each event must carry, 1 to 50 characters
public record CallbackAccess(String confirmation, String secret) {
    private static final int LONGEST_SECRET = 50;

    public CallbackAccess {
        requireNonNull(confirmation, "confirmation");
        if (secret.isBlank() || secret.length() > LONGEST_SECRET) {
            throw new IllegalArgumentException("the callback needs a secret of 1 to 50 characters");
        }
    }

    /// Compares in constant time, so that the time of an answer tells nothing about the secret.
    boolean fits(String given) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "CallbackAccess[confirmation=***, secret=***]";
    }
}
