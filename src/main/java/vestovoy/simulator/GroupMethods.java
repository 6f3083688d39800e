package vestovoy.simulator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// groups.*, users.get and utils.getServerTime.
final class GroupMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_USERS = 1000;

    /// The rights of a community key that a bot needs, with VK's bits.
    private static final Map<String, Integer> RIGHTS =
            new TreeMap<>(
                    Map.of(
                            "photos",
                            4,
                            "messages",
                            4096,
                            "wall",
                            8192,
                            "docs",
                            131_072,
                            "manage",
                            262_144));

    private final World world;
    private final PollKeys keys;
    private final Setup setup;

    GroupMethods(World world, PollKeys keys, Setup setup) {
        this.world = world;
        this.keys = keys;
        this.setup = setup;
    }

    /// @throws VkError 125 when the request means another community
    static void requireOwn(World world, Parameters given) {
        if (given.positive("group_id") != -world.owner()) {
            throw new VkError(VkError.INVALID_GROUP, "Invalid group id");
        }
    }

    JsonNode byId(Call call) {
        ObjectNode answer = JSON.objectNode();
        List<String> asked = call.given().list("group_ids");
        String one = asked.isEmpty() ? call.given().text("group_id") : asked.getFirst();
        ObjectNode own = world.shapes().group();
        if (one.isEmpty() && call.token() != TokenKind.COMMUNITY) {
            throw VkError.parameter("group_ids is undefined");
        }
        if (!one.isEmpty()
                && !one.equals(own.path("id").asString())
                && !one.equals(own.path("screen_name").asString())) {
            throw VkError.parameter("group_ids is invalid");
        }
        answer.putArray("groups").add(own);
        answer.putArray("profiles");
        return answer;
    }

    JsonNode longPollServer(Call call) {
        requireOwn(world, call.given());
        if (!world.settings().enabled()) {
            throw VkError.parameter("longpoll for this group is not enabled");
        }
        return JSON.objectNode()
                .put("key", keys.current())
                .put("server", world.address() + "/lp/wh" + -world.owner())
                .put("ts", String.valueOf(world.notices().count()));
    }

    JsonNode longPollSettings(Call call) {
        requireOwn(world, call.given());
        PollSettings settings = world.settings();
        ObjectNode answer = JSON.objectNode();
        answer.put("is_enabled", settings.enabled()).put("api_version", settings.version());
        ObjectNode events = answer.putObject("events");
        PollSettings.TYPES.forEach(type -> events.put(type, settings.tells(type) ? 1 : 0));
        events.put("wall_schedule_post_new", 0).put("wall_schedule_post_delete", 0);
        return answer;
    }

    JsonNode tune(Call call) {
        Parameters given = call.given();
        requireOwn(world, given);
        PollSettings settings = world.settings();
        Map<String, Boolean> flags = new TreeMap<>();
        for (String type : PollSettings.TYPES) {
            if (given.has(type)) {
                flags.put(type, given.flag(type));
            }
        }
        boolean enabled = given.has("enabled") ? given.flag("enabled") : settings.enabled();
        String version = given.has("api_version") ? given.text("api_version") : settings.version();
        if (!version.matches("5\\.\\d{1,3}")) {
            throw VkError.parameter("api_version is invalid");
        }
        world.tune(settings.with(enabled, version, flags));
        return JSON.numberNode(1);
    }

    JsonNode permissions(Call call) {
        ObjectNode answer = JSON.objectNode();
        answer.put("mask", RIGHTS.values().stream().mapToInt(Integer::intValue).sum());
        ArrayNode all = answer.putArray("permissions");
        RIGHTS.forEach((name, bit) -> all.addObject().put("name", name).put("setting", bit));
        return answer;
    }

    JsonNode confirmation(Call call) {
        requireOwn(world, call.given());
        String code = setup.callback().map(CallbackTarget::confirmation).orElse("5f3c1a7e");
        return JSON.objectNode().put("code", code);
    }

    JsonNode users(Call call) {
        List<String> asked = call.given().list("user_ids");
        if (asked.size() > MOST_USERS) {
            throw VkError.parameter("user_ids should contain at most " + MOST_USERS);
        }
        if (asked.isEmpty() && call.token() == TokenKind.USER) {
            asked = List.of(String.valueOf(World.ADMIN.id()));
        }
        ArrayNode answer = JSON.arrayNode();
        for (String one : asked) {
            String digits = one.startsWith("id") ? one.substring(2) : one;
            if (digits.matches("\\d{1,18}")) {
                Person person = world.archive().people().get(Long.parseLong(digits));
                if (person != null) {
                    answer.add(world.shapes().profile(person));
                }
            }
        }
        return answer;
    }

    JsonNode time(Call call) {
        return JSON.numberNode(world.now().getEpochSecond());
    }
}
