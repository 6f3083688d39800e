package vestovoy.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `/lp/wh<community>`: Bots Long Poll. `ts` is the number of events seen; all are kept for ever.
final class PollDoor implements HttpHandler {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String METHOD = "a_check";
    private static final int BATCH = 100;
    private static final long USUAL_WAIT = 25;
    private static final long LONGEST_WAIT = 90;

    private final World world;
    private final PollKeys keys;
    private final Faults faults;

    PollDoor(World world, PollKeys keys, Faults faults) {
        this.world = world;
        this.keys = keys;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Map<String, String> form = Door.parameters(exchange);
        boolean own = exchange.getRequestURI().getPath().equals("/lp/wh" + -world.owner());
        if (!own || !form.getOrDefault("act", "").equals(METHOD)) {
            Door.send(
                    exchange,
                    Door.BAD_REQUEST,
                    "text/plain",
                    "act=a_check on /lp/wh" + -world.owner());
            return;
        }
        Optional<Fault> fault = faults.next(METHOD);
        if (fault.isEmpty()) {
            Door.json(exchange, answer(form));
            return;
        }
        switch (fault.get()) {
            case Fault.BadGateway(), Fault.Refuse(_), Fault.RefuseAfter(_) ->
                    MethodDoor.badGateway(exchange);
            case Fault.DropBefore(), Fault.DropAfter() -> exchange.close();
            case Fault.HangAfter() -> {
                faults.hang();
                exchange.close();
            }
        }
    }

    private JsonNode answer(Map<String, String> form) {
        if (!form.getOrDefault("key", "").equals(keys.current())) {
            return failed(2);
        }
        int count = count();
        int seen = number(form.getOrDefault("ts", ""), -1);
        if (seen < 0 || seen > count || faults.strikes(Quirk.FAILED_1)) {
            return failed(1).put("ts", count);
        }
        if (faults.strikes(Quirk.FAILED_2)) {
            keys.expire();
            return failed(2);
        }
        if (faults.strikes(Quirk.FAILED_3)) {
            keys.expire();
            return failed(3);
        }
        long wait = number(form.getOrDefault("wait", ""), (int) USUAL_WAIT);
        world.awaitNotices(seen, Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT)));
        return updates(seen);
    }

    private int count() {
        synchronized (world) {
            return world.notices().count();
        }
    }

    private JsonNode updates(int seen) {
        List<ObjectNode> batch = new ArrayList<>();
        synchronized (world) {
            for (Notice notice : world.notices().from(seen, BATCH)) {
                batch.add(notice.toJson(-world.owner()));
            }
        }
        int ts = seen + batch.size();
        disturb(batch, ts);
        ObjectNode answer = JSON.objectNode();
        if (faults.strikes(Quirk.NUMBER_TS)) {
            answer.put("ts", ts);
        } else {
            answer.put("ts", String.valueOf(ts));
        }
        ArrayNode updates = answer.putArray("updates");
        batch.forEach(updates::add);
        return answer;
    }

    private void disturb(List<ObjectNode> batch, int ts) {
        if (batch.isEmpty()) {
            return;
        }
        if (faults.strikes(Quirk.DUPLICATE)) {
            batch.add(batch.getFirst());
        }
        if (faults.strikes(Quirk.REORDER) && batch.size() > 1) {
            Collections.swap(batch, 0, 1);
        }
        if (faults.strikes(Quirk.UNKNOWN_TYPE)) {
            ObjectNode object = JSON.objectNode().put("id", ts).put("weather", "snow");
            String id = world.notices().identify("unknown " + ts);
            batch.add(new Notice(id, "club_weather_new", object).toJson(-world.owner()));
        }
    }

    private static ObjectNode failed(int code) {
        return JSON.objectNode().put("failed", code);
    }

    private static int number(String text, int fallback) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : fallback;
    }
}
