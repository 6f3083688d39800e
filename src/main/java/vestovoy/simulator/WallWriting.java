package vestovoy.simulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

/// wall.createComment, wall.deleteComment, wall.restoreComment and wall.reportComment.
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
        Item post = post(given);
        Draft draft =
                Draft.at(
                                Channel.WALL_COMMENT,
                                post.owner(),
                                post.id(),
                                author(call),
                                message(given))
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

    /// @throws VkError 15 when the post is gone; 213 when its wall or its comments are closed
    private Item post(Parameters given) {
        long owner = given.number("owner_id");
        if (world.walls().exists(owner) && !world.walls().open(owner)) {
            throw VkError.plain(VkError.REPLY_DENIED);
        }
        Item post = WallReading.post(world, given);
        if (!world.walls().commentable(post.key())) {
            throw VkError.plain(VkError.REPLY_DENIED);
        }
        return post;
    }

    private Item standing(Item post, long comment) {
        return world.items()
                .comment(Channel.WALL_COMMENT, post.owner(), comment)
                .filter(found -> !found.deleted() && found.place() == post.id())
                .orElseThrow(() -> VkError.plain(VkError.COMMENT_DENIED));
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
        Item comment = named(call);
        requireOurs(comment);
        if (!world.delete(comment.key(), World.ADMIN.id(), call.origin())) {
            throw VkError.plain(VkError.NOT_FOUND);
        }
        return JSON.numberNode(1);
    }

    JsonNode restore(Call call) {
        Item comment = named(call);
        requireOurs(comment);
        if (!world.restore(comment.key(), call.origin())) {
            throw new VkError(VkError.NOT_DELETED, "Comment was not deleted");
        }
        return JSON.numberNode(1);
    }

    JsonNode report(Call call) {
        long reason = Reasons.of(call.given(), Reasons.WALL, true);
        PostKey key = named(call).key();
        if (!world.report(key, reason, call.origin())) {
            throw VkError.plain(VkError.NOT_FOUND);
        }
        return JSON.numberNode(1);
    }

    private Item named(Call call) {
        long comment = call.given().positive("comment_id");
        long owner = WallReading.readable(world, call.given());
        return world.items()
                .comment(Channel.WALL_COMMENT, owner, comment)
                .orElseThrow(() -> VkError.plain(VkError.NOT_FOUND));
    }

    /// On a stranger's wall only our own comments are ours to take away.
    private void requireOurs(Item comment) {
        boolean said = comment.author() == world.owner() || comment.author() == World.ADMIN.id();
        if (!world.walls().own(comment.owner()) && !said) {
            throw VkError.denied("no access to delete or restore this comment");
        }
    }
}
