package vestovoy.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Reading requests and writing answers of the built-in server.
final class Door {
    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int BROKEN = 500;
    static final int BAD_GATEWAY = 502;
    private static final int LONGEST_BODY = 1 << 20;

    /// A request that says nothing: its sender is to blame.
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private Door() {}

    /// The parameters of the address and of a form body together; the body wins.
    static Map<String, String> parameters(HttpExchange exchange) throws IOException {
        Map<String, String> all = new TreeMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        read(query == null ? "" : query, all);
        if (exchange.getRequestMethod().equals("POST")) {
            read(body(exchange), all);
        }
        return all;
    }

    /// @throws Unreadable when it is longer than a megabyte
    static String body(HttpExchange exchange) throws IOException {
        InputStream body = exchange.getRequestBody();
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        held.write(body.readNBytes(LONGEST_BODY));
        if (body.read() >= 0) {
            throw new Unreadable("the request's body is longer than " + LONGEST_BODY + " bytes");
        }
        return held.toString(StandardCharsets.UTF_8);
    }

    private static void read(String form, Map<String, String> into) throws IOException {
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                into.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) throws IOException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new Unreadable("a parameter is not percent-encoded");
        }
    }

    static void json(HttpExchange exchange, JsonNode answer) throws IOException {
        send(exchange, OK, "application/json; charset=utf-8", answer.toString());
    }

    static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] bytes)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
