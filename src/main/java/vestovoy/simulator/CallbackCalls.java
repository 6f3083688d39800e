package vestovoy.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// VK's Callback API from VK's side: each event is sent until the endpoint answers `ok`.
final class CallbackCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 1024;

    private record Attempt(int count, Instant next) {}

    private final World world;
    private final CallbackTarget target;
    private final InstantSource clock;
    private final Map<Integer, Attempt> failed = new HashMap<>();
    private final Disturbance disturbance;
    private boolean confirmed;

    CallbackCalls(World world, CallbackTarget target, InstantSource clock, Faults faults) {
        this.world = world;
        this.target = target;
        this.clock = clock;
        this.disturbance = new Disturbance(world, faults);
    }

    /// Sends every event that is due once, in order; the endpoint is asked to confirm itself first.
    ///
    /// @return how many events the endpoint took
    synchronized int deliver() {
        if (!confirmed) {
            confirmed = ask(envelope("confirmation"), 0).equals(target.confirmation());
            world.callback(confirmed ? CallbackState.OK : CallbackState.FAILED);
        }
        int taken = 0;
        for (int event : confirmed ? due() : List.<Integer>of()) {
            if (taken(event)) {
                taken++;
            }
        }
        return taken;
    }

    /// The events that are due, but for those that are never told; neighbours may change places.
    private List<Integer> due() {
        List<Integer> due = new ArrayList<>();
        for (int event = 0; event < count(); event++) {
            if (due(event)) {
                if (!failed.containsKey(event) && disturbance.neverTold()) {
                    world.called(event);
                } else {
                    due.add(event);
                }
            }
        }
        for (int place = 1; place < due.size(); place++) {
            if (disturbance.reordered()) {
                Collections.swap(due, place - 1, place);
            }
        }
        return due;
    }

    private int count() {
        synchronized (world) {
            return world.notices().calls();
        }
    }

    private boolean due(int event) {
        Attempt last = failed.get(event);
        return !world.wasCalled(event) && (last == null || !last.next().isAfter(clock.instant()));
    }

    private boolean taken(int event) {
        Attempt last = failed.getOrDefault(event, new Attempt(0, Instant.EPOCH));
        ObjectNode body;
        synchronized (world) {
            body =
                    disturbance
                            .odd(world.notices().number(event).toJson(-world.owner()))
                            .put("secret", target.secret());
        }
        if (ask(body, last.count()).equals("ok")) {
            world.called(event);
            failed.remove(event);
            // VK repeats what it thinks was not taken, whatever was answered.
            disturbance.more(body).forEach(again -> ask(again, last.count() + 1));
            return true;
        }
        failed.put(event, new Attempt(last.count() + 1, clock.instant().plus(target.pace())));
        return false;
    }

    private ObjectNode envelope(String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("group_id", -world.owner())
                .put("event_id", world.notices().identify(type))
                .put("v", Notice.VERSION)
                .put("secret", target.secret());
    }

    /// The answer's text; empty when there was none, or not with status 200.
    private String ask(ObjectNode body, int repeated) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) target.address().toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            if (repeated > 0) {
                connection.setRequestProperty("X-Retry-Counter", String.valueOf(repeated));
            }
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body.toString().getBytes(StandardCharsets.UTF_8));
            }
            if (connection.getResponseCode() != Door.OK) {
                connection.disconnect();
                return "";
            }
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            }
        } catch (IOException unreachable) {
            return "";
        }
    }
}
