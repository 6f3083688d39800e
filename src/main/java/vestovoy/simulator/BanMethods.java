package vestovoy.simulator;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// groups.ban, groups.unban and groups.getBanned.
///
/// A ban that runs out simply ends: VK's event about that is left out.
final class BanMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int USUAL_PAGE = 20;
    private static final int PAGE = 200;
    private static final int REASONS = 4;

    private final World world;

    BanMethods(World world) {
        this.world = world;
    }

    /// A new ban replaces the old one.
    JsonNode ban(Call call) {
        Parameters given = call.given();
        GroupMethods.requireOwn(world, given);
        long owner = stranger(given);
        long end = given.number("end_date", 0);
        long now = world.now().getEpochSecond();
        if (end != 0 && (end <= now || end > now + LONGEST.toSeconds())) {
            throw VkError.parameter("end_date is invalid");
        }
        Ban ban =
                new Ban(
                        owner,
                        World.ADMIN.id(),
                        world.now(),
                        end,
                        given.count("reason", 0, REASONS),
                        given.text("comment"),
                        given.flag("comment_visible"));
        world.happen(new Change.Banned(ban));
        return JSON.numberNode(1);
    }

    JsonNode unban(Call call) {
        GroupMethods.requireOwn(world, call.given());
        long owner = stranger(call.given());
        if (world.bans().find(owner, world.now()).isEmpty()) {
            throw VkError.plain(VkError.NOT_FOUND);
        }
        world.happen(new Change.Unbanned(owner, World.ADMIN.id()));
        return JSON.numberNode(1);
    }

    /// @throws VkError 113 or 125 when there is no such person or community; 15 for our own people
    private long stranger(Parameters given) {
        long owner = given.number("owner_id");
        if (owner == world.owner() || owner == World.ADMIN.id()) {
            throw VkError.denied("you can not ban administrators");
        }
        if (!world.walls().exists(owner)) {
            throw VkError.plain(owner < 0 ? VkError.INVALID_GROUP : VkError.USER_INVALID);
        }
        return owner;
    }

    JsonNode banned(Call call) {
        Parameters given = call.given();
        GroupMethods.requireOwn(world, given);
        long one = given.number("owner_id", 0);
        List<Ban> all =
                world.bans().holding(world.now()).stream()
                        .filter(ban -> one == 0 || ban.owner() == one)
                        .toList();
        if (one != 0 && all.isEmpty()) {
            throw VkError.plain(VkError.NOT_FOUND);
        }
        ObjectNode answer = JSON.objectNode().put("count", all.size());
        ArrayNode shown = answer.putArray("items");
        Pages.page(all, given.number("offset", 0), given.count("count", USUAL_PAGE, PAGE))
                .forEach(ban -> shown.add(shape(ban)));
        return answer;
    }

    private ObjectNode shape(Ban ban) {
        ObjectNode node = JSON.objectNode().put("type", ban.owner() < 0 ? "group" : "profile");
        Person person = world.archive().people().get(ban.owner());
        if (person != null) {
            node.set("profile", world.profiles().profile(person));
        }
        world.profiles().neighbour(-ban.owner()).ifPresent(group -> node.set("group", group));
        node.putObject("ban_info")
                .put("admin_id", ban.admin())
                .put("date", ban.since().getEpochSecond())
                .put("end_date", ban.end())
                .put("reason", ban.reason())
                .put("comment", ban.comment())
                .put("comment_visible", ban.visible());
        return node;
    }
}
