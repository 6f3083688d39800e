package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import com.vk.api.sdk.queries.wall.WallGetCommentsQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The community's lists (topics, posts, comments, conversations), read page by page and patiently.
final class Lists {
    /// What every one of these methods gives at once.
    static final int PAGE = 100;

    /// How many answers of a thread come with its top comment, at the most.
    private static final int THREAD_ITEMS = 10;

    /// Reading is repeated so often when VK stumbles; the pace of the token spaces the attempts.
    private static final int ATTEMPTS = 3;

    /// In which order comments come: numbers grow with time.
    enum Order {
        OLDEST_FIRST("asc"),
        NEWEST_FIRST("desc");

        private final String word;

        Order(String word) {
            this.word = word;
        }
    }

    private final Caller caller;

    Lists(Caller caller) {
        this.caller = caller;
    }

    /// The pages of a list, up to its end or to the page that holds the last item that is wanted.
    ///
    /// @param query asks for the page at an offset
    /// @param last whether nothing that is wanted comes after this item
    List<JsonNode> pages(
            LongFunction<? extends AbstractQueryBuilder<?, ?>> query, Predicate<JsonNode> last)
            throws Unreadable {
        List<JsonNode> pages = new ArrayList<>();
        boolean more = true;
        for (long offset = 0; more; offset += PAGE) {
            JsonNode page = page(query.apply(offset));
            pages.add(page);
            List<JsonNode> items = Fields.each(page, "items");
            more =
                    !items.isEmpty()
                            && offset + PAGE < total(page)
                            && items.stream().noneMatch(last);
        }
        return pages;
    }

    /// How long a page's list is; `count` alone may count the threads too.
    static long total(JsonNode page) {
        return page.has("current_level_count")
                ? Fields.number(page, "current_level_count")
                : Fields.number(page, "count");
    }

    /// The items of these pages.
    List<JsonNode> items(
            LongFunction<? extends AbstractQueryBuilder<?, ?>> query, Predicate<JsonNode> last)
            throws Unreadable {
        return pages(query, last).stream()
                .flatMap(page -> Fields.each(page, "items").stream())
                .toList();
    }

    JsonNode page(AbstractQueryBuilder<?, ?> query) throws Unreadable {
        Answer answer = caller.call(query);
        for (int attempt = 1; attempt < ATTEMPTS && passing(answer); attempt++) {
            answer = caller.call(query);
        }
        if (answer instanceof Answer.Ok ok) {
            return ok.response();
        }
        throw new Unreadable(query.getMethod(), answer);
    }

    private static boolean passing(Answer answer) {
        return switch (answer) {
            case Answer.NoAnswer nothing -> !nothing.cause().equals("interrupted");
            case Answer.Refusal refusal -> refusal.reaction() == Reaction.RETRY;
            case Answer.Ok _, Answer.NoToken _, Answer.Resting _ -> false;
        };
    }

    /// The topics, latest first; fixed ones stand before all others.
    AbstractQueryBuilder<?, ?> topics(long offset) {
        return caller.vk()
                .board()
                .getTopicsExtended(Anyone.SERVICE, caller.access().group())
                .count(PAGE)
                .unsafeParam("order", "1")
                .unsafeParam("extended", "1")
                .unsafeParam("offset", Long.valueOf(offset));
    }

    AbstractQueryBuilder<?, ?> boardComments(long topic, Order order, long offset) {
        return caller.vk()
                .board()
                .getComments(Anyone.SERVICE)
                .groupId(caller.access().group())
                .needLikes(true)
                .extended(true)
                .count(PAGE)
                .unsafeParam("sort", order.word)
                .unsafeParam("topic_id", Long.valueOf(topic))
                .unsafeParam("offset", Long.valueOf(offset));
    }

    /// The wall, newest first; a pinned post stands before all others.
    AbstractQueryBuilder<?, ?> posts(long offset) {
        return caller.vk()
                .wall()
                .getExtended(Anyone.SERVICE)
                .count(PAGE)
                .unsafeParam("extended", "1")
                .unsafeParam("owner_id", Long.valueOf(caller.access().owner()))
                .unsafeParam("offset", Long.valueOf(offset));
    }

    /// A post's comments of the first level, oldest first, each with a piece of its thread.
    AbstractQueryBuilder<?, ?> wallComments(long post, long offset) {
        return comments(post, offset)
                .threadItemsCount(THREAD_ITEMS)
                .unsafeParam("sort", Order.OLDEST_FIRST.word);
    }

    /// The thread of a top comment.
    AbstractQueryBuilder<?, ?> thread(long post, long top, Order order, long offset) {
        return comments(post, offset)
                .unsafeParam("sort", order.word)
                .unsafeParam("comment_id", Long.valueOf(top));
    }

    private WallGetCommentsQuery comments(long post, long offset) {
        return caller.vk()
                .wall()
                .getComments(Anyone.SERVICE)
                .ownerId(caller.access().owner())
                .needLikes(true)
                .extended(true)
                .count(PAGE)
                .unsafeParam("post_id", Long.valueOf(post))
                .unsafeParam("offset", Long.valueOf(offset));
    }

    /// Whether more answers hang under a top comment than came with it.
    static boolean cut(JsonNode top) {
        JsonNode thread = top.path("thread");
        return Fields.number(thread, "count") > Fields.each(thread, "items").size();
    }

    /// The conversations, the one with the newest message first.
    AbstractQueryBuilder<?, ?> conversations(long offset) {
        return caller.vk()
                .messages()
                .getConversations(Anyone.GROUP)
                .count(PAGE)
                .unsafeParam("group_id", Long.valueOf(caller.access().group()))
                .unsafeParam("offset", Long.valueOf(offset));
    }

    /// The messages of a conversation, newest first.
    AbstractQueryBuilder<?, ?> messages(long peer, long offset) {
        return caller.vk()
                .messages()
                .getHistory(Anyone.GROUP)
                .peerId(peer)
                .groupId(caller.access().group())
                .count(PAGE)
                .unsafeParam("offset", Long.valueOf(offset));
    }
}
