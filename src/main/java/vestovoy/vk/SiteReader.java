package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads single places again, from the newest comment back to the oldest one that is wanted.
final class SiteReader {
    /// Behind so many pages a comment is so old that the watch of it may end.
    private static final int MOST_PAGES = 5;

    private final Scan scan;
    private final MediaLists queries;
    private int calls;

    SiteReader(Scan scan) {
        this.scan = scan;
        this.queries = new MediaLists(scan.caller());
    }

    /// How many pages were read.
    int calls() {
        return calls;
    }

    /// The comments of a place; of a wall post and a video those of the first level.
    ///
    /// @param least the least number that is wanted
    Sight comments(Site site, long least) throws Unreadable {
        return back(
                offset -> queries.comments(site.channel(), site.owner(), site.place(), offset),
                least);
    }

    Sight thread(Site site, long top, long least) throws Unreadable {
        return back(
                offset -> queries.thread(site.channel(), site.owner(), site.place(), top, offset),
                least);
    }

    private Sight back(LongFunction<? extends AbstractQueryBuilder<?, ?>> query, long least)
            throws Unreadable {
        List<JsonNode> items = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode read = page(query.apply((long) page * Lists.PAGE));
            List<JsonNode> found = Fields.each(read, "items");
            items.addAll(found);
            if (found.isEmpty() || (long) (page + 1) * Lists.PAGE >= Lists.total(read)) {
                return Sight.back(items, true);
            }
            if (found.stream().anyMatch(item -> Fields.number(item, "id") <= least)) {
                break;
            }
        }
        return Sight.back(items, false);
    }

    /// The messages of a conversation that have these numbers.
    Sight messages(Site site, List<Long> numbers) throws Unreadable {
        return Sight.whole(
                Fields.each(
                        page(
                                scan.caller()
                                        .vk()
                                        .messages()
                                        .getByConversationMessageId(Anyone.GROUP)
                                        .peerId(site.place())
                                        .groupId(scan.caller().access().group())
                                        .unsafeParam("conversation_message_ids", joined(numbers))),
                        "items"));
    }

    private static String joined(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// Wall posts by their full names, such as `-1_23`.
    Sight posts(List<String> names) throws Unreadable {
        JsonNode answer = page(scan.caller().vk().wall().getById(Anyone.SERVICE, names));
        // An object with items since 5.199, a bare list before.
        return Sight.whole(answer.isArray() ? Fields.each(answer) : Fields.each(answer, "items"));
    }

    /// Whether VK, asked for a place that refuses its comments, shows that the place itself is
    /// gone: error 15 says the same of a deleted post and of a closed one.
    boolean gone(Site site) throws Unreadable {
        return switch (site.channel()) {
            case WALL_COMMENT ->
                    posts(List.of(site.owner() + "_" + site.place())).items().stream()
                            .noneMatch(post -> Fields.number(post, "id") == site.place());
            case BOARD_COMMENT ->
                    Fields.each(page(topic(site)), "items").stream()
                            .noneMatch(topic -> Fields.number(topic, "id") == site.place());
            case PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT, WALL_POST, MENTION, MESSAGE -> false;
        };
    }

    private AbstractQueryBuilder<?, ?> topic(Site site) {
        return scan.caller()
                .vk()
                .board()
                .getTopics(Anyone.SERVICE, Math.abs(site.owner()))
                .unsafeParam("topic_ids", Long.toString(site.place()));
    }

    private JsonNode page(AbstractQueryBuilder<?, ?> query) throws Unreadable {
        calls++;
        return scan.lists().page(query);
    }
}
