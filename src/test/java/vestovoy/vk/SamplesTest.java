package vestovoy.vk;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;
import vestovoy.contract.VkSchema;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;
import vestovoy.reply.Delivery;

/// What VK really sent is read as what it means, by the readers that would get it.
class SamplesTest {
    /// What each type of event says.
    private static final Map<String, Class<? extends Meaning>> MEANINGS = new HashMap<>();

    static {
        MEANINGS.put("wall_post_new", Meaning.Written.class);
        MEANINGS.put("message_new", Meaning.Written.class);
        MEANINGS.put("message_reply", Meaning.Spoken.class);
        MEANINGS.put("message_edit", Meaning.Spoken.class);
        for (String family :
                List.of(
                        "wall_reply",
                        "board_post",
                        "photo_comment",
                        "video_comment",
                        "market_comment")) {
            MEANINGS.put(family + "_new", Meaning.Written.class);
            MEANINGS.put(family + "_edit", Meaning.Edited.class);
            MEANINGS.put(family + "_restore", Meaning.Restored.class);
            MEANINGS.put(family + "_delete", Meaning.Deleted.class);
        }
        for (String noise :
                List.of(
                        "wall_repost",
                        "photo_new",
                        "audio_new",
                        "video_new",
                        "like_add",
                        "like_remove",
                        "group_change_settings",
                        "message_typing_state")) {
            MEANINGS.put(noise, Meaning.Noise.class);
        }
    }

    /// Samples that mean something else than their type does: by file, with the reason beside it.
    private static final Map<String, Class<? extends Meaning>> OTHERWISE = Map.of();

    private static final Stub STUB = new Stub();
    private static final Wire WIRE = new Wire(Duration.ofSeconds(5));

    /// One for each sample: it remembers what VK refused.
    private static Caller caller() {
        return new Caller(
                STUB.access(new Tokens(Stub.COMMUNITY, "", "")),
                WIRE,
                Stub.openGate(),
                new CallCounts());
    }

    private static VkSender sender() {
        return new VkSender(caller(), ids -> Map.of(), InstantSource.system());
    }

    private FakeInbox inbox = new FakeInbox();

    @BeforeEach
    void forget() {
        STUB.reset();
        STUB.answers(
                "groups.getLongPollServer",
                "{\"key\":\"K\",\"server\":\"%s/lp\",\"ts\":\"1\"}".formatted(STUB.address()));
    }

    @AfterAll
    static void stop() {
        WIRE.close();
        STUB.close();
    }

    private static List<Samples.Sample> samples(Predicate<String> what) {
        return Samples.orSkip().stream().filter(sample -> what.test(sample.what())).toList();
    }

    /// Reads one answer of the long poll, with a reader and an inbox of its own.
    private Polled poll(String body) {
        STUB.stub(post(urlPathEqualTo("/lp")).willReturn(Stub.json(body)));
        inbox = new FakeInbox();
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        return new LongPoll(caller(), inbox, clock, Duration.ZERO, new Watchdog(new CallCounts()))
                .poll();
    }

    @Test
    void everyEventIsReadAsWhatItsTypeMeans() {
        List<String> misread = new ArrayList<>();
        for (Samples.Sample sample : Samples.orSkip()) {
            JsonNode updates = Fields.parse(sample.text()).path("updates");
            if (updates.isEmpty()) {
                continue;
            }
            Polled polled = poll(sample.text());
            if (!polled.equals(new Polled.Read(updates.size(), updates.size()))) {
                misread.add(sample + " " + polled);
            }
            for (Event event : inbox.events) {
                Class<? extends Meaning> expected =
                        OTHERWISE.getOrDefault(
                                sample.name(),
                                MEANINGS.getOrDefault(event.type(), Meaning.Unknown.class));
                if (!expected.isInstance(event.meaning())) {
                    misread.add(sample + " " + event.type() + " " + event.meaning());
                }
            }
        }
        assertThat(misread).isEmpty();
    }

    @Test
    void theTypesOfTheSamplesAllHaveTheirPlaceInTheTable() {
        List<String> types =
                samples(what ->
                                !what.startsWith("error_")
                                        && !what.startsWith("resp_")
                                        && !what.startsWith("longpoll_"))
                        .stream()
                        .map(Samples.Sample::what)
                        .toList();

        assertThat(MEANINGS.keySet()).containsAll(types);
    }

    @Test
    void everyErrorIsARefusalWithItsNumberItsCaptchaAndItsAddress() {
        for (Samples.Sample sample : samples(what -> what.startsWith("error_"))) {
            JsonNode error = Fields.parse(sample.text()).path("error");
            int code = Integer.parseInt(sample.what().substring("error_".length()));
            STUB.replies("wall.createComment", Stub.json(sample.text()));

            Caller caller = caller();
            assertThat(caller.call(caller.vk().wall().createComment(Anyone.GROUP).postId(9)))
                    .as(sample.name())
                    .isInstanceOfSatisfying(
                            Answer.Refusal.class,
                            refusal -> {
                                assertThat(refusal.code().code()).isEqualTo(code);
                                assertThat(refusal.code().known()).isTrue();
                                assertThat(refusal.captchaSid())
                                        .isEqualTo(error.path("captcha_sid").asString(""));
                                assertThat(refusal.redirectUri())
                                        .isEqualTo(error.path("redirect_uri").asString(""));
                            });
        }
    }

    @Test
    void everyErrorEndsASendingUnderItsNumber() {
        for (Samples.Sample sample : samples(what -> what.startsWith("error_"))) {
            STUB.replies("messages.send", Stub.json(sample.text()));

            Delivery delivery = sender().send(VkSenderTest.reply(Channel.MESSAGE, 42, 17, 0));

            assertThat(delivery.code())
                    .as(sample.name())
                    .isEqualTo(sample.what().replace("error_", "vk-"));
            assertThat(delivery).isNotInstanceOf(Delivery.Sent.class);
        }
    }

    @Test
    void everyFailureOfTheLongPollIsTakenAsVkMeansIt() {
        for (Samples.Sample sample : samples(what -> what.startsWith("longpoll_failed_"))) {
            int number = Integer.parseInt(sample.what().substring("longpoll_failed_".length()));
            Polled expected =
                    number == 2 ? new Polled.Failed("failed-2", false) : new Polled.Gap(number);

            assertThat(poll(sample.text())).as(sample.name()).isEqualTo(expected);
        }
    }

    @Test
    void nothingNewIsNothingNew() {
        for (Samples.Sample sample : samples(what -> what.equals("longpoll_empty"))) {
            assertThat(poll(sample.text())).as(sample.name()).isEqualTo(new Polled.Read(0, 0));
        }
    }

    @Test
    void aSessionWithoutAnAddressIsRefused() {
        for (Samples.Sample sample :
                samples(what -> what.equals("resp_groups.getLongPollServer"))) {
            STUB.replies("groups.getLongPollServer", Stub.json(sample.text()));

            // The address of this sample was scrubbed away.
            assertThat(poll("{}")).isEqualTo(new Polled.Failed("malformed", false));
        }
    }

    @Test
    void aMessageToSeveralPeersIsSentUnderItsFirstNumber() {
        for (Samples.Sample sample : samples(what -> what.equals("resp_messages.send"))) {
            STUB.replies("messages.send", Stub.json(sample.text()));
            JsonNode first = Fields.parse(sample.text()).path("response").path(0);

            assertThat(sender().send(VkSenderTest.reply(Channel.MESSAGE, 42, 17, 0)))
                    .isEqualTo(new Delivery.Sent(first.path("message_id").asLong()));
        }
    }

    /// The list of what VK's schema says and VK does not do, held against what VK did.
    @Test
    void everyEventIsAsTheMendedSchemaSays() {
        VkSchema schema = VkSchema.orSkip();
        List<String> faults = new ArrayList<>();
        for (Samples.Sample sample : Samples.orSkip()) {
            for (JsonNode event : Fields.parse(sample.text()).path("updates")) {
                String type = event.path("type").asString();
                // The samples are older than the envelope's `v`.
                schema.faultsOfObject(type, event.path("object"))
                        .forEach(fault -> faults.add(sample.name() + " " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }
}
