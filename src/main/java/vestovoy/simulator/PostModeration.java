package vestovoy.simulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vestovoy.community.PostKey;

/// wall.delete, wall.restore and wall.reportPost.
final class PostModeration {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final World world;

    PostModeration(World world) {
        this.world = world;
    }

    JsonNode delete(Call call) {
        if (!world.delete(ours(call), World.ADMIN.id(), call.origin())) {
            throw VkError.plain(VkError.NOT_FOUND);
        }
        return JSON.numberNode(1);
    }

    JsonNode restore(Call call) {
        if (!world.restore(ours(call), call.origin())) {
            throw VkError.plain(VkError.POST_DENIED);
        }
        return JSON.numberNode(1);
    }

    /// @throws VkError 210 when the wall is a stranger's
    private PostKey ours(Call call) {
        long post = call.given().positive("post_id");
        long owner = call.given().number("owner_id", World.ADMIN.id());
        if (!world.walls().own(owner)) {
            throw VkError.plain(VkError.POST_DENIED);
        }
        return world.walls().post(owner, post);
    }

    JsonNode report(Call call) {
        long post = call.given().positive("post_id");
        long reason = Reasons.of(call.given(), Reasons.WALL, true);
        long owner = WallReading.readable(world, call.given());
        if (!world.report(world.walls().post(owner, post), reason, call.origin())) {
            throw VkError.plain(VkError.NOT_FOUND);
        }
        return JSON.numberNode(1);
    }
}
