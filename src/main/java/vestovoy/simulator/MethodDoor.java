package vestovoy.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `/method/NAME`: keys, limits, faults, and VK's envelope around answers and errors.
final class MethodDoor implements HttpHandler {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PATH = "/method/";
    private static final String BEARER = "Bearer ";

    private final World world;
    private final Methods methods;
    private final Setup setup;
    private final Faults faults;
    private final RateLimit limit;

    MethodDoor(World world, Methods methods, Setup setup, Faults faults) {
        this.world = world;
        this.methods = methods;
        this.setup = setup;
        this.faults = faults;
        this.limit = new RateLimit(setup.limits());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(PATH.length());
        Map<String, String> form = Door.parameters(exchange);
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            form.putIfAbsent("access_token", header.substring(BEARER.length()));
        }
        Optional<Fault> fault = faults.next(name);
        if (fault.isPresent()) {
            struck(exchange, fault.get(), name, form);
        } else {
            Door.json(exchange, answer(name, form));
        }
    }

    private void struck(HttpExchange exchange, Fault fault, String name, Map<String, String> form)
            throws IOException {
        switch (fault) {
            case Fault.BadGateway() -> badGateway(exchange);
            case Fault.DropBefore() -> exchange.close();
            case Fault.DropAfter() -> {
                answer(name, form);
                exchange.close();
            }
            case Fault.HangAfter() -> {
                answer(name, form);
                faults.hang();
                exchange.close();
            }
            case Fault.Refuse(int code) ->
                    Door.json(exchange, error(VkError.plain(code), name, form));
            case Fault.RefuseAfter(int code) -> {
                answer(name, form);
                Door.json(exchange, error(VkError.plain(code), name, form));
            }
        }
    }

    static void badGateway(HttpExchange exchange) throws IOException {
        Door.send(
                exchange,
                Door.BAD_GATEWAY,
                "text/html",
                "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>");
    }

    private JsonNode answer(String name, Map<String, String> form) {
        try {
            TokenKind token = token(form.getOrDefault("access_token", ""));
            if (form.getOrDefault("v", "").isEmpty()) {
                throw new VkError(
                        VkError.INVALID_REQUEST, "Invalid request: v (version) is required");
            }
            limit.count(token, setup.clock().instant());
            synchronized (world) {
                JsonNode response = methods.answer(new Call(name, new Parameters(form), token));
                return JSON.objectNode().set("response", response);
            }
        } catch (VkError refused) {
            return error(refused, name, form);
        }
    }

    private TokenKind token(String given) {
        if (given.isEmpty()) {
            throw new VkError(
                    VkError.AUTHORIZATION, "User authorization failed: no access_token passed.");
        }
        Credentials known = setup.credentials();
        if (given.equals(known.community())) {
            return TokenKind.COMMUNITY;
        }
        if (given.equals(known.user())) {
            return TokenKind.USER;
        }
        if (given.equals(known.service())) {
            return TokenKind.SERVICE;
        }
        throw new VkError(
                VkError.AUTHORIZATION, "User authorization failed: invalid access_token (4).");
    }

    private static JsonNode error(VkError refused, String name, Map<String, String> form) {
        ObjectNode error = JSON.objectNode();
        error.put("error_code", refused.code()).put("error_msg", refused.text());
        ArrayNode given = error.putArray("request_params");
        given.addObject().put("key", "oauth").put("value", "1");
        given.addObject().put("key", "method").put("value", name);
        form.forEach((key, value) -> {
            if (!key.equals("access_token")) {
                given.addObject().put("key", key).put("value", value);
            }
        });
        if (refused.code() == VkError.CAPTCHA) {
            error.put("captcha_sid", "548747100691")
                    .put("captcha_img", "http://127.0.0.1/captcha.svg")
                    .put("redirect_uri", "http://127.0.0.1/not_robot");
        }
        return JSON.objectNode().set("error", error);
    }
}
