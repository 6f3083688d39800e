package vestovoy.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A bot reduced to its requests: what the tests use to look at the simulator from outside.
final class Bot {
    static final Credentials KEYS =
            new Credentials("vk1.a.community", "vk1.a.user", "vk1.a.service");
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final long GROUP = 214_000_777L;
    static final long OWNER = -GROUP;
    static final long POST = 9061;
    static final long TOPIC = 39_100_411L;
    static final long ANNA = 210_007_919L;
    static final long SERGEY = 210_015_838L;
    static final long PHOTO = 457_239_104L;
    static final long VIDEO = 456_239_202L;
    static final long CLOSED_VIDEO = 456_239_204L;
    static final long GOOD = 5_100_002L;
    static final long CLOSED_GOOD = 5_100_008L;

    /// Whose wall is closed to strangers.
    static final long SHY = 210_348_436L;

    /// Another community.
    static final long FLEA_MARKET = -214_555_333L;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    Bot(URI base) {
        this.base = base;
    }

    static Setup setup(Path folder) {
        return Setup.of(folder, KEYS, InstantSource.fixed(NOW)).limited(Limits.none());
    }

    JsonNode asCommunity(String method, Object... parameters) {
        return call(method, KEYS.community(), parameters);
    }

    JsonNode asUser(String method, Object... parameters) {
        return call(method, KEYS.user(), parameters);
    }

    JsonNode asService(String method, Object... parameters) {
        return call(method, KEYS.service(), parameters);
    }

    /// The answer's envelope.
    JsonNode call(String method, String token, Object... parameters) {
        String form = form(parameters) + "&v=5.199&access_token=" + encoded(token);
        return JSON.readTree(post("/method/" + method, form).body());
    }

    /// One poll from where `ts` says.
    JsonNode poll(Object ts, int seconds) {
        JsonNode server =
                asCommunity("groups.getLongPollServer", "group_id", GROUP).path("response");
        return poll(server.path("key").asString(), ts, seconds);
    }

    JsonNode poll(String key, Object ts, int seconds) {
        String form = form("act", "a_check", "key", key, "ts", ts, "wait", seconds);
        return JSON.readTree(post("/lp/wh" + GROUP, form).body());
    }

    HttpResponse<String> post(String path, String form) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static String form(Object... parameters) {
        StringJoiner form = new StringJoiner("&");
        for (int index = 0; index < parameters.length; index += 2) {
            form.add(parameters[index] + "=" + encoded(String.valueOf(parameters[index + 1])));
        }
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What VK's own error says about the kind of key: 27, 28, or 0.
    static int wrongKey(JsonNode answer) {
        int code = code(answer);
        return code == 27 || code == 28 ? code : 0;
    }

    /// An exhibit by its number.
    static Exhibit exhibit(Simulator simulator, long id) {
        return simulator.customers().exhibits().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    static int code(JsonNode answer) {
        return answer.path("error").path("error_code").asInt(0);
    }
}
