package vestovoy.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// The community's page for a browser, and the small JSON that it lives on.
///
/// It is open to whoever sits at this machine, so it answers to loopback names only, and takes
/// writings from its own script only.
final class PageDoor implements HttpHandler {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int LONGEST_TEXT = 4096;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Map<String, String> FILES =
            new TreeMap<>(
                    Map.of(
                            "/", "index.html",
                            "/page.css", "page.css",
                            "/page.js", "page.js",
                            "/draw.js", "draw.js",
                            "/places.js", "places.js",
                            "/icon.svg", "icon.svg"));
    private static final Map<String, String> TYPES =
            Map.of(
                    "html",
                    "text/html",
                    "css",
                    "text/css",
                    "js",
                    "text/javascript",
                    "svg",
                    "image/svg+xml");

    private final World world;
    private final PageView view;

    PageDoor(World world) {
        this.world = world;
        this.view = new PageView(world);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !host.matches("(127\\.0\\.0\\.1|localhost)(:\\d{1,5})?")) {
            refuse(exchange, Door.FORBIDDEN, "this page answers to loopback names only");
            return;
        }
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/page/")) {
            live(exchange, path.substring("/page/".length()), host);
        } else if (path.matches("/photo/\\d{1,30}\\.svg")) {
            Door.send(exchange, Door.OK, "image/svg+xml", Picture.of(path));
        } else {
            file(exchange, FILES.getOrDefault(path, ""));
        }
    }

    private void file(HttpExchange exchange, String name) throws IOException {
        if (name.isEmpty()) {
            refuse(exchange, Door.NOT_FOUND, "there is no such page");
            return;
        }
        try (InputStream bytes = PageDoor.class.getResourceAsStream("/simulator/" + name)) {
            if (bytes == null) {
                throw new IOException("the program does not hold /simulator/" + name);
            }
            String type = TYPES.getOrDefault(name.substring(name.indexOf('.') + 1), "text/plain");
            Door.send(exchange, Door.OK, type + "; charset=utf-8", bytes.readAllBytes());
        }
    }

    private void live(HttpExchange exchange, String what, String host) throws IOException {
        try {
            if (exchange.getRequestMethod().equals("POST")) {
                write(exchange, what, host);
                return;
            }
            Parameters given = new Parameters(Door.parameters(exchange));
            if (what.equals("changes")) {
                world.awaitVersion(given.number("after", 0), LONGEST_WAIT);
            }
            synchronized (world) {
                Door.json(exchange, read(what, given));
            }
        } catch (VkError | IllegalArgumentException | JacksonException wrong) {
            refuse(
                    exchange,
                    Door.BAD_REQUEST,
                    "the request is wrong: " + wrong.getClass().getSimpleName());
        }
    }

    private JsonNode read(String what, Parameters given) {
        return switch (what) {
            case "start" -> view.start();
            case "wall" -> view.wall();
            case "exhibits" -> view.exhibits();
            case "walls" -> view.walls();
            case "topics" -> view.topics();
            case "topic" -> view.topic(given.number("id"));
            case "chat" -> view.chat(given.number("as"));
            case "changes" -> JsonNodeFactory.instance.objectNode().put("version", world.version());
            default -> throw new IllegalArgumentException("there is no " + what);
        };
    }

    /// Another site's page can neither send this type of body without asking, nor hide where it
    /// comes from.
    private void write(HttpExchange exchange, String what, String host) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        boolean own = origin == null || origin.equals("http://" + host);
        if (!what.equals("write") || !type.startsWith("application/json") || !own) {
            refuse(exchange, Door.FORBIDDEN, "only the page itself writes here");
            return;
        }
        PostKey made = write(JSON.readTree(Door.body(exchange)));
        Door.json(exchange, JsonNodeFactory.instance.objectNode().put("id", made.id()));
    }

    private PostKey write(JsonNode asked) {
        Customers customers = new Customers(world);
        long author = asked.path("as").asLong(0);
        long place = asked.path("place").asLong(0);
        long target = asked.path("repliesTo").asLong(0);
        String text = asked.path("text").asString("").strip();
        if (author <= 0 || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("nobody writes so, or so much");
        }
        Channel channel = Channel.of(asked.path("channel").asString(""));
        if (target != 0 && channel != Channel.MESSAGE) {
            long owner = asked.path("owner").asLong(world.owner());
            return customers.answer(author, new PostKey(channel, owner, place, target), text);
        }
        return switch (channel) {
            case WALL_POST -> customers.post(author, text);
            case WALL_COMMENT -> customers.comment(author, place, text);
            case BOARD_COMMENT -> customers.discuss(author, place, text);
            case MESSAGE -> customers.message(author, text);
            case MENTION -> customers.postElsewhere(author, text);
            case PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT ->
                    customers.comment(
                            author,
                            world.archive()
                                    .showcase()
                                    .find(channel, place)
                                    .orElseThrow(IllegalArgumentException::new),
                            text);
        };
    }

    private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
        Door.send(exchange, status, "text/plain; charset=utf-8", why);
    }
}
