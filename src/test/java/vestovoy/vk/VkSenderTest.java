package vestovoy.vk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Markup;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.reply.Delivery;
import vestovoy.reply.Reply;
import vestovoy.reply.Sender;
import vestovoy.reply.Standing;

class VkSenderTest {
    private static final long OWNER = -Stub.GROUP;
    private static final Tokens ALL = new Tokens(Stub.COMMUNITY, Stub.USER, Stub.SERVICE);
    private static Stub stub = new Stub();
    private final Vk vk = stub.vk(InstantSource.fixed(Instant.EPOCH));

    @BeforeAll
    static void start() {
        stub.reset();
    }

    @AfterEach
    void forget() {
        vk.close();
        stub.reset();
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    static Reply reply(Channel channel, long place, long id, long thread) {
        Post to =
                new Post(
                        new PostKey(channel, OWNER, place, id),
                        new Author(42, "Дми]трий"),
                        Instant.EPOCH,
                        "Где заказ?",
                        List.of(),
                        0,
                        thread);
        return new Reply(1, "key-1", to, "Откройте «Заказы» & ждите 😀", false, 0, 0, List.of());
    }

    @Test
    void aWallPostIsAnsweredWithACommentInTheCommunitysName() {
        stub.answers("wall.createComment", "{\"comment_id\":77,\"parents_stack\":[]}");

        Delivery delivery = vk.sender().send(reply(Channel.WALL_POST, 0, 9, 0));

        assertThat(delivery).isEqualTo(new Delivery.Sent(77));
        assertThat(stub.field("wall.createComment", "owner_id")).isEqualTo("-214000777");
        assertThat(stub.field("wall.createComment", "post_id")).isEqualTo("9");
        assertThat(stub.field("wall.createComment", "from_group")).isEqualTo("214000777");
        assertThat(stub.field("wall.createComment", "guid")).isEqualTo("key-1");
        assertThat(stub.field("wall.createComment", "v")).isEqualTo("5.199");
        assertThat(stub.field("wall.createComment", "access_token")).isEqualTo(Stub.COMMUNITY);
        assertThat(stub.field("wall.createComment", "message"))
                .isEqualTo("Откройте «Заказы» & ждите 😀");
        assertThat(stub.says("wall.createComment", "reply_to_comment")).isFalse();
    }

    @Test
    void aWallCommentIsAnsweredUnderItsPost() {
        stub.answers("wall.createComment", "{\"comment_id\":78}");

        Delivery delivery = vk.sender().send(reply(Channel.WALL_COMMENT, 9, 31, 20));

        assertThat(delivery).isEqualTo(new Delivery.Sent(78));
        assertThat(stub.field("wall.createComment", "post_id")).isEqualTo("9");
        assertThat(stub.field("wall.createComment", "reply_to_comment")).isEqualTo("31");
    }

    @Test
    void aBoardCommentIsAnsweredWithItsMark() {
        stub.answers("board.createComment", "1010");

        Delivery delivery = vk.sender().send(reply(Channel.BOARD_COMMENT, 5, 1009, 0));

        assertThat(delivery).isEqualTo(new Delivery.Sent(1010));
        assertThat(stub.field("board.createComment", "group_id")).isEqualTo("214000777");
        assertThat(stub.field("board.createComment", "topic_id")).isEqualTo("5");
        assertThat(stub.field("board.createComment", "from_group")).isEqualTo("1");
        assertThat(stub.field("board.createComment", "guid")).isEqualTo("key-1");
        assertThat(stub.field("board.createComment", "access_token")).isEqualTo(Stub.USER);
        assertThat(stub.field("board.createComment", "message"))
                .isEqualTo("[id42:bp-214000777_1009|Дми трий], Откройте «Заказы» & ждите 😀");
    }

    @ParameterizedTest
    @CsvSource({
        "PHOTO_COMMENT, photos.createComment, photo_id",
        "VIDEO_COMMENT, video.createComment, video_id",
        "MARKET_COMMENT, market.createComment, item_id"
    })
    void otherCommentsAreAnsweredWithTheUsersToken(Channel channel, String method, String place) {
        stub.answers(method, "55");

        assertThat(vk.sender().send(reply(channel, 6, 3, 0))).isEqualTo(new Delivery.Sent(55));

        assertThat(stub.field(method, place)).isEqualTo("6");
        assertThat(stub.field(method, "reply_to_comment")).isEqualTo("3");
        assertThat(stub.field(method, "from_group")).isEqualTo("1");
        assertThat(stub.field(method, "access_token")).isEqualTo(Stub.USER);
    }

    @Test
    void aMessageGoesToItsPeerWithAStableRandomNumber() {
        stub.answers("messages.send", "501");

        Delivery delivery = vk.sender().send(reply(Channel.MESSAGE, 42, 17, 0));

        assertThat(delivery).isEqualTo(new Delivery.Sent(501));
        assertThat(stub.field("messages.send", "peer_id")).isEqualTo("42");
        assertThat(stub.field("messages.send", "random_id"))
                .isEqualTo(Integer.toString(Voice.randomId("key-1")));
    }

    @Test
    void aMessageShowsWhichOneItAnswersOnlyWhenTheConversationWentOn() {
        stub.answers("messages.send", "501");
        stub.answers(
                "messages.getHistory",
                """
                {"count":2,"items":[
                  {"conversation_message_id":18,"from_id":42,"text":"Алло?","out":0},
                  {"conversation_message_id":17,"from_id":42,"text":"Где заказ?","out":0}]}\
                """);
        Reply reply = reply(Channel.MESSAGE, 42, 17, 0);

        assertThat(vk.sender().send(reply)).isEqualTo(new Delivery.Sent(501));
        Sender sender = vk.sender();
        assertThat(sender.look(reply)).isEqualTo(Standing.CLEAR);
        sender.send(reply);

        assertThat(stub.calls("messages.send"))
                .extracting(call -> Optional.ofNullable(call.formParameters().get("forward")))
                .extracting(forward -> forward.map(one -> one.firstValue()).orElse("none"))
                .containsExactly(
                        "none",
                        "{\"peer_id\":42,\"conversation_message_ids\":[17],\"is_reply\":true}");
    }

    @Test
    void aMessageCallsNobodyAndShowsNoPreviews() {
        stub.answers("messages.send", "501");
        vk.sender().send(reply(Channel.MESSAGE, 42, 17, 0));

        assertThat(stub.field("messages.send", "disable_mentions")).isEqualTo("1");
        assertThat(stub.field("messages.send", "dont_parse_links")).isEqualTo("1");
    }

    @Test
    void aMentionIsAnsweredUnderTheStrangersPostInTheCommunitysName() {
        stub.answers("wall.createComment", "{\"comment_id\":77}");
        Post there =
                new Post(
                        new PostKey(Channel.MENTION, 5150, Stub.GROUP, 9),
                        new Author(5150, "Оля"),
                        Instant.EPOCH,
                        "Где заказ?",
                        List.of(),
                        0,
                        0);

        vk.sender().send(reply(Channel.WALL_POST, 0, 9, 0).to(there));

        assertThat(stub.field("wall.createComment", "owner_id")).isEqualTo("5150");
        assertThat(stub.field("wall.createComment", "post_id")).isEqualTo("9");
        assertThat(stub.field("wall.createComment", "from_group")).isEqualTo("214000777");
        assertThat(stub.says("wall.createComment", "reply_to_comment")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "WALL_COMMENT, 2000, true",
        "WALL_COMMENT, 2001, false",
        "MESSAGE, 4096, true",
        "MESSAGE, 4097, false"
    })
    void whatIsTooLongForItsChannelIsNotSentAndNotSplit(Channel channel, int length, boolean fits) {
        stub.answers("wall.createComment", "{\"comment_id\":77}");
        stub.answers("messages.send", "77");

        Delivery delivery = vk.sender().send(saying(reply(channel, 42, 17, 0), "а".repeat(length)));

        assertThat(delivery)
                .isEqualTo(fits ? new Delivery.Sent(77) : new Delivery.Refused("too-long"));
    }

    @Test
    void whereLinksAreForbiddenTheSameIsPlannedWithoutThem() {
        stub.refuses("wall.createComment", 222);
        Reply linked =
                saying(
                        reply(Channel.WALL_POST, 0, 9, 0),
                        "Откройте «Заказы» и ждите. Подробнее: https://polka.ru/help.");

        assertThat(vk.sender().send(linked))
                .isEqualTo(new Delivery.Reworded("vk-222", "Откройте «Заказы» и ждите."));
        assertThat(vk.sender().send(saying(linked, "Откройте «Заказы» и ждите.")))
                .isEqualTo(new Delivery.Refused("vk-222"));
    }

    private static Reply saying(Reply reply, String text) {
        return new Reply(2, "key-2", reply.to(), text, false, 0, 0, List.of());
    }

    @Test
    void randomNumbersArePositiveAndStable() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            String key = Long.toHexString(random.nextLong());

            assertThat(Voice.randomId(key)).isPositive().isEqualTo(Voice.randomId(key));
        }
    }

    @Test
    void theMarkOfANameIsReadBackAsTheAddressee() {
        PostKey key = new PostKey(Channel.BOARD_COMMENT, OWNER, 5, 1009);

        assertThat(Voice.mark(key, new Author(210039595, "Дмитрий")))
                .isEqualTo("[id210039595:bp-214000777_1009|Дмитрий], ");
        assertThat(Voice.mark(key, new Author(5, " "))).contains("|Покупатель]");
        assertThat(Markup.addressee(Voice.mark(key, new Author(-8, "a|b[c]\nd")) + "да"))
                .contains(new Markup.Addressee(-8, 1009, "a b c d"));
        assertThat(Voice.mark(key, new Author(5, "@all*id1"))).endsWith("|all id1], ");
    }

    @ParameterizedTest
    @CsvSource({"14", "15", "7", "5", "100", "213", "222", "901", "4711"})
    void whatVkRefusesGoesToPeople(int code) {
        stub.refuses("wall.createComment", code);

        Delivery delivery = vk.sender().send(reply(Channel.WALL_POST, 0, 9, 0));

        assertThat(delivery).isEqualTo(new Delivery.Refused("vk-" + code));
        assertThat(stub.calls("wall.createComment")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"6, PT2S", "9, PT15M", "29, PT30M", "223, PT30M", "43, PT15S"})
    void whatVkRefusesForNowIsForLater(int code, Duration delay) {
        stub.refuses("wall.createComment", code);

        assertThat(vk.sender().send(reply(Channel.WALL_POST, 0, 9, 0)))
                .isEqualTo(new Delivery.Later("vk-" + code, delay));
    }

    static Stream<Arguments> unsure() {
        String html = "<html><body>502 Bad Gateway</body></html>";
        return Stream.of(
                Arguments.of("vk-1", Stub.json(Stub.error(1))),
                Arguments.of("vk-10", Stub.json(Stub.error(10))),
                Arguments.of(
                        "http-502",
                        aResponse()
                                .withStatus(502)
                                .withHeader("Content-Type", "text/html")
                                .withBody(html)),
                Arguments.of("http-503", aResponse().withStatus(503)),
                Arguments.of(
                        "http-302",
                        aResponse().withStatus(302).withHeader("Location", "/method/users.get")),
                Arguments.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("reset", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of("reset", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Arguments.of("not-json", Stub.json("{\"response\":{\"comment_i")),
                Arguments.of("not-json", Stub.json("")),
                Arguments.of("not-json", Stub.json("[]")),
                Arguments.of("not-json", Stub.json("{\"error\":\"oops\"}")),
                Arguments.of(
                        "not-json",
                        aResponse()
                                .withHeader("Content-Type", "text/html")
                                .withBody("{\"response\":1}")),
                Arguments.of("no-number", Stub.json("{\"response\":{}}")),
                Arguments.of("timeout", Stub.json("{\"response\":1}").withFixedDelay(3_000)));
    }

    @ParameterizedTest
    @MethodSource("unsure")
    void whatMayHaveBeenSaidIsUnsureAndSentExactlyOnce(
            String code, ResponseDefinitionBuilder reply) {
        stub.replies("wall.createComment", reply);
        stub.replies("messages.send", reply);
        try (Vk hasty = Stub.vk(stub.access(ALL), Duration.ofSeconds(1))) {
            assertThat(hasty.sender().send(reply(Channel.WALL_POST, 0, 9, 0)))
                    .isInstanceOfSatisfying(
                            Delivery.Unsure.class, it -> assertThat(it.code()).isEqualTo(code));
        }

        assertThat(stub.calls("wall.createComment")).hasSize(1);
        assertThat(stub.calls("users.get")).isEmpty();
    }

    @Test
    void aSlowBodyIsATimeoutToo() {
        stub.replies(
                "wall.createComment",
                Stub.json("{\"response\":1}").withChunkedDribbleDelay(5, 10_000));
        try (Vk hasty = Stub.vk(stub.access(ALL), Duration.ofMillis(500))) {
            assertThat(hasty.sender().send(reply(Channel.WALL_POST, 0, 9, 0)).code())
                    .isEqualTo("timeout");
        }

        assertThat(stub.calls("wall.createComment")).hasSize(1);
    }

    @Test
    void headersInLowerCaseAreUnderstood() {
        stub.replies(
                "wall.createComment",
                aResponse()
                        .withHeader("content-type", "application/json")
                        .withBody("{\"response\":{\"comment_id\":5}}"));

        assertThat(vk.sender().send(reply(Channel.WALL_POST, 0, 9, 0)))
                .isEqualTo(new Delivery.Sent(5));
    }

    @Test
    void withoutConnectionNothingWasSaid() {
        VkAccess nowhere = new VkAccess(Stub.GROUP, URI.create("http://127.0.0.1:1"), ALL);
        try (Vk cut = Stub.vk(nowhere, Duration.ofSeconds(2))) {
            assertThat(cut.sender().send(reply(Channel.WALL_POST, 0, 9, 0)))
                    .isInstanceOfSatisfying(
                            Delivery.Later.class,
                            it -> assertThat(it.code()).isEqualTo("no-connection"));
        }
    }

    @Test
    void aBoardWithoutAUserTokenIsForPeople() {
        try (Vk poor = stub.vk(new Tokens(Stub.COMMUNITY, "", ""))) {
            assertThat(poor.sender().send(reply(Channel.BOARD_COMMENT, 5, 1009, 0)))
                    .isEqualTo(new Delivery.Refused("no-token"));
        }

        assertThat(stub.calls("board.createComment")).isEmpty();
    }

    @Test
    void callsAreCountedAndUnknownNumbersToo() {
        stub.refuses("wall.createComment", 4711);
        try (Vk counted = stub.vk()) {
            counted.sender().send(reply(Channel.WALL_POST, 0, 9, 0));

            assertThat(counted.counts())
                    .isEqualTo(
                            Map.of("wall.createComment vk-4711", 1L, "unknown-code vk-4711", 1L));
        }
    }

    @ParameterizedTest
    @CsvSource({"15", "212", "213"})
    void aWallElsewhereThatLetsNobodyCommentIsForPeople(int code) {
        stub.refuses("wall.createComment", code);
        Post to =
                new Post(
                        new PostKey(Channel.MENTION, 501, Stub.GROUP, 77),
                        new Author(501, "Иван"),
                        Instant.EPOCH,
                        "Где заказ?",
                        List.of(),
                        0,
                        0);

        Delivery delivery =
                vk.sender().send(new Reply(1, "key-1", to, "Едет", false, 0, 0, List.of()));

        assertThat(delivery).isEqualTo(new Delivery.Refused("vk-" + code));
        assertThat(stub.field("wall.createComment", "owner_id")).isEqualTo("501");
        assertThat(stub.field("wall.createComment", "post_id")).isEqualTo("77");
        assertThat(stub.field("wall.createComment", "from_group")).isEqualTo("214000777");
    }
}
