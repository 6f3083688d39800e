package vestovoy.vk;

import static vestovoy.vk.TokenKind.COMMUNITY;
import static vestovoy.vk.TokenKind.SERVICE;
import static vestovoy.vk.TokenKind.USER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A method of VK's that the bot calls: which tokens may, the preferred one first, and what it is
/// for. Source: `access_token_type` of VK's API schema 5.199.
///
/// A method that has no line in the table is a mistake of ours: it would come back as error 27 or
/// 28.
///
/// @param method VK's name for it
/// @param tokens the kinds that may call it, preferred first
/// @param writes whether a call changes something in VK: then it is made at most once, with one
///   token
/// @param feature what it serves
record Capability(String method, List<TokenKind> tokens, boolean writes, Feature feature) {
    private static final List<TokenKind> ADMIN = List.of(COMMUNITY, USER);
    private static final List<TokenKind> MAILBOX = List.of(COMMUNITY);
    private static final List<TokenKind> ANY = List.of(COMMUNITY, SERVICE, USER);
    private static final List<TokenKind> PUBLIC = List.of(SERVICE, USER);
    private static final List<TokenKind> PERSON = List.of(USER);

    private static final Map<String, Capability> TABLE = new TreeMap<>();

    static {
        read(Feature.EVENTS, ADMIN, "groups.getLongPollServer");
        read(Feature.SETTINGS, ADMIN, "groups.getLongPollSettings");
        read(Feature.SETTINGS, MAILBOX, "groups.getTokenPermissions");
        read(Feature.SETTINGS, ANY, "groups.getById");
        write(Feature.SETTINGS, ADMIN, "groups.setLongPollSettings");
        read(
                Feature.CALLBACK,
                ADMIN,
                "groups.getCallbackConfirmationCode",
                "groups.getCallbackServers",
                "groups.getCallbackSettings");
        write(Feature.CALLBACK, ADMIN, "groups.setCallbackSettings");
        read(Feature.CLOCK, ANY, "utils.getServerTime");
        read(Feature.NAMES, ANY, "users.get");

        // The community's own key may not read what everybody can read.
        read(Feature.READ_WALL, PUBLIC, "wall.get", "wall.getById", "wall.getComments");
        read(Feature.READ_WALL, PUBLIC, "wall.getReposts");
        read(Feature.READ_BOARD, PUBLIC, "board.getTopics", "board.getComments");
        read(Feature.READ_MEDIA, PERSON, "photos.getAllComments", "photos.getComments");
        read(Feature.READ_MEDIA, PERSON, "video.get", "video.getComments");
        read(Feature.READ_MEDIA, PERSON, "market.get", "market.getComments");
        read(
                Feature.READ_MESSAGES,
                MAILBOX,
                "messages.getConversations",
                "messages.getHistory",
                "messages.getByConversationMessageId");
        read(Feature.MENTIONS, PERSON, "newsfeed.getMentions");
        read(Feature.SEARCH, PUBLIC, "newsfeed.search");

        write(Feature.ANSWER_WALL, ADMIN, "wall.createComment");
        write(Feature.ANSWER_BOARD, PERSON, "board.createComment");
        write(
                Feature.ANSWER_MEDIA,
                PERSON,
                "photos.createComment",
                "video.createComment",
                "market.createComment");
        write(Feature.ANSWER_MESSAGES, MAILBOX, "messages.send");

        write(Feature.MODERATE_BOARD, ADMIN, "board.deleteComment", "board.restoreComment");
        for (String section : List.of("wall", "photos", "video", "market")) {
            write(
                    Feature.MODERATE,
                    PERSON,
                    section + ".deleteComment",
                    section + ".restoreComment",
                    section + ".reportComment");
        }
        write(Feature.MODERATE, PERSON, "wall.delete", "wall.restore", "wall.reportPost");
        write(Feature.BAN, PERSON, "groups.ban", "groups.unban");
        read(Feature.BAN, ADMIN, "groups.getBanned");
    }

    private static void read(Feature feature, List<TokenKind> tokens, String... methods) {
        for (String method : methods) {
            TABLE.put(method, new Capability(method, tokens, false, feature));
        }
    }

    private static void write(Feature feature, List<TokenKind> tokens, String... methods) {
        for (String method : methods) {
            TABLE.put(method, new Capability(method, tokens, true, feature));
        }
    }

    /// The line of a method.
    ///
    /// @throws IllegalArgumentException when the method has no line in the table
    static Capability of(String method) {
        return Optional.ofNullable(TABLE.get(method))
                .orElseThrow(() -> new IllegalArgumentException("no token is known for " + method));
    }

    /// Whether any of these tokens may call it.
    boolean allowedTo(Tokens held) {
        return tokens.stream().anyMatch(held::has);
    }

    /// Whether any of these tokens may call a method.
    static boolean allows(Tokens tokens, String method) {
        return of(method).allowedTo(tokens);
    }

    /// The whole table, by method.
    static Collection<Capability> table() {
        return List.copyOf(TABLE.values());
    }

    /// Its line of the table in docs/vk.md.
    String row() {
        List<String> words = tokens.stream().map(TokenKind::word).toList();
        return "| %s | %s | %s | %s |"
                .formatted(method, String.join(", ", words), feature.purpose(), feature.loss());
    }
}
