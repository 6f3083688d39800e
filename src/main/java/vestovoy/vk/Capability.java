package vestovoy.vk;

import static vestovoy.vk.TokenKind.COMMUNITY;
import static vestovoy.vk.TokenKind.SERVICE;
import static vestovoy.vk.TokenKind.USER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Which tokens may call which method, the preferred one first. Source: `access_token_type` of VK's
/// API schema 5.199.
///
/// A method that is not here is a mistake of ours: it would come back as error 27 or 28.
final class Capability {
    private static final Map<String, List<TokenKind>> TABLE =
            Map.ofEntries(
                    // The community's settings and its long poll.
                    Map.entry("groups.getLongPollServer", List.of(COMMUNITY, USER)),
                    Map.entry("groups.getLongPollSettings", List.of(COMMUNITY, USER)),
                    Map.entry("groups.getTokenPermissions", List.of(COMMUNITY)),
                    Map.entry("groups.getById", List.of(COMMUNITY, SERVICE, USER)),
                    // Names.
                    Map.entry("users.get", List.of(COMMUNITY, SERVICE, USER)),
                    // Reading back; the community's own key may not.
                    Map.entry("wall.get", List.of(SERVICE, USER)),
                    Map.entry("wall.getById", List.of(SERVICE, USER)),
                    Map.entry("wall.getComments", List.of(SERVICE, USER)),
                    Map.entry("board.getTopics", List.of(SERVICE, USER)),
                    Map.entry("board.getComments", List.of(SERVICE, USER)),
                    Map.entry("photos.getComments", List.of(USER)),
                    Map.entry("video.getComments", List.of(USER)),
                    Map.entry("market.getComments", List.of(USER)),
                    Map.entry("messages.getConversations", List.of(COMMUNITY)),
                    Map.entry("messages.getHistory", List.of(COMMUNITY)),
                    // Speaking.
                    Map.entry("wall.createComment", List.of(COMMUNITY, USER)),
                    Map.entry("board.createComment", List.of(USER)),
                    Map.entry("photos.createComment", List.of(USER)),
                    Map.entry("video.createComment", List.of(USER)),
                    Map.entry("market.createComment", List.of(USER)),
                    Map.entry("messages.send", List.of(COMMUNITY)));

    private static final Set<String> WRITES =
            Set.of(
                    "wall.createComment",
                    "board.createComment",
                    "photos.createComment",
                    "video.createComment",
                    "market.createComment",
                    "messages.send");

    private Capability() {}

    /// The kinds that may call a method, preferred first.
    ///
    /// @throws IllegalArgumentException when the method has no line in the table
    static List<TokenKind> of(String method) {
        return Optional.ofNullable(TABLE.get(method))
                .orElseThrow(() -> new IllegalArgumentException("no token is known for " + method));
    }

    /// Whether a call changes something in VK: then it is made at most once, with one token.
    static boolean writes(String method) {
        return WRITES.contains(method);
    }

    /// Whether any of these tokens may call a method.
    static boolean allows(Tokens tokens, String method) {
        return of(method).stream().anyMatch(tokens::has);
    }

    /// The whole table, by method.
    static Map<String, List<TokenKind>> table() {
        return new TreeMap<>(TABLE);
    }
}
