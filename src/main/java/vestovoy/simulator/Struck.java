package vestovoy.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Answers requests that meet a fault.
///
/// The server spells each header with one capital (`Content-type`), whatever it is given: other
/// spellings cannot be played here.
final class Struck {
    private static final String JSON = "application/json; charset=utf-8";

    private final Faults faults;

    Struck(Faults faults) {
        this.faults = faults;
    }

    /// @param effect does what was asked and gives the right answer
    /// @param refusal words an error for this request
    void answer(
            HttpExchange exchange,
            Fault fault,
            Supplier<JsonNode> effect,
            Function<Fault, JsonNode> refusal)
            throws IOException {
        switch (fault) {
            case Fault.Before before -> before(exchange, before, effect, refusal);
            case Fault.After after -> after(exchange, after, effect.get(), refusal);
        }
    }

    private void before(
            HttpExchange exchange,
            Fault.Before fault,
            Supplier<JsonNode> effect,
            Function<Fault, JsonNode> refusal)
            throws IOException {
        switch (fault) {
            case Fault.BadGateway _ -> page(exchange, Door.BAD_GATEWAY);
            case Fault.Status(int status) -> page(exchange, status);
            case Fault.Redirect(int status) -> redirect(exchange, status);
            case Fault.DropBefore _ -> exchange.close();
            case Fault.Refuse _, Fault.Captcha _ -> Door.json(exchange, refusal.apply(fault));
            case Fault.SlowBefore(Duration by) -> {
                faults.hang(by);
                Door.json(exchange, effect.get());
            }
        }
    }

    private void after(
            HttpExchange exchange,
            Fault.After fault,
            JsonNode right,
            Function<Fault, JsonNode> refusal)
            throws IOException {
        byte[] whole = right.toString().getBytes(StandardCharsets.UTF_8);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        switch (fault) {
            case Fault.StatusAfter(int status) -> page(exchange, status);
            case Fault.DropAfter _ -> exchange.close();
            case Fault.HangAfter _ -> {
                faults.hang();
                exchange.close();
            }
            case Fault.RefuseAfter _ -> Door.json(exchange, refusal.apply(fault));
            case Fault.EmptyAfter _ -> Door.send(exchange, Door.OK, JSON, new byte[0]);
            case Fault.TruncatedAfter _ -> truncate(exchange, half, whole.length);
            case Fault.HalfAfter _ -> Door.send(exchange, Door.OK, JSON, half);
            case Fault.TypedAfter(String type) -> Door.send(exchange, Door.OK, type, whole);
            case Fault.SlowAfter(Duration by) -> {
                faults.hang(by);
                Door.json(exchange, right);
            }
        }
    }

    private static void truncate(HttpExchange exchange, byte[] half, int announced)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(Door.OK, announced);
        exchange.getResponseBody().write(half);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().set("Location", exchange.getRequestURI().toString());
        page(exchange, status);
    }

    static void page(HttpExchange exchange, int status) throws IOException {
        String page =
                "<html><head><title>%1$d</title></head><body><center><h1>%1$d</h1></center></body></html>"
                        .formatted(status);
        Door.send(exchange, status, "text/html", page);
    }
}
