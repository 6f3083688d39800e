package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import com.vk.api.sdk.client.VkApiClient;
import com.vk.api.sdk.queries.wall.WallGetCommentsQuery;
import vestovoy.community.PostKey;

/// The requests that read comments around a post.
final class CommentQueries {
    private static final int PAGE = 100;

    private final VkApiClient vk;

    CommentQueries(VkApiClient vk) {
        this.vk = vk;
    }

    /// The call that looking at a post begins with.
    AbstractQueryBuilder<?, ?> first(PostKey key) {
        return switch (key.channel()) {
            case WALL_POST, MENTION -> wall(key.owner(), key.id());
            case WALL_COMMENT -> wall(key.owner(), key.place());
            case BOARD_COMMENT, PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT -> flat(key, "asc");
            case MESSAGE -> throw new IllegalArgumentException("messages are read elsewhere");
        };
    }

    /// A page of a place with one level, 100 at once.
    ///
    /// @param sort `asc` or `desc`
    AbstractQueryBuilder<?, ?> flat(PostKey key, String sort) {
        Long place = key.place();
        return switch (key.channel()) {
            case BOARD_COMMENT ->
                    vk.board()
                            .getComments(Anyone.USER)
                            .groupId(Math.abs(key.owner()))
                            .count(PAGE)
                            .unsafeParam("sort", sort)
                            .unsafeParam("topic_id", place);
            case PHOTO_COMMENT ->
                    vk.photos()
                            .getComments(Anyone.USER)
                            .ownerId(key.owner())
                            .count(PAGE)
                            .unsafeParam("sort", sort)
                            .unsafeParam("photo_id", place);
            case VIDEO_COMMENT ->
                    vk.video()
                            .getComments(Anyone.USER)
                            .ownerId(key.owner())
                            .count(PAGE)
                            .unsafeParam("sort", sort)
                            .unsafeParam("video_id", place);
            case MARKET_COMMENT ->
                    vk.market()
                            .getComments(Anyone.USER)
                            .ownerId(key.owner())
                            .count(PAGE)
                            .unsafeParam("sort", sort)
                            .unsafeParam("item_id", place);
            case WALL_POST, WALL_COMMENT, MESSAGE, MENTION ->
                    throw new IllegalArgumentException("not a flat place: " + key);
        };
    }

    /// The comments under a wall post.
    WallGetCommentsQuery wall(long owner, long post) {
        return vk.wall()
                .getComments(Anyone.SERVICE)
                .ownerId(owner)
                .unsafeParam("post_id", Long.valueOf(post));
    }
}
