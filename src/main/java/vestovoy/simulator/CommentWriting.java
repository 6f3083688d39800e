package vestovoy.simulator;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vestovoy.community.PostKey;

/// createComment, deleteComment, restoreComment and reportComment of photos, videos and goods.
///
/// Deleting or restoring what is not there answers 0; only `video.deleteComment` has no such answer
/// and is error 104.
final class CommentWriting {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final World world;
    private final Section section;

    CommentWriting(World world, Section section) {
        this.world = world;
        this.section = section;
    }

    JsonNode create(Call call) {
        Parameters given = call.given();
        Exhibit exhibit = CommentReading.exhibit(world, section, given);
        if (!exhibit.open()) {
            throw section.closed();
        }
        long author = given.flag("from_group") ? world.owner() : World.ADMIN.id();
        Draft draft =
                Draft.of(section.channel(), exhibit.id(), author, WallWriting.message(given))
                        .with(Attachments.kinds(given.list("attachments")));
        long target = given.number("reply_to_comment", 0);
        if (target != 0) {
            draft = draft.answering(standing(exhibit, target).id());
        }
        return JSON.numberNode(world.write(draft, call.origin()).id());
    }

    private Item standing(Exhibit exhibit, long comment) {
        return found(comment)
                .filter(found -> !found.deleted() && found.place() == exhibit.id())
                .orElseThrow(() -> VkError.plain(VkError.NOT_FOUND));
    }

    private Optional<Item> found(long comment) {
        return world.items().comment(section.channel(), world.owner(), comment);
    }

    JsonNode delete(Call call) {
        boolean done =
                named(call)
                        .filter(key -> world.delete(key, World.ADMIN.id(), call.origin()))
                        .isPresent();
        if (!done && section == Section.VIDEO) {
            throw VkError.plain(VkError.NOT_FOUND);
        }
        return JSON.numberNode(done ? 1 : 0);
    }

    JsonNode restore(Call call) {
        boolean done = named(call).filter(key -> world.restore(key, call.origin())).isPresent();
        return JSON.numberNode(done ? 1 : 0);
    }

    JsonNode report(Call call) {
        Parameters given = call.given();
        given.number("owner_id");
        long reason = Reasons.of(given, section.reasons(), section == Section.MARKET);
        if (named(call).filter(key -> world.report(key, reason, call.origin())).isEmpty()) {
            throw VkError.plain(VkError.NOT_FOUND);
        }
        return JSON.numberNode(1);
    }

    private Optional<PostKey> named(Call call) {
        long comment = call.given().positive("comment_id");
        CommentReading.requireOwn(world, section, call.given());
        return found(comment).map(Item::key);
    }
}
