package vestovoy.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

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
    private final Struck struck;
    private final Meddling meddling;
    private final Veil veil;

    MethodDoor(World world, Methods methods, Setup setup, Faults faults) {
        this.world = world;
        this.methods = methods;
        this.setup = setup;
        this.faults = faults;
        this.limit = new RateLimit(setup.limits());
        this.struck = new Struck(faults);
        this.meddling = new Meddling(world, faults);
        this.veil = new Veil(world, faults);
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
            struck.answer(
                    exchange,
                    fault.get(),
                    () -> answer(name, form),
                    met -> Refusal.of(met, name, form));
        } else {
            Door.json(exchange, answer(name, form));
        }
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
                Call call = new Call(name, new Parameters(form), token);
                meddling.before(call);
                JsonNode response = veil.over(call, () -> methods.answer(call));
                return JSON.objectNode().set("response", response);
            }
        } catch (VkError refused) {
            return Refusal.of(refused, name, form);
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
}
