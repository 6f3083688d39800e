package vestovoy.simulator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// groups.* about events: which are told over the long poll, which to the callback endpoint.
final class SettingMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// There is one callback server at most: the one that the setup names.
    private static final int SERVER = 1;

    private final World world;
    private final Setup setup;

    SettingMethods(World world, Setup setup) {
        this.world = world;
        this.setup = setup;
    }

    JsonNode longPoll(Call call) {
        GroupMethods.requireOwn(world, call.given());
        PollSettings settings = world.settings();
        ObjectNode answer = JSON.objectNode();
        answer.put("is_enabled", settings.enabled()).put("api_version", settings.version());
        ObjectNode events = answer.putObject("events");
        PollSettings.TYPES.forEach(type -> events.put(type, settings.tells(type) ? 1 : 0));
        PollSettings.CALLBACK_ONLY.forEach(type -> events.put(type, 0));
        return answer;
    }

    JsonNode tuneLongPoll(Call call) {
        Parameters given = call.given();
        GroupMethods.requireOwn(world, given);
        PollSettings settings = world.settings();
        boolean enabled = given.has("enabled") ? given.flag("enabled") : settings.enabled();
        PollSettings changed =
                settings.with(enabled, version(given, settings), flags(given, PollSettings.TYPES));
        world.happen(new Change.Tuned(changed.enabled(), changed.version(), changed.flags()));
        return JSON.numberNode(1);
    }

    JsonNode servers(Call call) {
        GroupMethods.requireOwn(world, call.given());
        List<Long> asked = call.given().numbers("server_ids");
        ObjectNode answer = JSON.objectNode();
        ArrayNode shown = answer.putArray("items");
        setup.callback()
                .filter(_ -> asked.isEmpty() || asked.contains((long) SERVER))
                .ifPresent(target ->
                        shown.addObject()
                                .put("id", SERVER)
                                .put("title", "Вестовой")
                                .put("creator_id", World.ADMIN.id())
                                .put("url", target.address().toString())
                                .put("secret_key", target.secret())
                                .put("status", world.callback().status()));
        return answer.put("count", shown.size());
    }

    JsonNode callback(Call call) {
        requireServer(call.given());
        PollSettings settings = world.notices().calling();
        ObjectNode answer = JSON.objectNode().put("api_version", settings.version());
        ObjectNode events = answer.putObject("events");
        PollSettings.callbackTypes()
                .forEach(type -> events.put(type, settings.tells(type) ? 1 : 0));
        return answer;
    }

    JsonNode tuneCallback(Call call) {
        Parameters given = call.given();
        requireServer(given);
        PollSettings settings = world.notices().calling();
        PollSettings changed =
                settings.with(
                        true, version(given, settings), flags(given, PollSettings.callbackTypes()));
        world.happen(new Change.Retuned(changed.version(), changed.flags()));
        return JSON.numberNode(1);
    }

    /// @throws VkError 104 when there is no such server
    private void requireServer(Parameters given) {
        GroupMethods.requireOwn(world, given);
        if (setup.callback().isEmpty() || given.number("server_id", SERVER) != SERVER) {
            throw VkError.plain(VkError.NOT_FOUND);
        }
    }

    JsonNode confirmation(Call call) {
        GroupMethods.requireOwn(world, call.given());
        String code = setup.callback().map(CallbackTarget::confirmation).orElse("5f3c1a7e");
        return JSON.objectNode().put("code", code);
    }

    private static Map<String, Boolean> flags(Parameters given, List<String> types) {
        Map<String, Boolean> flags = new TreeMap<>();
        for (String type : types) {
            if (given.has(type)) {
                flags.put(type, given.flag(type));
            }
        }
        return flags;
    }

    private static String version(Parameters given, PollSettings settings) {
        String version = given.has("api_version") ? given.text("api_version") : settings.version();
        if (!version.matches("5\\.\\d{1,3}")) {
            throw VkError.parameter("api_version is invalid");
        }
        return version;
    }
}
