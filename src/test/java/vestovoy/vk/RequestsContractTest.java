package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.contract.VkMethod;
import vestovoy.contract.VkSchema;
import vestovoy.reply.Reply;

/// Every request that the bot can build is one that VK's own schema allows: the method is known, so
/// is each parameter, its type, bounds and length, and the token is of a kind that may.
///
/// What builds requests is driven here through its own door, with each choice of tokens. A method
/// of the table that nothing here asks for fails the test.
class RequestsContractTest {
    private static final long NOW = 1_800_000_000L;
    private static final long OWNER = -Stub.GROUP;
    private static final Stub STUB = new Stub();
    private static final List<Asked> ASKED = new ArrayList<>();

    /// A request as it came to VK.
    private record Asked(String method, String token, Map<String, String> form) {}

    @BeforeAll
    static void askEverything(@TempDir Path folder) {
        VkSchema.orSkip();
        for (Tokens tokens :
                List.of(
                        new Tokens(Stub.COMMUNITY, Stub.USER, Stub.SERVICE),
                        new Tokens(Stub.COMMUNITY, Stub.USER, ""),
                        new Tokens(Stub.COMMUNITY, "", Stub.SERVICE),
                        new Tokens(Stub.COMMUNITY, "", ""))) {
            answers();
            ask(tokens, folder);
            remember();
        }
    }

    @AfterAll
    static void stop() {
        STUB.close();
    }

    /// A community where every list is long, every thread is cut, and everything is fresh.
    private static void answers() {
        STUB.reset();
        String comments =
                "{\"count\":150,\"items\":[{\"id\":31,\"from_id\":42,\"date\":%d,\"text\":\"Где заказ?\",\"thread\":{\"count\":12,\"items\":[]}}]}"
                        .formatted(NOW);
        for (String place : List.of("wall", "board", "photos", "video", "market")) {
            STUB.answers(place + ".getComments", comments);
            STUB.answers(place + ".createComment", "77");
        }
        STUB.answers(
                "wall.get",
                "{\"count\":150,\"items\":[{\"id\":9,\"owner_id\":%d,\"from_id\":42,\"date\":%d,\"text\":\"Где заказ?\",\"comments\":{\"count\":3},\"reposts\":{\"count\":2}}]}"
                        .formatted(OWNER, NOW));
        STUB.answers("wall.getReposts", "{\"items\":[],\"profiles\":[],\"groups\":[]}");
        STUB.answers(
                "wall.getById",
                "{\"items\":[{\"id\":9,\"owner_id\":%d,\"from_id\":42,\"text\":\"Где заказ?\"}]}"
                        .formatted(OWNER));
        STUB.answers(
                "board.getTopics",
                "{\"count\":150,\"items\":[{\"id\":5,\"updated\":%d,\"comments\":3}]}"
                        .formatted(NOW));
        STUB.answers(
                "messages.getConversations",
                "{\"count\":150,\"items\":[{\"conversation\":{\"peer\":{\"id\":42}},\"last_message\":{\"date\":%d}}]}"
                        .formatted(NOW));
        STUB.answers(
                "messages.getHistory",
                "{\"count\":150,\"items\":[{\"id\":90,\"conversation_message_id\":17,\"peer_id\":42,\"from_id\":42,\"date\":%d,\"text\":\"Где заказ?\"}]}"
                        .formatted(NOW));
        STUB.answers("messages.getByConversationMessageId", "{\"count\":0,\"items\":[]}");
        STUB.answers("messages.send", "501");
        STUB.answers("photos.getAllComments", comments);
        STUB.answers(
                "video.get",
                "{\"count\":150,\"items\":[{\"id\":456239018,\"owner_id\":%d,\"comments\":3}]}"
                        .formatted(OWNER));
        STUB.answers(
                "market.get",
                "{\"count\":150,\"items\":[{\"id\":6,\"owner_id\":%d}]}".formatted(OWNER));
        for (String road : List.of("newsfeed.getMentions", "newsfeed.search")) {
            STUB.answers(road, "{\"count\":0,\"items\":[],\"next_from\":\"2/77_1\"}");
        }
        STUB.answers("groups.getCallbackConfirmationCode", "{\"code\":\"abc\"}");
        STUB.answers(
                "groups.getCallbackServers",
                "{\"count\":1,\"items\":[{\"id\":1,\"title\":\"bot\",\"url\":\"https://bot.example/vk/callback\",\"status\":\"ok\"}]}");
        STUB.answers("groups.getCallbackSettings", "{\"api_version\":\"5.100\",\"events\":{}}");
        STUB.answers("utils.getServerTime", Long.toString(NOW));
        STUB.answers("users.get", "[{\"id\":42,\"first_name\":\"Анна\"}]");
        STUB.answers("groups.getById", "{\"groups\":[{\"id\":214000777}]}");
        STUB.answers("groups.getTokenPermissions", "{\"permissions\":[]}");
        STUB.answers("groups.getLongPollSettings", "{\"is_enabled\":true,\"events\":{}}");
        STUB.answers(
                "groups.getLongPollServer",
                "{\"key\":\"K\",\"server\":\"%s/lp\",\"ts\":1}".formatted(STUB.address()));
    }

    /// Everything that asks VK for something, each by its own door.
    private static void ask(Tokens tokens, Path folder) {
        FakeInbox inbox = new FakeInbox();
        inbox.positions.put("reconcile/" + Stub.GROUP, Long.toString(NOW - 60));
        inbox.positions.put("reconcile/" + Stub.GROUP + "/first", "0");
        InstantSource clock = InstantSource.fixed(Instant.ofEpochSecond(NOW));
        try (Wire wire = new Wire(Duration.ofSeconds(5))) {
            Caller caller =
                    new Caller(STUB.access(tokens), wire, Stub.openGate(), new CallCounts());
            new Doors(STUB, caller, inbox, clock).all(replies(), folder);
        }
    }

    private static List<Reply> replies() {
        return List.of(
                reply(new PostKey(Channel.WALL_POST, OWNER, 0, 9), 42, 0),
                reply(new PostKey(Channel.WALL_COMMENT, OWNER, 9, 31), 42, 0),
                reply(new PostKey(Channel.WALL_COMMENT, OWNER, 9, 31), -5, 20),
                reply(new PostKey(Channel.BOARD_COMMENT, OWNER, 5, 31), 42, 0),
                reply(new PostKey(Channel.PHOTO_COMMENT, OWNER, 457_239_018, 31), 42, 0),
                reply(new PostKey(Channel.VIDEO_COMMENT, OWNER, 456_239_018, 31), 42, 0),
                reply(new PostKey(Channel.MARKET_COMMENT, OWNER, 6, 31), 42, 0),
                reply(new PostKey(Channel.MESSAGE, OWNER, 42, 17), 42, 0),
                reply(new PostKey(Channel.MENTION, 5_000_000_042L, Stub.GROUP, 9), 42, 0),
                reply(new PostKey(Channel.MENTION, -77, Stub.GROUP, 9), -77, 0));
    }

    private static Reply reply(PostKey key, long author, long thread) {
        Post to =
                new Post(
                        key,
                        new Author(author, ""),
                        Instant.EPOCH,
                        "Где заказ?",
                        List.of(),
                        0,
                        thread);
        String text = "Откройте «Заказы» & ждите 😀 https://vk.com/club1, " + "да ".repeat(600);
        return new Reply(1, "key-1", to, text, false, 0, 0, List.of());
    }

    private static void remember() {
        for (LoggedRequest request : STUB.everything()) {
            String path = request.getUrl();
            if (path.startsWith("/method/")) {
                Map<String, String> form = new TreeMap<>();
                request.formParameters()
                        .forEach((name, value) -> form.put(name, value.firstValue()));
                ASKED.add(
                        new Asked(
                                path.substring("/method/".length()),
                                kind(form.getOrDefault("access_token", "")),
                                form));
            }
        }
    }

    private static String kind(String token) {
        return switch (token) {
            case Stub.COMMUNITY -> "group";
            case Stub.USER -> "user";
            case Stub.SERVICE -> "service";
            default -> "no";
        };
    }

    @Test
    void everyRequestIsOneThatVksSchemaAllows() {
        VkSchema schema = VkSchema.orSkip();
        Set<String> faults = new TreeSet<>();
        for (Asked asked : ASKED) {
            VkMethod method = schema.method(asked.method()).orElseThrow();
            faults.addAll(method.faults(asked.form(), asked.token()));
        }
        assertThat(faults).isEmpty();
        assertThat(ASKED).hasSizeGreaterThan(100);
    }

    @Test
    void everyRequestSaysWhichVersionOfVkItSpeaks() {
        assertThat(ASKED).allSatisfy(asked -> assertThat(asked.form()).containsEntry("v", "5.199"));
    }

    @Test
    void everyMethodOfTheTableIsAskedForHere() {
        Set<String> asked = ASKED.stream().map(Asked::method).collect(Collectors.toSet());
        Set<String> missing =
                Capability.table().stream()
                        .map(Capability::method)
                        .filter(method -> !asked.contains(method))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }
}
