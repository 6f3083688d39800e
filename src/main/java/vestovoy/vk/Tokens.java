package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// The access tokens. They are secrets: this record never prints them.
///
/// @param community the community's own key; empty when there is none, then a user's key receives
///   the events, and messages are not seen
/// @param user the key of a person who manages the community; empty when there is none
/// @param service the key of the application, for reading public things; empty when there is none
public record Tokens(String community, String user, String service) {
    private static final String MASK = "***";
    private static final Pattern TOKEN =
            Pattern.compile("vk[12]\\.a\\.[A-Za-z0-9_-]{4,}|[0-9a-fA-F]{40,}");
    private static final Pattern FIT = Pattern.compile("[!-~]{3,1024}|");

    public Tokens {
        check("community", community);
        check("user", user);
        check("service", service);
        if (community.isEmpty() && user.isEmpty()) {
            throw new IllegalArgumentException(
                    "the community token is missing, and the user token that could do a part of its work");
        }
    }

    private static void check(String kind, String token) {
        requireNonNull(token, kind);
        if (!FIT.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "the " + kind + " token is not 3 to 1024 printable characters without spaces");
        }
    }

    /// The token of a kind, empty when there is none.
    String of(TokenKind kind) {
        return switch (kind) {
            case COMMUNITY -> community;
            case USER -> user;
            case SERVICE -> service;
        };
    }

    boolean has(TokenKind kind) {
        return !of(kind).isEmpty();
    }

    /// A text of VK's or the network's, without these tokens and without anything that looks like
    /// one.
    String masked(String text) {
        String clean = text;
        for (TokenKind kind : TokenKind.values()) {
            if (has(kind)) {
                clean = clean.replace(of(kind), MASK);
            }
        }
        return TOKEN.matcher(clean).replaceAll(MASK);
    }

    @Override
    public String toString() {
        return "Tokens[community=***, user="
                + (user.isEmpty() ? "none" : MASK)
                + ", service="
                + (service.isEmpty() ? "none" : MASK)
                + "]";
    }
}
