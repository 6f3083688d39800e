package vestovoy.vk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.faq.Match;
import vestovoy.intake.Decided;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;
import vestovoy.reply.Dispatcher;
import vestovoy.store.Store;
import vestovoy.store.StoreSettings;
import vestovoy.triage.Decision;
import vestovoy.triage.Reason;
import vestovoy.triage.Verdict;

/// Whatever the wire does to a reply, it stands in VK exactly once, or people are told that nobody
/// can tell. The whole way: outbox on disk, dispatcher, sender, wire, and a VK that remembers what
/// took effect and shows it when it is read back.
class WireTest {
    private static final Duration LIMIT = Duration.ofMillis(400);
    private static final int TOO_LONG = 1_500;
    private static final int CRANKS = 40;
    private static final String HTML = "<html><body>502 Bad Gateway</body></html>";
    private static final Hit HIT =
            new Hit(
                    "e1",
                    "Где заказ?",
                    "В пути.",
                    List.of("board/1/2"),
                    0.9,
                    List.of(Match.same("заказ")),
                    List.of(),
                    List.of(),
                    Map.of());

    private static Store store;
    private static ThreadOfVk vk;
    private static Wire wire;
    private static Dispatcher dispatcher;
    private static Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private static int number = 9000;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.open(new StoreSettings("jdbc:sqlite:" + folder.resolve("v.db"), "", ""));
        vk = new ThreadOfVk();
        wire = new Wire(LIMIT);
        VkAccess access =
                new VkAccess(
                        Stub.GROUP,
                        vk.address(),
                        new Tokens(Stub.COMMUNITY, Stub.USER, Stub.SERVICE));
        Caller caller = new Caller(access, wire, Stub.openGate(), new CallCounts());
        VkSender sender = new VkSender(caller, ids -> Map.of(), InstantSource.system());
        dispatcher = new Dispatcher(store.outbox(), sender, () -> now);
    }

    @AfterAll
    static void stop() {
        wire.close();
        vk.close();
        store.close();
    }

    /// How a reply ends.
    enum End {
        SENT,
        UNKNOWN
    }

    /// What goes wrong, and what must come of it.
    ///
    /// @param sentence what happens
    /// @param channel where the reply belongs
    /// @param writes what becomes of the first sendings; later ones are answered well
    /// @param readable whether VK can be read back after the first sending
    /// @param end how the reply must end
    /// @param effects how often it must stand in VK
    /// @param sendings how often it must have been sent
    record Case(
            String sentence,
            Channel channel,
            List<ThreadOfVk.Write> writes,
            boolean readable,
            End end,
            int effects,
            int sendings) {
        @Override
        public String toString() {
            return channel + ": " + sentence;
        }
    }

    private static Map<String, ResponseDefinitionBuilder> faults() {
        String half = "{\"response\":{\"comment_i";
        return Map.ofEntries(
                Map.entry("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Map.entry("a closed connection", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Map.entry("garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                Map.entry("a broken chunk", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Map.entry("an empty answer", Stub.json("")),
                Map.entry("half an answer", Stub.json(half)),
                Map.entry(
                        "fewer bytes than were announced",
                        Stub.json(half).withHeader("Content-Length", "500")),
                Map.entry("an answer too late", answer().withFixedDelay(TOO_LONG)),
                Map.entry(
                        "an answer in dribbles that last too long",
                        answer().withChunkedDribbleDelay(5, TOO_LONG)),
                Map.entry(
                        "a gateway's page with 502",
                        aResponse()
                                .withStatus(502)
                                .withHeader("Content-Type", "text/html")
                                .withBody(HTML)),
                Map.entry("a 503 without a word", aResponse().withStatus(503)),
                Map.entry("a 504", aResponse().withStatus(504).withBody(HTML)),
                Map.entry(
                        "a page that says 200",
                        aResponse().withHeader("Content-Type", "text/html").withBody(HTML)),
                Map.entry(
                        "JSON under the wrong content type",
                        answer().withHeader("Content-Type", "text/html")),
                Map.entry("JSON under no content type", aResponse().withBody("{\"response\":77}")),
                Map.entry(
                        "a redirect to the same place",
                        aResponse()
                                .withStatus(302)
                                .withHeader("Location", "/method/wall.createComment")),
                Map.entry(
                        "a redirect that keeps the method",
                        aResponse()
                                .withStatus(307)
                                .withHeader("Location", "/method/wall.createComment")),
                Map.entry("an answer without a number", Stub.json("{\"response\":{}}")),
                Map.entry("error 10", Stub.json(Stub.error(10))),
                Map.entry("error 1", Stub.json(Stub.error(1))));
    }

    private static ResponseDefinitionBuilder answer() {
        return aResponse()
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody("{\"response\":77}");
    }

    private static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Channel channel : List.of(Channel.WALL_POST, Channel.MESSAGE)) {
            faults().forEach((fault, answer) -> {
                var done = new ThreadOfVk.Write(true, answer);
                var lost = new ThreadOfVk.Write(false, answer);
                cases.add(
                        new Case(
                                "VK writes it, then comes " + fault,
                                channel,
                                List.of(done),
                                true,
                                End.SENT,
                                1,
                                1));
                cases.add(
                        new Case(
                                fault + ", and VK wrote nothing",
                                channel,
                                List.of(lost),
                                true,
                                End.SENT,
                                1,
                                2));
                cases.add(
                        new Case(
                                fault + " twice, and VK wrote it the second time",
                                channel,
                                List.of(lost, done),
                                true,
                                End.SENT,
                                1,
                                2));
                cases.add(
                        new Case(
                                fault + " twice, and VK wrote nothing",
                                channel,
                                List.of(lost, lost),
                                true,
                                End.UNKNOWN,
                                0,
                                2));
                cases.add(
                        new Case(
                                "VK writes it, then comes " + fault + ", and it cannot be read",
                                channel,
                                List.of(done),
                                false,
                                End.UNKNOWN,
                                1,
                                1));
            });
            harmless()
                    .forEach((oddity, answer) ->
                            cases.add(
                                    new Case(
                                            oddity + " are no trouble",
                                            channel,
                                            List.of(new ThreadOfVk.Write(true, answer)),
                                            true,
                                            End.SENT,
                                            1,
                                            1)));
        }
        return cases.stream();
    }

    private static Map<String, ResponseDefinitionBuilder> harmless() {
        return Map.of(
                "headers in lower case",
                aResponse()
                        .withHeader("content-type", "application/json")
                        .withBody("{\"response\":77}"),
                "dribbles in time",
                answer().withChunkedDribbleDelay(5, (int) LIMIT.toMillis() / 4),
                "fields that nobody knows",
                Stub.json("{\"response\":{\"comment_id\":77,\"new\":[1]},\"more\":{}}"),
                "answers as script",
                answer().withHeader("Content-Type", "text/javascript; charset=utf-8"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aReplyStandsOnceOrPeopleAreTold(Case it) {
        Post post = post(it.channel());
        String text = "Ответ номер " + number;
        long sent = store.inbox().tally().replies("sent");
        long unknown = store.inbox().tally().replies("unknown");
        long cases = store.cases().openCount();
        vk.expect(post, it.writes(), it.readable());
        plan(post, text);

        crank();

        long nowSent = store.inbox().tally().replies("sent") - sent;
        long nowUnknown = store.inbox().tally().replies("unknown") - unknown;
        assertThat(vk.effects()).hasSize(it.effects());
        assertThat(vk.sendings()).isEqualTo(it.sendings());
        assertThat(nowSent).isEqualTo(it.end() == End.SENT ? 1 : 0);
        assertThat(nowUnknown).isEqualTo(it.end() == End.UNKNOWN ? 1 : 0);
        assertThat(store.cases().openCount() - cases).isEqualTo(nowUnknown);
    }

    private static Post post(Channel channel) {
        number++;
        boolean message = channel == Channel.MESSAGE;
        PostKey key = new PostKey(channel, -Stub.GROUP, message ? number : 0, message ? 1 : number);
        return new Post(key, new Author(42, "Анна"), now, "Где заказ?", List.of(), 0, 0);
    }

    private static void plan(Post post, String text) {
        Event event = new Event("e" + number, "some_new", "{}", new Meaning.Written(post));
        store.inbox().append(List.of(event), now);
        Decision decision =
                new Decision(Verdict.REPLY, Reason.FAQ, "faq", text, new Hits("g1", List.of(HIT)));
        store.inbox()
                .commit(
                        new Decided(
                                store.inbox().undecided(1).getFirst(),
                                decision,
                                new Decided.Outcome.Answer(text),
                                now));
    }

    /// Longer than any reply is put off, again and again, until nothing is left to do.
    private static void crank() {
        for (int turn = 0; turn < CRANKS && dispatcher.dispatch() > 0; turn++) {
            now = now.plus(Duration.ofHours(1));
        }
    }
}
