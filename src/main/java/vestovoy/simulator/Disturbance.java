package vestovoy.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What happens to events on their way to the bot, by long poll and by callback.
final class Disturbance {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final World world;
    private final Faults faults;

    Disturbance(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    /// A batch of the long poll as it comes: left out, twice, in another order, with strangers.
    List<ObjectNode> of(List<ObjectNode> told) {
        if (told.isEmpty()) {
            return told;
        }
        List<ObjectNode> batch = new ArrayList<>(told);
        if (neverTold()) {
            batch.removeLast();
        }
        if (!batch.isEmpty()) {
            batch.addAll(more(batch.getFirst()));
        }
        if (batch.size() > 1 && reordered()) {
            Collections.swap(batch, 0, 1);
        }
        return batch;
    }

    /// What comes beside an event: itself again, under its own id and another, and a stranger.
    List<ObjectNode> more(ObjectNode event) {
        List<ObjectNode> more = new ArrayList<>();
        String id = event.path("event_id").asString("");
        if (faults.strikes(Quirk.DUPLICATE)) {
            more.add(event.deepCopy());
        }
        if (faults.strikes(Quirk.OTHER_ID)) {
            more.add(event.deepCopy().put("event_id", world.notices().identify("other " + id)));
        }
        if (faults.strikes(Quirk.UNKNOWN_TYPE)) {
            ObjectNode stranger =
                    event.deepCopy()
                            .put("event_id", world.notices().identify("unknown " + id))
                            .put("type", "club_weather_new");
            stranger.set("object", JSON.objectNode().put("weather", "snow"));
            more.add(stranger);
        }
        return more;
    }

    boolean neverTold() {
        return faults.strikes(Quirk.NEVER_TOLD);
    }

    boolean reordered() {
        return faults.strikes(Quirk.REORDER);
    }

    /// An event in an unusual shape.
    ObjectNode odd(ObjectNode event) {
        ObjectNode odd = event.deepCopy();
        if (odd.path("object").path("message") instanceof ObjectNode message
                && faults.strikes(Quirk.OLD_MESSAGE)) {
            odd.set("object", message);
        }
        if (odd.path("object") instanceof ObjectNode object && faults.strikes(Quirk.EXTRA_FIELDS)) {
            object.put("snow_depth", 3).putNull("weather");
            object.putObject("forecast").putArray("days").add("ясно").add(-5);
        }
        return odd;
    }
}
