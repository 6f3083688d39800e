package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import vestovoy.community.Channel;

/// Requests for the community's photos, videos and goods, and for the comments of any place, newest
/// first.
final class MediaLists {
    private static final int PAGE = Lists.PAGE;
    private static final int THREAD_ITEMS = 10;
    private static final String NEWEST_FIRST = "desc";

    private final Caller caller;

    MediaLists(Caller caller) {
        this.caller = caller;
    }

    /// The comments of all photos, newest first; each says its photo in `pid`.
    AbstractQueryBuilder<?, ?> photoComments(long offset) {
        return caller.vk()
                .photos()
                .getAllComments(Anyone.USER)
                .ownerId(caller.access().owner())
                .count(PAGE)
                .unsafeParam("offset", Long.valueOf(offset));
    }

    /// The videos; each says how many comments it has.
    AbstractQueryBuilder<?, ?> videos(long offset) {
        return caller.vk()
                .video()
                .get(Anyone.USER)
                .ownerId(caller.access().owner())
                .count(PAGE)
                .unsafeParam("offset", Long.valueOf(offset));
    }

    /// The goods; whether they can be commented on is said in the extended answer only.
    AbstractQueryBuilder<?, ?> goods(long offset) {
        return caller.vk()
                .market()
                .get(Anyone.USER)
                .ownerId(caller.access().owner())
                .count(PAGE)
                .unsafeParam("extended", "1")
                .unsafeParam("offset", Long.valueOf(offset));
    }

    /// The comments of a place, newest first: of a wall post and a video those of the first level,
    /// each with a piece of its thread.
    ///
    /// @param owner whose wall, board, photo, video or good it is
    AbstractQueryBuilder<?, ?> comments(Channel channel, long owner, long place, long offset) {
        AbstractQueryBuilder<?, ?> query = of(channel, owner, place);
        if (threaded(channel)) {
            query.unsafeParam("thread_items_count", Integer.toString(THREAD_ITEMS));
        }
        query.unsafeParam("offset", Long.valueOf(offset));
        return query;
    }

    /// The answers under a top comment of a wall post or a video, newest first.
    AbstractQueryBuilder<?, ?> thread(
            Channel channel, long owner, long place, long top, long offset) {
        AbstractQueryBuilder<?, ?> query = of(channel, owner, place);
        query.unsafeParam("comment_id", Long.valueOf(top));
        query.unsafeParam("offset", Long.valueOf(offset));
        return query;
    }

    /// Whether comments there stand on two levels.
    static boolean threaded(Channel channel) {
        return channel == Channel.WALL_COMMENT || channel == Channel.VIDEO_COMMENT;
    }

    private AbstractQueryBuilder<?, ?> of(Channel channel, long owner, long place) {
        Long number = place;
        return switch (channel) {
            case WALL_COMMENT ->
                    caller.vk()
                            .wall()
                            .getComments(Anyone.SERVICE)
                            .ownerId(owner)
                            .count(PAGE)
                            .unsafeParam("sort", NEWEST_FIRST)
                            .unsafeParam("post_id", number);
            case BOARD_COMMENT ->
                    caller.vk()
                            .board()
                            .getComments(Anyone.SERVICE)
                            .groupId(Math.abs(owner))
                            .count(PAGE)
                            .unsafeParam("sort", NEWEST_FIRST)
                            .unsafeParam("topic_id", number);
            case PHOTO_COMMENT ->
                    caller.vk()
                            .photos()
                            .getComments(Anyone.USER)
                            .ownerId(owner)
                            .count(PAGE)
                            .unsafeParam("sort", NEWEST_FIRST)
                            .unsafeParam("photo_id", number);
            case VIDEO_COMMENT ->
                    caller.vk()
                            .video()
                            .getComments(Anyone.USER)
                            .ownerId(owner)
                            .count(PAGE)
                            .unsafeParam("sort", NEWEST_FIRST)
                            .unsafeParam("video_id", number);
            case MARKET_COMMENT ->
                    caller.vk()
                            .market()
                            .getComments(Anyone.USER)
                            .ownerId(owner)
                            .count(PAGE)
                            .unsafeParam("sort", NEWEST_FIRST)
                            .unsafeParam("item_id", number);
            case WALL_POST, MENTION, MESSAGE ->
                    throw new IllegalArgumentException("no comments stand under a " + channel);
        };
    }
}
