package vestovoy.vk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.FormParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vestovoy.community.Channel;
import vestovoy.community.Post;

/// A VK with one post in it. Each sending takes effect or not, and is answered, as it was told;
/// when it is read back it shows what took effect.
final class ThreadOfVk implements ResponseDefinitionTransformerV2, AutoCloseable {
    /// What becomes of a sending.
    ///
    /// @param done whether it takes effect
    /// @param answer what comes back over the wire
    record Write(boolean done, ResponseDefinitionBuilder answer) {}

    /// What stands under the post.
    ///
    /// @param random the `random_id` that it was sent with, 0 for a comment
    private record Effect(String text, long random) {}

    private final WireMockServer server;
    private final Deque<Write> writes = new ArrayDeque<>();
    private final List<Effect> effects = new ArrayList<>();
    private @Nullable Post post;
    private boolean readable;
    private int sendings;

    ThreadOfVk() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort().extensions(this));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse()));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /// Begins anew, with this post.
    ///
    /// @param first what becomes of the first sendings; all after them are done and answered well
    /// @param stays whether it can be read after a sending, too
    synchronized void expect(Post target, List<Write> first, boolean stays) {
        post = target;
        writes.clear();
        writes.addAll(first);
        effects.clear();
        readable = stays;
        sendings = 0;
    }

    /// What stands under the post.
    synchronized List<String> effects() {
        return effects.stream().map(Effect::text).toList();
    }

    synchronized int sendings() {
        return sendings;
    }

    @Override
    public String getName() {
        return "thread-of-vk";
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String method = request.getUrl().substring("/method/".length());
        ResponseDefinitionBuilder answer =
                switch (method) {
                    case "wall.createComment", "messages.send" -> written(effect(request));
                    default -> readable || sendings == 0 ? read(method) : gateway();
                };
        return answer.build();
    }

    private static Effect effect(Request request) {
        FormParameter random = request.formParameter("random_id");
        return new Effect(
                request.formParameter("message").firstValue(),
                random.isPresent() ? Long.parseLong(random.firstValue()) : 0);
    }

    private ResponseDefinitionBuilder written(Effect effect) {
        sendings++;
        Write write =
                writes.isEmpty()
                        ? new Write(true, Stub.json("{\"response\":77}"))
                        : writes.removeFirst();
        if (write.done()) {
            effects.add(effect);
        }
        return write.answer();
    }

    private static ResponseDefinitionBuilder gateway() {
        return aResponse().withStatus(502);
    }

    private ResponseDefinitionBuilder read(String method) {
        Post target = java.util.Objects.requireNonNull(post);
        long id = target.key().id();
        List<String> items = new ArrayList<>();
        for (int at = effects.size() - 1; at >= 0; at--) {
            items.add(
                    "{\"id\":%1$d,\"conversation_message_id\":%1$d,\"from_id\":%2$d,\"out\":1,\"random_id\":%4$d,\"text\":\"%3$s\"}"
                            .formatted(
                                    id + 1 + at,
                                    target.key().owner(),
                                    effects.get(at).text(),
                                    effects.get(at).random()));
        }
        if (target.key().channel() == Channel.MESSAGE || method.equals("wall.getById")) {
            items.add(
                    "{\"id\":%1$d,\"conversation_message_id\":%1$d,\"from_id\":42,\"out\":0,\"text\":\"%2$s\"}"
                            .formatted(id, target.text()));
        }
        return Stub.json(
                "{\"response\":{\"count\":%d,\"items\":[%s]}}"
                        .formatted(items.size(), String.join(",", items)));
    }

    @Override
    public void close() {
        server.stop();
    }
}
