package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import com.vk.api.sdk.objects.wall.GetCommentsSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;

/// Reads back what stands around a comment or a wall post.
///
/// Comments of a wall and of a video stand on two levels: under the post or the video, and in the
/// thread of a top comment. Numbers grow with time, so what was said after a target has a larger
/// one.
final class Threads {
    /// The word of a thread that is longer than is read: asking again does not make it shorter.
    static final String TOO_LONG = "too-long";

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;
    private static final int THREAD_ITEMS = 10;

    private final Caller caller;
    private final CommentQueries queries;

    Threads(Caller caller) {
        this.caller = caller;
        this.queries = new CommentQueries(caller.vk());
    }

    /// Reads with the tokens there are.
    ///
    /// @param earlier whether an earlier sending of ours is looked for, which may stand where
    ///   comments have been closed since
    Around around(Post target, boolean earlier) {
        return switch (target.key().channel()) {
            case WALL_POST -> post(target.key());
            case MENTION -> elsewhere(target.key(), earlier);
            case WALL_COMMENT, VIDEO_COMMENT ->
                    target.thread() == 0 ? top(target) : inThread(target);
            case BOARD_COMMENT, PHOTO_COMMENT, MARKET_COMMENT -> flat(target);
            case MESSAGE -> throw new IllegalArgumentException("messages are read elsewhere");
        };
    }

    /// A post on another's wall. Before a sending it is asked for by a person's key, which alone
    /// tells whether comments are open there; an earlier sending is looked for all the same.
    private Around elsewhere(PostKey key, boolean earlier) {
        if (!earlier
                && caller.call(byId(key.owner(), key.id()), TokenKind.USER)
                        instanceof Answer.Ok ok) {
            Optional<JsonNode> closed =
                    withId(postItems(ok.response()), key.id()).filter(Threads::isClosed);
            if (closed.isPresent()) {
                return seen(closed.get(), List.of(), true, _ -> false);
            }
        }
        return post(key);
    }

    private static boolean isClosed(JsonNode post) {
        JsonNode comments = post.path("comments");
        return comments.has("can_post") && !Fields.flag(comments, "can_post");
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
                        queries.wall(key.owner(), key.id())
                                .sort(GetCommentsSort.REVERSE_CHRONOLOGICAL)
                                .count(PAGE));
        if (page instanceof Answer.Ok comments) {
            List<JsonNode> items = Fields.each(comments.response(), "items");
            boolean closed = closed(post.get().path("comments")) || closed(comments.response());
            return seen(post.get(), items, closed, line -> line.repliesTo() == 0);
        }
        return Around.Blind.of(page);
    }

    /// A comment under a post: what follows it there, the newest page when there is more than one,
    /// and its own thread.
    private Around top(Post target) {
        PostKey key = target.key();
        Answer page =
                caller.call(
                        queries.level(
                                key,
                                "asc",
                                Map.of(
                                        "thread_items_count",
                                        THREAD_ITEMS,
                                        "start_comment_id",
                                        key.id())));
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
        if (Fields.number(ok.response(), "count") > PAGE) {
            Answer last = caller.call(queries.level(key, "desc", Map.of()));
            if (!(last instanceof Answer.Ok lastPage)) {
                return Around.Blind.of(last);
            }
            items.addAll(Fields.each(lastPage.response(), "items"));
        }
        return seen(
                comment.get(),
                items,
                closed(ok.response()),
                line -> line.answers(key, target.author().id()));
    }

    /// A wall post by itself, whether or not its comments may be read.
    Around alone(PostKey key) {
        Answer found = postAnswer(key.owner(), key.id());
        if (!(found instanceof Answer.Ok ok)) {
            return Around.Blind.of(found);
        }
        return withId(postItems(ok.response()), key.id())
                .map(post -> seen(post, List.of(), false, _ -> false))
                .orElseGet(Around.Gone::new);
    }

    /// Whether the comments beside this one can be read: then one that VK denies is not there.
    boolean readableBeside(PostKey key) {
        return caller.call(queries.newest(key)) instanceof Answer.Ok;
    }

    /// A comment in a thread: the thread from its end back to the comment.
    private Around inThread(Post target) {
        PostKey key = target.key();
        List<JsonNode> items = new ArrayList<>();
        Answer pages = threadPages(key, target.thread(), items);
        if (!(pages instanceof Answer.Ok last)) {
            return lost(key, pages);
        }
        return withId(items, key.id())
                .map(comment ->
                        seen(
                                comment,
                                items,
                                closed(last.response()),
                                line -> line.answers(key, target.author().id())))
                .orElseGet(Around.Gone::new);
    }

    /// Adds the thread's comments, newest first, down to the target.
    ///
    /// @return the last answer; `NoAnswer("too-long")` when the target was not reached
    private Answer threadPages(PostKey key, long top, List<JsonNode> items) {
        Answer page = new Answer.NoAnswer(TOO_LONG, false);
        for (int offset = 0; offset < MOST_PAGES * PAGE; offset += PAGE) {
            page =
                    caller.call(
                            queries.level(
                                    key, "desc", Map.of("comment_id", top, "offset", offset)));
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
        return new Answer.NoAnswer(TOO_LONG, false);
    }

    /// A place with one level: what follows the comment there, and the newest page when there is
    /// more than one.
    private Around flat(Post target) {
        PostKey key = target.key();
        AbstractQueryBuilder<?, ?> following = queries.flat(key, "asc");
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
        if (Fields.number(ok.response(), "count") > PAGE) {
            Answer last = caller.call(queries.flat(key, "desc"));
            if (!(last instanceof Answer.Ok lastPage)) {
                return Around.Blind.of(last);
            }
            items.addAll(Fields.each(lastPage.response(), "items"));
        }
        return seen(
                comment.get(),
                items,
                closed(ok.response()),
                line -> line.answers(key, target.author().id()));
    }

    private Answer postAnswer(long owner, long post) {
        return caller.call(byId(owner, post));
    }

    private AbstractQueryBuilder<?, ?> byId(long owner, long post) {
        return caller.vk().wall().getById(Anyone.SERVICE, owner + "_" + post);
    }

    /// The posts of `wall.getById`: an object with items since 5.199, a bare list before.
    private static List<JsonNode> postItems(JsonNode response) {
        return response.isArray() ? Fields.each(response) : Fields.each(response, "items");
    }

    /// Comments that cannot be read: VK says the same about a deleted post and about a closed one,
    /// so the post itself is asked for.
    private Around lost(PostKey key, Answer refused) {
        if (key.channel() == Channel.WALL_COMMENT
                && refused instanceof Answer.Refusal refusal
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

    /// Whether nobody may comment. `can_post` alone speaks of the token's owner, and a service
    /// token has none: only with `groups_can_post` does it speak of the community.
    private static boolean closed(JsonNode place) {
        return place.has("can_post")
                && !Fields.flag(place, "can_post")
                && place.has("groups_can_post")
                && !Fields.flag(place, "groups_can_post");
    }

    private Around seen(
            JsonNode target, List<JsonNode> items, boolean closed, Predicate<Line> answers) {
        Line seen = Line.comment(target);
        List<Line> voices =
                items.stream()
                        .filter(Threads::stands)
                        .map(Line::comment)
                        .filter(line -> caller.access().answers(line.author()))
                        .filter(answers)
                        .distinct()
                        .toList();
        return new Around.Seen(seen, voices, closed, !voices.isEmpty());
    }
}
