package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/// What a callback server is configured with in the community's settings. Prints no secret.
///
/// @param group the community that may call, positive
/// @param confirmation the string that VK expects as the answer to `confirmation`
/// @param secret the key that each event must carry, 1 to 50 characters
/// @param staff ids of people who answer for the community under their own names
public record CallbackAccess(long group, String confirmation, String secret, Set<Long> staff) {
    private static final int LONGEST_SECRET = 50;

    public CallbackAccess {
        staff = Set.copyOf(staff);
        requireNonNull(confirmation, "confirmation");
        if (group <= 0) {
            throw new IllegalArgumentException("a community's id is positive, not " + group);
        }
        if (confirmation.isBlank()) {
            throw new IllegalArgumentException(
                    "the callback needs the community's confirmation string");
        }
        if (secret.isBlank() || secret.length() > LONGEST_SECRET) {
            throw new IllegalArgumentException("the callback needs a secret of 1 to 50 characters");
        }
    }

    @Override
    public String toString() {
        return "CallbackAccess[group=" + group + ", confirmation=***, secret=***]";
    }
}
