package vestovoy.simulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// wall.createComment, wall.deleteComment and wall.restoreComment.
///
/// `guid` is written down and not honoured: VK does not promise that it prevents a second comment,
/// so the worst case is played.
final class WallWriting {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final World world;

    WallWriting(World world) {
        this.world = world;
    }

    JsonNode create(Call call) {
        Parameters given = call.given();
        WallReading.requireOwn(world, given);
        long post = given.positive("post_id");
        if (world.items().wallPost(post).filter(found -> !found.deleted()).isEmpty()) {
            throw VkError.denied("post was not found check post_id param");
        }
        Draft draft =
                Draft.of(Channel.WALL_COMMENT, post, author(call), message(given))
                        .with(Attachments.kinds(given.list("attachments")));
        long target = given.number("reply_to_comment", 0);
        if (target != 0) {
            draft = draft.answering(standing(post, target).id());
        }
        Item made = world.write(draft, call.origin());
        ObjectNode answer = JSON.objectNode().put("comment_id", made.id());
        ArrayNode parents = answer.putArray("parents_stack");
        if (made.post().thread() != 0) {
            parents.add(made.post().thread());
        }
        return answer;
    }

    private Item standing(long post, long comment) {
        return world.items()
                .wallComment(comment)
                .filter(found -> !found.deleted() && found.place() == post)
                .orElseThrow(() ->
                        new VkError(VkError.COMMENT_DENIED, "Access to wall's comment denied"));
    }

    /// The community's key always speaks as the community; an administrator's where `from_group`
    /// says so.
    private long author(Call call) {
        long group = call.given().number("from_group", 0);
        if (group != 0 && group != -world.owner()) {
            throw VkError.denied("no access to from_group");
        }
        return call.token() == TokenKind.COMMUNITY || group != 0 ? world.owner() : World.ADMIN.id();
    }

    static String message(Parameters given) {
        String message = given.text("message");
        if (message.isBlank() && given.list("attachments").isEmpty()) {
            throw VkError.parameter("message is undefined");
        }
        return message;
    }

    JsonNode delete(Call call) {
        PostKey key = named(call);
        if (!world.delete(key, World.ADMIN.id(), call.origin())) {
            throw new VkError(VkError.NOT_FOUND, "Not found");
        }
        return JSON.numberNode(1);
    }

    JsonNode restore(Call call) {
        PostKey key = named(call);
        if (!world.restore(key, call.origin())) {
            throw new VkError(VkError.NOT_DELETED, "Comment was not deleted");
        }
        return JSON.numberNode(1);
    }

    private PostKey named(Call call) {
        WallReading.requireOwn(world, call.given());
        return world.items()
                .wallComment(call.given().positive("comment_id"))
                .orElseThrow(() -> new VkError(VkError.NOT_FOUND, "Not found"))
                .key();
    }
}
