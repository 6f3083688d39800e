package vestovoy.vk;

import com.vk.api.sdk.client.ClientResponse;
import com.vk.api.sdk.client.TransportClient;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.http.Header;

/// Sends the requests that the SDK builds, over `java.net.http`.
///
/// - A request is sent once: nothing is repeated and no redirect is followed, because a repeated
///   POST is a second comment.
/// - Header names are spelled as the SDK looks them up (`Content-Type`), however the server wrote
///   them.
/// - The time limit is for the whole exchange, the body included. An interrupt cancels it at once.
/// - HTTP/1.1: one request, one answer, no upgrade that a proxy could misread.
final class Wire implements TransportClient, AutoCloseable {
    static final Duration CONNECT = Duration.ofSeconds(5);
    static final Duration CALL = Duration.ofSeconds(15);

    /// Larger than any answer of VK's (5 MB), so that a strange server cannot fill the memory.
    private static final long LARGEST_ANSWER = 32L << 20;

    private final HttpClient client;
    private final Duration limit;

    Wire(Duration limit) {
        this.limit = limit;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /// Posts a form.
    ///
    /// @throws NoReply when no reply came, with a word for the cause
    ClientResponse send(URI address, String form, Duration most) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(most)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("User-Agent", "Vestovoy")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        var body =
                HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER);
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request, body);
        try {
            HttpResponse<byte[]> response = exchange.get(most.toMillis(), TimeUnit.MILLISECONDS);
            return new ClientResponse(
                    response.statusCode(),
                    new String(response.body(), StandardCharsets.UTF_8),
                    spelled(response.headers().map()));
        } catch (InterruptedException stop) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoReply("interrupted", true);
        } catch (TimeoutException slow) {
            exchange.cancel(true);
            throw new NoReply("timeout", true);
        } catch (ExecutionException broken) {
            throw reason(broken);
        }
    }

    private static NoReply reason(ExecutionException broken) {
        return switch (broken.getCause()) {
            case HttpConnectTimeoutException _ -> new NoReply("no-connection", false);
            case ConnectException _ -> new NoReply("no-connection", false);
            case UnresolvedAddressException _ -> new NoReply("no-connection", false);
            case HttpTimeoutException _ -> new NoReply("timeout", true);
            case null, default -> new NoReply("reset", true);
        };
    }

    private static Map<String, String> spelled(Map<String, List<String>> headers) {
        Map<String, String> spelled = new TreeMap<>();
        headers.forEach((name, values) -> spelled.put(spelled(name), String.join(",", values)));
        return spelled;
    }

    private static String spelled(String name) {
        StringBuilder spelled = new StringBuilder(name.length());
        for (String part : name.toLowerCase(Locale.ROOT).split("-", -1)) {
            spelled.append(spelled.isEmpty() ? "" : "-");
            if (!part.isEmpty()) {
                spelled.append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(part.substring(1));
            }
        }
        return spelled.toString();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    @Override
    public ClientResponse post(String url, String body, Header[] headers) {
        return send(URI.create(url), body, limit);
    }

    @Override
    public ClientResponse post(String url, String body) {
        return send(URI.create(url), body, limit);
    }

    @Override
    public ClientResponse post(String url, String body, String contentType) {
        return send(URI.create(url), body, limit);
    }

    @Override
    public ClientResponse post(String url) {
        return send(URI.create(url), "", limit);
    }

    @Override
    public ClientResponse post(String url, Map<String, File> files) throws IOException {
        throw unused();
    }

    @Override
    public ClientResponse get(String url) throws IOException {
        throw unused();
    }

    @Override
    public ClientResponse get(String url, String contentType) throws IOException {
        throw unused();
    }

    @Override
    public ClientResponse get(String url, Header[] headers) throws IOException {
        throw unused();
    }

    @Override
    public ClientResponse delete(String url) throws IOException {
        throw unused();
    }

    @Override
    public ClientResponse delete(String url, String body) throws IOException {
        throw unused();
    }

    @Override
    public ClientResponse delete(String url, String body, String contentType) throws IOException {
        throw unused();
    }

    @Override
    public ClientResponse delete(String url, String body, Header[] headers) throws IOException {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("every call of ours is a posted form");
    }
}
