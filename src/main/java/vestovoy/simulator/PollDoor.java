package vestovoy.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `/lp/wh<community>`: Bots Long Poll. `ts` is the number of events seen; all are kept for ever.
final class PollDoor implements HttpHandler {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String METHOD = "a_check";
    private static final int BATCH = 100;
    private static final int REPEATED = 5;
    private static final int SILENCE = 2;
    private static final long USUAL_WAIT = 25;
    private static final long LONGEST_WAIT = 90;

    private final World world;
    private final PollKeys keys;
    private final Faults faults;
    private final Struck struck;
    private final Disturbance disturbance;
    private final AtomicInteger silence = new AtomicInteger();

    PollDoor(World world, PollKeys keys, Faults faults) {
        this.world = world;
        this.keys = keys;
        this.faults = faults;
        this.struck = new Struck(faults);
        this.disturbance = new Disturbance(world, faults);
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
        if (fault.isPresent()) {
            struck.answer(exchange, plain(fault.get()), () -> answer(form), _ -> failed(1));
        } else if (faults.strikes(Quirk.POLL_HTML)) {
            Struck.page(exchange, Door.OK);
        } else if (faults.strikes(Quirk.POLL_EMPTY)) {
            Door.send(exchange, Door.OK, "application/json", "");
        } else if (faults.strikes(Quirk.POLL_BRACES)) {
            Door.json(exchange, JSON.objectNode());
        } else {
            Door.json(exchange, answer(form));
        }
    }

    /// The long poll knows no errors of VK's: a gateway fails in their place.
    private static Fault plain(Fault fault) {
        return switch (fault) {
            case Fault.Refuse _, Fault.Captcha _, Fault.RefuseAfter _ -> new Fault.BadGateway();
            case Fault.Before _, Fault.After _ -> fault;
        };
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
        Duration longest = Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT));
        if (silent()) {
            faults.hang(longest);
            return told(seen, List.of());
        }
        world.awaitNotices(seen, longest);
        return updates(seen);
    }

    private int count() {
        synchronized (world) {
            return world.notices().count();
        }
    }

    /// Whether this answer keeps silent: the one that is struck, and the next.
    private boolean silent() {
        if (faults.strikes(Quirk.SILENT)) {
            silence.set(SILENCE);
        }
        return silence.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private JsonNode updates(int seen) {
        List<ObjectNode> batch = new ArrayList<>();
        synchronized (world) {
            if (seen < world.notices().count() && faults.strikes(Quirk.AGAIN)) {
                int first = Math.max(0, seen - REPEATED);
                world.notices().from(first, seen - first).forEach(old -> batch.add(odd(old)));
            }
            List<Notice> fresh = world.notices().from(seen, BATCH);
            fresh.forEach(notice -> batch.add(odd(notice)));
            return told(seen + fresh.size(), disturbance.of(batch));
        }
    }

    private ObjectNode odd(Notice notice) {
        return disturbance.odd(notice.toJson(-world.owner()));
    }

    private JsonNode told(int ts, List<ObjectNode> batch) {
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

    private static ObjectNode failed(int code) {
        return JSON.objectNode().put("failed", code);
    }

    private static int number(String text, int fallback) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : fallback;
    }
}
