package vestovoy.vk;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Post;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;

/// However an event is spoilt, it is kept, and the next one is read. The events are made by hand;
/// VK's own are spoilt too where their samples are present.
class MutationsTest {
    private static final int MUTATIONS = 10_000;
    private static final int POLLS = 300;
    private static final int BATCH = 20;
    private static final long SEED = 20261123;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final String GOOD =
            "{\"type\":\"like_add\",\"event_id\":\"good\",\"group_id\":214000777,\"secret\":\"s\",\"object\":{}}";

    private final Mutator mutator = new Mutator(SEED);

    /// Single events, as a callback brings them.
    private static List<String> seeds() throws IOException {
        List<String> seeds = new ArrayList<>();
        try (InputStream file = MutationsTest.class.getResourceAsStream("events.jsonl")) {
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(seeds::add);
        }
        for (Samples.Sample sample : Samples.all()) {
            for (JsonNode update : Fields.each(Fields.parse(sample.text()), "updates")) {
                seeds.add(Fields.raw(update));
            }
        }
        return seeds;
    }

    @Test
    void aSpoiltEventNeverThrowsAndIsFitToBeKept() throws IOException {
        Decoder decoder = new Decoder(Stub.GROUP);
        List<String> seeds = seeds();
        for (int round = 0; round < MUTATIONS; round++) {
            String raw =
                    new String(
                            mutator.spoilt(seeds.get(round % seeds.size())),
                            StandardCharsets.UTF_8);

            Event event = decoder.decode(raw);

            assertFit(event.body());
            assertFit(event.id());
            assertFit(event.type());
            told(event.meaning()).forEach(post -> assertFit(post.text()));
        }
    }

    private static List<Post> told(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Written(Post post) -> List.of(post);
            case Meaning.Edited(Post post) -> List.of(post);
            case Meaning.Restored(Post post) -> List.of(post);
            case Meaning.Spoken(Post post, long _) -> List.of(post);
            case Meaning.Deleted _, Meaning.Noise _, Meaning.Unknown _ -> List.of();
        };
    }

    /// A text that any database can keep.
    private static void assertFit(String text) {
        if (!text.equals(Fields.clean(text))) {
            throw new AssertionError("kept as it may not be: " + text);
        }
    }

    @Test
    void aSpoiltCallbackIsAnsweredAndTheNextOneIsKept() throws IOException {
        FakeInbox inbox = new FakeInbox();
        try (Stub stub = new Stub();
                Vk vk = stub.vk(new Tokens(Stub.COMMUNITY, "", ""))) {
            CallbackEndpoint endpoint =
                    new CallbackEndpoint(
                            List.of(vk.callback(new CallbackAccess("code", "s"), inbox, CLOCK)),
                            CLOCK);
            List<String> seeds = seeds();
            for (int round = 0; round < MUTATIONS; round++) {
                byte[] body = mutator.spoilt(seeds.get(round % seeds.size()));

                // 503 would have VK bring it again for ever.
                assertThat(status(endpoint, body)).isIn(200, 400, 403, 413);
            }
            int before = inbox.events.size();

            assertThat(status(endpoint, GOOD.getBytes(StandardCharsets.UTF_8))).isEqualTo(200);
            assertThat(inbox.events).hasSize(before + 1);
            assertThat(before).isGreaterThan(100);
        }
    }

    private static int status(CallbackEndpoint endpoint, byte[] body) throws IOException {
        return endpoint.receive(new ByteArrayInputStream(body), null).getStatusCode().value();
    }

    @Test
    void spoiltPollsStopNothingAndTheNextOneIsRead() throws IOException {
        try (Stub stub = new Stub();
                Wire wire = new Wire(Duration.ofSeconds(5))) {
            Caller caller =
                    new Caller(
                            stub.access(new Tokens(Stub.COMMUNITY, "", "")),
                            wire,
                            Stub.openGate(),
                            new CallCounts());
            FakeInbox inbox = new FakeInbox();
            LongPoll longPoll =
                    new LongPoll(
                            caller, inbox, CLOCK, Duration.ZERO, new Watchdog(new CallCounts()));
            session(stub);
            for (int round = 0; round < POLLS; round++) {
                stub.stub(
                        post(urlPathEqualTo("/lp"))
                                .willReturn(Stub.json("").withBody(spoiltBatch(round))));
                longPoll.poll();
            }
            session(stub);
            stub.stub(
                    post(urlPathEqualTo("/lp"))
                            .withFormParam("key", equalTo("K"))
                            .willReturn(
                                    Stub.json("{\"ts\":\"77777\",\"updates\":[" + GOOD + "]}")));
            longPoll.poll();
            longPoll.poll();

            assertThat(inbox.positions.get("long-poll/" + Stub.GROUP)).isEqualTo("77777");
            assertThat(inbox.events.getLast().id()).isEqualTo(Stub.GROUP + "/good");
            assertThat(inbox.events).hasSizeGreaterThan(100);
        }
    }

    private static void session(Stub stub) {
        stub.answers(
                "groups.getLongPollServer",
                "{\"key\":\"K\",\"server\":\"%s/lp\",\"ts\":\"1\"}".formatted(stub.address()));
    }

    /// Every second time the events are spoilt, else their frame.
    private byte[] spoiltBatch(int round) throws IOException {
        List<String> seeds = seeds();
        List<String> updates = new ArrayList<>();
        for (int event = 0; event < BATCH; event++) {
            String seed = seeds.get((round * BATCH + event) % seeds.size());
            String update =
                    round % 2 == 0
                            ? new String(mutator.spoilt(seed), StandardCharsets.UTF_8)
                            : seed;
            if (Fields.parse(update).isObject()) {
                updates.add(update);
            }
        }
        String frame =
                "{\"ts\":\"" + (round + 2) + "\",\"updates\":[" + String.join(",", updates) + "]}";
        return round % 2 == 0 ? frame.getBytes(StandardCharsets.UTF_8) : mutator.spoilt(frame);
    }
}
