package vestovoy.vk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// A VK of canned answers on loopback, each call answered as told, each request remembered.
///
/// A [Vk] remembers what VK refused and lets it rest: each test has its own.
final class Stub implements AutoCloseable {
    static final long GROUP = 214000777L;
    static final String COMMUNITY = "vk1.a.COMMUNITYcommunityTOKEN0";
    static final String USER = "vk1.a.USERuserTOKEN0000000000";
    static final String SERVICE = "vk1.a.SERVICEserviceTOKEN00000";

    private static final TimeMeter HURRY =
            new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return System.nanoTime() * 1000;
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            };

    private final WireMockServer server;

    Stub() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    VkAccess access(Tokens tokens) {
        return new VkAccess(GROUP, address(), tokens);
    }

    /// All three tokens.
    Vk vk() {
        return vk(new Tokens(COMMUNITY, USER, SERVICE));
    }

    /// All three tokens, and people who answer under their own names.
    Vk vk(Set<Long> staff) {
        VkAccess access =
                new VkAccess(GROUP, address(), new Tokens(COMMUNITY, USER, SERVICE), staff);
        return vk(access, Duration.ofSeconds(5));
    }

    /// All three tokens, by this clock.
    Vk vk(InstantSource clock) {
        return vk(new Tokens(COMMUNITY, USER, SERVICE), clock);
    }

    Vk vk(Tokens tokens, InstantSource clock) {
        return new Vk(access(tokens), Restraint.VK, clock, Duration.ofSeconds(5));
    }

    Vk vk(Tokens tokens) {
        return vk(access(tokens), Duration.ofSeconds(5));
    }

    /// With VK's own limits and a limit for each call.
    static Vk vk(VkAccess access, Duration limit) {
        return new Vk(access, Restraint.VK, InstantSource.system(), limit);
    }

    /// Keeps no call back, whatever VK refused.
    static Gate openGate() {
        Restraint none = new Restraint(Duration.ofNanos(1), Duration.ofNanos(1));
        Tokens tokens = new Tokens(COMMUNITY, USER, SERVICE);
        return new Gate(
                new Pauses(InstantSource.system(), none.longestRest(), new CallCounts()),
                Ration.alone(tokens, none, InstantSource.system(), noPace()));
    }

    /// A pace of a second per look at the clock: no call ever waits.
    static Pace noPace() {
        AtomicLong seconds = new AtomicLong();
        return new Pace(
                new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return Duration.ofSeconds(seconds.incrementAndGet()).toNanos();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return false;
                    }
                });
    }

    /// Another community of the same VK.
    Vk vk(long group, Tokens tokens) {
        return vk(new VkAccess(group, address(), tokens), Duration.ofSeconds(5));
    }

    /// Turns come a thousand times as fast as VK's.
    Vk hurried(Tokens tokens) {
        return new Vk(
                access(tokens),
                Restraint.VK,
                InstantSource.system(),
                Duration.ofSeconds(5),
                new Pace(HURRY));
    }

    Vk hurried() {
        return hurried(new Tokens(COMMUNITY, USER, SERVICE));
    }

    static ResponseDefinitionBuilder json(String body) {
        return aResponse()
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
    }

    static String error(int code) {
        return "{\"error\":{\"error_code\":" + code + ",\"error_msg\":\"no\"}}";
    }

    /// Answers a method with a response.
    void answers(String method, String response) {
        replies(method, json("{\"response\":" + response + "}"));
    }

    void refuses(String method, int code) {
        replies(method, json(error(code)));
    }

    void replies(String method, ResponseDefinitionBuilder reply) {
        server.stubFor(post(urlPathEqualTo("/method/" + method)).willReturn(reply));
    }

    /// Answers a method where a form field has this value.
    void answersWhere(String method, String field, String value, String response) {
        server.stubFor(
                post(urlPathEqualTo("/method/" + method))
                        .withFormParam(field, equalTo(value))
                        .willReturn(json("{\"response\":" + response + "}")));
    }

    void stub(MappingBuilder mapping) {
        server.stubFor(mapping);
    }

    List<LoggedRequest> requests(String path) {
        return server.findAll(postRequestedFor(urlPathEqualTo(path)));
    }

    /// Everything that was asked so far.
    List<LoggedRequest> everything() {
        return server.findAll(anyRequestedFor(anyUrl()));
    }

    /// Every request there was.
    List<LoggedRequest> all() {
        return server.findAll(RequestPatternBuilder.allRequests());
    }

    /// Forgets the requests, not the answers.
    void forgetRequests() {
        server.resetRequests();
    }

    List<LoggedRequest> calls(String method) {
        return requests("/method/" + method);
    }

    /// The value of a form field of the only call of a method.
    String field(String method, String name) {
        List<LoggedRequest> calls = calls(method);
        if (calls.size() != 1) {
            throw new AssertionError(method + " was called " + calls.size() + " times");
        }
        return java.util.Objects.requireNonNull(calls.getFirst().formParameters().get(name), name)
                .firstValue();
    }

    /// The values of a form field of all calls of a method.
    List<String> fields(String method, String name) {
        return calls(method).stream()
                .map(call ->
                        java.util.Objects.requireNonNull(call.formParameters().get(name), name)
                                .firstValue())
                .toList();
    }

    boolean says(String method, String name) {
        return calls(method).getFirst().formParameters().containsKey(name);
    }

    void reset() {
        server.resetAll();
    }

    @Override
    public void close() {
        server.stop();
    }
}
