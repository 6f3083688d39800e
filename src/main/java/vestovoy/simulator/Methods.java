package vestovoy.simulator;

import static vestovoy.simulator.TokenKind.COMMUNITY;
import static vestovoy.simulator.TokenKind.SERVICE;
import static vestovoy.simulator.TokenKind.USER;

import java.util.Locale;
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
    private final World world;
    private final DayLimit days;

    Methods(World world, PollKeys keys, Setup setup) {
        this.days = new DayLimit(setup.limits());
        this.world = world;
        addCommunity(new GroupMethods(world, keys), new SettingMethods(world, setup));
        addWall();
        addBoard();
        addMessages();
        addExhibits();
        NewsfeedMethods newsfeed = new NewsfeedMethods(world);
        add("newsfeed.search", READERS, newsfeed::search);
        add("newsfeed.getMentions", ADMINS, newsfeed::mentions);
    }

    private void addCommunity(GroupMethods groups, SettingMethods settings) {
        add("groups.getById", ANY, groups::byId);
        add("groups.getLongPollServer", WRITERS, groups::longPollServer);
        add("groups.getLongPollSettings", WRITERS, settings::longPoll);
        add("groups.setLongPollSettings", WRITERS, settings::tuneLongPoll);
        add("groups.getTokenPermissions", COMMUNITIES, groups::permissions);
        add("groups.getCallbackConfirmationCode", WRITERS, settings::confirmation);
        add("groups.getCallbackServers", WRITERS, settings::servers);
        add("groups.getCallbackSettings", WRITERS, settings::callback);
        add("groups.setCallbackSettings", WRITERS, settings::tuneCallback);
        BanMethods bans = new BanMethods(world);
        add("groups.ban", ADMINS, bans::ban);
        add("groups.unban", ADMINS, bans::unban);
        add("groups.getBanned", WRITERS, bans::banned);
        add("users.get", ANY, groups::users);
        add("utils.getServerTime", ANY, groups::time);
    }

    private void addWall() {
        WallReading reading = new WallReading(world);
        add("wall.get", READERS, reading::posts);
        add("wall.getById", READERS, reading::byId);
        add("wall.getComments", READERS, reading::comments);
        add("wall.getReposts", READERS, reading::reposts);
        add("wall.getComment", ADMINS, reading::comment);
        WallWriting writing = new WallWriting(world);
        add("wall.createComment", WRITERS, writing::create);
        add("wall.deleteComment", ADMINS, writing::delete);
        add("wall.restoreComment", ADMINS, writing::restore);
        add("wall.reportComment", ADMINS, writing::report);
        PostModeration posts = new PostModeration(world);
        add("wall.delete", ADMINS, posts::delete);
        add("wall.restore", ADMINS, posts::restore);
        add("wall.reportPost", ADMINS, posts::report);
    }

    private void addBoard() {
        BoardMethods board = new BoardMethods(world);
        add("board.getTopics", READERS, board::topics);
        add("board.getComments", READERS, board::comments);
        add("board.createComment", ADMINS, board::create);
        add("board.deleteComment", WRITERS, board::delete);
        add("board.restoreComment", WRITERS, board::restore);
    }

    private void addMessages() {
        add("messages.send", WRITERS, new MessageSending(world)::send);
        MessageReading messages = new MessageReading(world);
        add("messages.getHistory", WRITERS, messages::history);
        add("messages.getConversations", WRITERS, messages::conversations);
        add("messages.getByConversationMessageId", WRITERS, messages::byNumber);
    }

    private void addExhibits() {
        ExhibitMethods exhibits = new ExhibitMethods(world);
        add("photos.getAllComments", ADMINS, exhibits::allComments);
        add("video.get", ADMINS, exhibits::videos);
        add("market.get", ADMINS, exhibits::goods);
        for (Section section : Section.values()) {
            String name = section.name().toLowerCase(Locale.ROOT);
            CommentWriting writing = new CommentWriting(world, section);
            add(name + ".getComments", ADMINS, new CommentReading(world, section)::comments);
            add(name + ".createComment", ADMINS, writing::create);
            add(name + ".deleteComment", ADMINS, writing::delete);
            add(name + ".restoreComment", ADMINS, writing::restore);
            add(name + ".reportComment", ADMINS, writing::report);
        }
    }

    private void add(String name, Set<TokenKind> keys, Function<Call, JsonNode> answer) {
        methods.put(name, new Method(keys, answer));
    }

    /// Which keys each method takes, by its name.
    Map<String, Set<TokenKind>> keys() {
        Map<String, Set<TokenKind>> keys = new TreeMap<>();
        methods.forEach((name, method) -> keys.put(name, method.keys()));
        return keys;
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
        days.count(call.method(), call.token(), world.now());
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
