package vestovoy.simulator;

import static vestovoy.simulator.TokenKind.COMMUNITY;
import static vestovoy.simulator.TokenKind.SERVICE;
import static vestovoy.simulator.TokenKind.USER;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The methods that the simulated VK has, and which keys each takes: VK's schema,
/// `access_token_type`.
final class Methods {
    private record Method(Set<TokenKind> keys, Function<Call, JsonNode> answer) {}

    private static final Set<TokenKind> ANY = Set.of(COMMUNITY, USER, SERVICE);
    private static final Set<TokenKind> WRITERS = Set.of(COMMUNITY, USER);
    private static final Set<TokenKind> READERS = Set.of(USER, SERVICE);
    private static final Set<TokenKind> ADMINS = Set.of(USER);
    private static final Set<TokenKind> COMMUNITIES = Set.of(COMMUNITY);

    private final Map<String, Method> methods = new TreeMap<>();

    Methods(World world, PollKeys keys, Setup setup) {
        GroupMethods groups = new GroupMethods(world, keys, setup);
        add("groups.getById", ANY, groups::byId);
        add("groups.getLongPollServer", WRITERS, groups::longPollServer);
        add("groups.getLongPollSettings", WRITERS, groups::longPollSettings);
        add("groups.setLongPollSettings", WRITERS, groups::tune);
        add("groups.getTokenPermissions", COMMUNITIES, groups::permissions);
        add("groups.getCallbackConfirmationCode", WRITERS, groups::confirmation);
        add("users.get", ANY, groups::users);
        add("utils.getServerTime", ANY, groups::time);

        WallReading reading = new WallReading(world);
        add("wall.get", READERS, reading::posts);
        add("wall.getById", READERS, reading::byId);
        add("wall.getComments", READERS, reading::comments);
        add("wall.getComment", ADMINS, reading::comment);
        WallWriting writing = new WallWriting(world);
        add("wall.createComment", WRITERS, writing::create);
        add("wall.deleteComment", ADMINS, writing::delete);
        add("wall.restoreComment", ADMINS, writing::restore);

        BoardMethods board = new BoardMethods(world);
        add("board.getTopics", READERS, board::topics);
        add("board.getComments", READERS, board::comments);
        add("board.createComment", ADMINS, board::create);
        add("board.deleteComment", WRITERS, board::delete);

        add("messages.send", WRITERS, new MessageSending(world)::send);
        MessageReading messages = new MessageReading(world);
        add("messages.getHistory", WRITERS, messages::history);
        add("messages.getConversations", WRITERS, messages::conversations);
        add("messages.getByConversationMessageId", WRITERS, messages::byNumber);
    }

    private void add(String name, Set<TokenKind> keys, Function<Call, JsonNode> answer) {
        methods.put(name, new Method(keys, answer));
    }

    /// Whether VK has such a method here.
    boolean knows(String name) {
        return methods.containsKey(name);
    }

    /// What VK answers.
    ///
    /// @throws VkError when VK refuses; 3 when it has no such method here
    JsonNode answer(Call call) {
        Method method = methods.get(call.method());
        if (method == null) {
            throw new VkError(VkError.UNKNOWN_METHOD, "Unknown method passed");
        }
        if (!method.keys().contains(call.token())) {
            throw wrongKey(call.token());
        }
        Rules.check(call);
        return method.answer().apply(call);
    }

    private static VkError wrongKey(TokenKind token) {
        return switch (token) {
            case COMMUNITY ->
                    new VkError(
                            VkError.NOT_FOR_GROUP_KEY,
                            "Group authorization failed: method is unavailable with group auth.");
            case SERVICE ->
                    new VkError(
                            VkError.NOT_FOR_SERVICE_KEY,
                            "Application authorization failed: method is unavailable with service token.");
            case USER ->
                    new VkError(
                            VkError.NOT_FOR_GROUP_KEY,
                            "Group authorization failed: method is available only with group auth.");
        };
    }
}
