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

    GroupMethods(World world, PollKeys keys) {
        this.world = world;
        this.keys = keys;
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
        ObjectNode own = world.profiles().group();
        if (one.isEmpty() && call.token() != TokenKind.COMMUNITY) {
            throw VkError.parameter("group_ids is undefined");
        }
        if (!one.isEmpty()
                && !one.equals(own.path("id").asString())
                && Brand.numbered(one) != -world.owner()
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

    JsonNode permissions(Call call) {
        ObjectNode answer = JSON.objectNode();
        answer.put("mask", RIGHTS.values().stream().mapToInt(Integer::intValue).sum());
        ArrayNode all = answer.putArray("permissions");
        RIGHTS.forEach((name, bit) -> all.addObject().put("name", name).put("setting", bit));
        return answer;
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
                    answer.add(world.profiles().profile(person));
                }
            }
        }
        return answer;
    }

    JsonNode time(Call call) {
        return JSON.numberNode(world.now().getEpochSecond());
    }
}
