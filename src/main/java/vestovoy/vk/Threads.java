package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import com.vk.api.sdk.objects.wall.GetCommentsSort;
import com.vk.api.sdk.queries.wall.WallGetCommentsQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;

/// Reads back what stands around a comment or a wall post.
///
/// Comments of a wall stand on two levels: under the post, and in the thread of a top comment.
/// Numbers grow with time, so what was said after a target has a larger one.
final class Threads {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;
    private static final int THREAD_ITEMS = 10;

    private final Caller caller;

    Threads(Caller caller) {
        this.caller = caller;
    }

    /// Reads with the tokens there are.
    ///
    /// @param newest also the newest page of a long place, where an earlier sending of ours would
    ///   stand
    Around around(Post target, boolean newest) {
        return switch (target.key().channel()) {
            case WALL_POST, MENTION -> post(target.key());
            case WALL_COMMENT -> target.thread() == 0 ? top(target, newest) : inThread(target);
            case BOARD_COMMENT, PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT ->
                    flat(target, newest);
            case MESSAGE -> throw new IllegalArgumentException("messages are read elsewhere");
        };
    }

    /// A wall post: the community answers it with a comment of the first level that answers no
    /// other comment.
    private Around post(PostKey key) {
        Answer found = postAnswer(key.owner(), key.id());
        if (!(found instanceof Answer.Ok ok)) {
            return Around.Blind.of(found);
        }
        Optional<JsonNode> post = withId(postItems(ok.response()), key.id());
        if (post.isEmpty()) {
            return new Around.Gone();
        }
        Answer page =
                caller.call(
                        wall(key.owner(), key.id())
                                .sort(GetCommentsSort.REVERSE_CHRONOLOGICAL)
                                .count(PAGE));
        return page instanceof Answer.Ok comments
                ? seen(
                        post.get(),
                        Fields.each(comments.response(), "items"),
                        line -> line.repliesTo() == 0)
                : Around.Blind.of(page);
    }

    /// A comment under a post: what follows it there, and its own thread.
    private Around top(Post target, boolean newest) {
        PostKey key = target.key();
        Answer page =
                caller.call(
                        wall(key.owner(), key.place())
                                .sort(GetCommentsSort.CHRONOLOGICAL)
                                .count(PAGE)
                                .threadItemsCount(THREAD_ITEMS)
                                .unsafeParam("start_comment_id", Long.valueOf(key.id())));
        if (!(page instanceof Answer.Ok ok)) {
            return lost(key, page);
        }
        List<JsonNode> items = new ArrayList<>(Fields.each(ok.response(), "items"));
        Optional<JsonNode> comment = withId(items, key.id());
        if (comment.isEmpty()) {
            return new Around.Gone();
        }
        List<JsonNode> thread = Fields.each(comment.get().path("thread"), "items");
        items.addAll(thread);
        if (Fields.number(comment.get().path("thread"), "count") > thread.size()) {
            Answer rest = threadPages(key, key.id(), items);
            if (!(rest instanceof Answer.Ok)) {
                return Around.Blind.of(rest);
            }
        }
        if (newest && Fields.number(ok.response(), "count") > PAGE) {
            Answer last = caller.call(newestOfWall(key));
            if (!(last instanceof Answer.Ok lastPage)) {
                return Around.Blind.of(last);
            }
            items.addAll(Fields.each(lastPage.response(), "items"));
        }
        return seen(comment.get(), items, line -> line.answers(key, target.author().id()));
    }

    /// A wall post by itself, whether or not its comments may be read.
    Around alone(PostKey key) {
        Answer found = postAnswer(key.owner(), key.id());
        if (!(found instanceof Answer.Ok ok)) {
            return Around.Blind.of(found);
        }
        return withId(postItems(ok.response()), key.id())
                .<Around>map(post -> new Around.Seen(Line.comment(post), List.of()))
                .orElseGet(Around.Gone::new);
    }

    /// Whether the comments beside this one can be read: then one that VK denies is not there.
    boolean readableBeside(PostKey key) {
        AbstractQueryBuilder<?, ?> page =
                key.channel() == Channel.WALL_COMMENT ? newestOfWall(key) : flatPage(key, "desc");
        return caller.call(page) instanceof Answer.Ok;
    }

    private AbstractQueryBuilder<?, ?> newestOfWall(PostKey key) {
        return wall(key.owner(), key.place())
                .sort(GetCommentsSort.REVERSE_CHRONOLOGICAL)
                .count(PAGE);
    }

    /// A comment in a thread: the thread from its end back to the comment.
    private Around inThread(Post target) {
        PostKey key = target.key();
        List<JsonNode> items = new ArrayList<>();
        Answer pages = threadPages(key, target.thread(), items);
        if (!(pages instanceof Answer.Ok)) {
            return lost(key, pages);
        }
        return withId(items, key.id())
                .map(comment ->
                        seen(comment, items, line -> line.answers(key, target.author().id())))
                .orElseGet(Around.Gone::new);
    }

    /// Adds the thread's comments, newest first, down to the target.
    ///
    /// @return the last answer; `NoAnswer("too-long")` when the target was not reached
    private Answer threadPages(PostKey key, long top, List<JsonNode> items) {
        Answer page = new Answer.NoAnswer("too-long", false);
        for (int offset = 0; offset < MOST_PAGES * PAGE; offset += PAGE) {
            page =
                    caller.call(
                            wall(key.owner(), key.place())
                                    .unsafeParam("comment_id", Long.valueOf(top))
                                    .sort(GetCommentsSort.REVERSE_CHRONOLOGICAL)
                                    .count(PAGE)
                                    .offset(offset));
            if (!(page instanceof Answer.Ok ok)) {
                return page;
            }
            List<JsonNode> found = Fields.each(ok.response(), "items");
            items.addAll(found);
            boolean reached =
                    found.stream().anyMatch(item -> Fields.number(item, "id") <= key.id());
            if (found.size() < PAGE || reached) {
                return page;
            }
        }
        return new Answer.NoAnswer("too-long", false);
    }

    /// A place with one level: what follows the comment there.
    private Around flat(Post target, boolean newest) {
        PostKey key = target.key();
        AbstractQueryBuilder<?, ?> following = flatPage(key, "asc");
        following.unsafeParam("start_comment_id", Long.valueOf(key.id()));
        Answer page = caller.call(following);
        if (!(page instanceof Answer.Ok ok)) {
            return Around.Blind.of(page);
        }
        List<JsonNode> items = new ArrayList<>(Fields.each(ok.response(), "items"));
        Optional<JsonNode> comment = withId(items, key.id());
        if (comment.isEmpty()) {
            return new Around.Gone();
        }
        if (newest && Fields.number(ok.response(), "count") > PAGE) {
            Answer last = caller.call(flatPage(key, "desc"));
            if (!(last instanceof Answer.Ok lastPage)) {
                return Around.Blind.of(last);
            }
            items.addAll(Fields.each(lastPage.response(), "items"));
        }
        return seen(comment.get(), items, line -> line.answers(key, target.author().id()));
    }

    private AbstractQueryBuilder<?, ?> flatPage(PostKey key, String sort) {
        Long place = key.place();
        return switch (key.channel()) {
            case BOARD_COMMENT ->
                    caller.vk()
                            .board()
                            .getComments(Anyone.USER)
                            .groupId(Math.abs(key.owner()))
                            .count(PAGE)
                            .unsafeParam("sort", sort)
                            .unsafeParam("topic_id", place);
            case PHOTO_COMMENT ->
                    caller.vk()
                            .photos()
                            .getComments(Anyone.USER)
                            .ownerId(key.owner())
                            .count(PAGE)
                            .unsafeParam("sort", sort)
                            .unsafeParam("photo_id", place);
            case VIDEO_COMMENT ->
                    caller.vk()
                            .video()
                            .getComments(Anyone.USER)
                            .ownerId(key.owner())
                            .count(PAGE)
                            .unsafeParam("sort", sort)
                            .unsafeParam("video_id", place);
            case MARKET_COMMENT ->
                    caller.vk()
                            .market()
                            .getComments(Anyone.USER)
                            .ownerId(key.owner())
                            .count(PAGE)
                            .unsafeParam("sort", sort)
                            .unsafeParam("item_id", place);
            case WALL_POST, WALL_COMMENT, MESSAGE, MENTION ->
                    throw new IllegalArgumentException("not a flat place: " + key);
        };
    }

    private WallGetCommentsQuery wall(long owner, long post) {
        return caller.vk()
                .wall()
                .getComments(Anyone.SERVICE)
                .ownerId(owner)
                .unsafeParam("post_id", Long.valueOf(post));
    }

    private Answer postAnswer(long owner, long post) {
        return caller.call(caller.vk().wall().getById(Anyone.SERVICE, owner + "_" + post));
    }

    /// The posts of `wall.getById`: an object with items since 5.199, a bare list before.
    private static List<JsonNode> postItems(JsonNode response) {
        return response.isArray() ? Fields.each(response) : Fields.each(response, "items");
    }

    /// Comments that cannot be read: VK says the same about a deleted post and about a closed one,
    /// so the post itself is asked for.
    private Around lost(PostKey key, Answer refused) {
        if (refused instanceof Answer.Refusal refusal
                && refusal.reaction() != Reaction.CONFIG
                && postAnswer(key.owner(), key.place()) instanceof Answer.Ok ok
                && withId(postItems(ok.response()), key.place()).isEmpty()) {
            return new Around.Gone();
        }
        return Around.Blind.of(refused);
    }

    private static Optional<JsonNode> withId(List<JsonNode> items, long id) {
        return items.stream()
                .filter(item -> Fields.number(item, "id") == id && stands(item))
                .findFirst();
    }

    private static boolean stands(JsonNode item) {
        return !Fields.flag(item, "deleted") && !Fields.flag(item, "is_deleted");
    }

    private Around seen(JsonNode target, List<JsonNode> items, Predicate<Line> answers) {
        Line seen = Line.comment(target);
        List<Line> voices =
                items.stream()
                        .filter(Threads::stands)
                        .map(Line::comment)
                        .filter(line -> caller.access().answers(line.author()))
                        .filter(answers)
                        .distinct()
                        .toList();
        return new Around.Seen(seen, voices);
    }
}
