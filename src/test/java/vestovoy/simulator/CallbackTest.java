package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vestovoy.simulator.Bot.ANNA;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallbackTest {
    @TempDir Path folder;
    private final List<String> bodies = new ArrayList<>();
    private final List<String> retries = new ArrayList<>();
    private HttpServer endpoint;
    private String answer = "ok";
    private Instant now = Bot.NOW;

    @BeforeEach
    void listen() throws IOException {
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext(
                "/",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    bodies.add(body);
                    retries.add(
                            String.valueOf(
                                    exchange.getRequestHeaders().getFirst("X-Retry-Counter")));
                    byte[] said =
                            (body.contains("confirmation") ? "c0de" : answer)
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, said.length);
                    exchange.getResponseBody().write(said);
                    exchange.close();
                });
        endpoint.start();
    }

    @AfterEach
    void stop() {
        endpoint.stop(0);
    }

    private Setup setup(String confirmation) {
        URI address = URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/vk");
        Setup plain = Setup.of(folder, Bot.KEYS, () -> now);
        return plain.calling(
                new CallbackTarget(address, "s3cret", confirmation, Duration.ofSeconds(18)));
    }

    @Test
    void anEventIsSentAfterTheConfirmationWithTheSecret() throws IOException {
        try (Simulator simulator = Simulator.start(setup("c0de"))) {
            simulator.customers().post(ANNA, "привет");
            assertThat(simulator.deliverCallbacks()).isEqualTo(1);
            assertThat(simulator.deliverCallbacks()).isZero();
        }
        assertThat(bodies.get(0)).contains("\"type\":\"confirmation\"", "\"group_id\":214000777");
        assertThat(bodies.get(1)).contains("wall_post_new", "\"secret\":\"s3cret\"", "event_id");
        assertThat(bodies).hasSize(2);
    }

    @Test
    void whatIsNotTakenIsSentAgainAtThePaceWithItsCounter() throws IOException {
        try (Simulator simulator = Simulator.start(setup("c0de"))) {
            simulator.customers().post(ANNA, "привет");
            answer = "oops";
            assertThat(simulator.deliverCallbacks()).isZero();
            assertThat(simulator.deliverCallbacks()).isZero();
            assertThat(bodies).hasSize(2);
            now = now.plusSeconds(18);
            answer = "ok";
            assertThat(simulator.deliverCallbacks()).isEqualTo(1);
        }
        assertThat(retries).containsExactly("null", "null", "1");
        assertThat(bodies.get(2)).isEqualTo(bodies.get(1));
    }

    @Test
    void whatWasTakenIsNotSentAfterARestart() throws IOException {
        try (Simulator simulator = Simulator.start(setup("c0de"))) {
            simulator.customers().post(ANNA, "привет");
            simulator.deliverCallbacks();
        }
        try (Simulator simulator = Simulator.start(setup("c0de"))) {
            assertThat(simulator.deliverCallbacks()).isZero();
        }
    }

    @Test
    void anEndpointThatDoesNotConfirmItselfGetsNothing() throws IOException {
        try (Simulator simulator = Simulator.start(setup("other"))) {
            simulator.customers().post(ANNA, "привет");
            assertThat(simulator.deliverCallbacks()).isZero();
        }
        assertThat(bodies).hasSize(1);
    }

    @Test
    void aRepeatedEventCarriesTheCounterThoughItWasTaken() throws IOException {
        try (Simulator simulator = Simulator.start(setup("c0de"))) {
            simulator.faults().nth(Quirk.DUPLICATE, 1);
            simulator.customers().post(ANNA, "привет");
            assertThat(simulator.deliverCallbacks()).isEqualTo(1);
        }
        assertThat(bodies.get(2)).isEqualTo(bodies.get(1));
        assertThat(retries).containsExactly("null", "null", "1");
    }

    @Test
    void eventsComeInAnotherOrderUnderOtherIdsAndWithStrangers() throws IOException {
        try (Simulator simulator = Simulator.start(setup("c0de"))) {
            simulator.faults().nth(Quirk.REORDER, 1);
            simulator.faults().nth(Quirk.OTHER_ID, 1);
            simulator.faults().nth(Quirk.UNKNOWN_TYPE, 1);
            simulator.customers().post(ANNA, "первая");
            simulator.customers().post(ANNA, "вторая");
            assertThat(simulator.deliverCallbacks()).isEqualTo(2);
        }
        assertThat(bodies.get(1)).contains("вторая");
        assertThat(bodies.get(2)).contains("вторая").isNotEqualTo(bodies.get(1));
        assertThat(bodies.get(3)).contains("club_weather_new", "s3cret");
        assertThat(bodies.get(4)).contains("первая");
    }

    @Test
    void anEventThatIsNeverToldIsNotSentLaterEither() throws IOException {
        try (Simulator simulator = Simulator.start(setup("c0de"))) {
            simulator.faults().nth(Quirk.NEVER_TOLD, 1);
            simulator.customers().post(ANNA, "привет");
            assertThat(simulator.deliverCallbacks()).isZero();
            assertThat(simulator.deliverCallbacks()).isZero();
        }
        assertThat(bodies).hasSize(1);
    }
}
