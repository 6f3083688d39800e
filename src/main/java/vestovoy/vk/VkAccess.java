package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Set;

/// Which community, at which address, with which tokens.
///
/// @param group the community's id, positive
/// @param address where VK's API answers: `https://api.vk.com`, `https://api.vk.ru`, or a simulator
///   on loopback
/// @param tokens the access tokens
/// @param staff ids of people who answer for the community under their own names
public record VkAccess(long group, URI address, Tokens tokens, Set<Long> staff) {
    /// VK's API.
    public static final URI VK = URI.create("https://api.vk.com");

    /// The API version that is spoken, and that events must come in.
    static final String VERSION = "5.199";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    public VkAccess {
        staff = Set.copyOf(staff);
        requireNonNull(tokens, "tokens");
        if (group <= 0) {
            throw new IllegalArgumentException("a community's id is positive, not " + group);
        }
        String host = address.getHost();
        boolean safe = "https".equals(address.getScheme()) && host != null;
        boolean local =
                "http".equals(address.getScheme()) && host != null && LOOPBACK.contains(host);
        if (!safe && !local) {
            throw new IllegalArgumentException(
                    "tokens go to an https address, or to http on loopback, not to " + address);
        }
    }

    /// Whether an address is on this machine, where only a simulated VK answers.
    public static boolean isLocal(URI address) {
        return LOOPBACK.contains(String.valueOf(address.getHost()));
    }

    /// The address that method names are added to.
    String endpoint() {
        String text = address.toString();
        return (text.endsWith("/") ? text : text + "/") + "method/";
    }

    /// A community for which only its own name answers.
    public VkAccess(long group, URI address, Tokens tokens) {
        this(group, address, tokens, Set.of());
    }

    /// Whether this author answers for the community: its own name, or one of its staff.
    boolean answers(long author) {
        return author == owner() || staff.contains(author);
    }

    /// The community as an owner of things: negative.
    long owner() {
        return -group;
    }
}
