package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import com.vk.api.sdk.client.VkApiClient;
import com.vk.api.sdk.queries.video.VideoGetCommentsQuery;
import com.vk.api.sdk.queries.wall.WallGetCommentsQuery;
import java.util.Map;
import vestovoy.community.Channel;
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
            case VIDEO_COMMENT -> videos(key);
            case BOARD_COMMENT, PHOTO_COMMENT, MARKET_COMMENT -> flat(key, "asc");
            case MESSAGE -> throw new IllegalArgumentException("messages are read elsewhere");
        };
    }

    /// The newest comments beside a comment, of the first level where there are two.
    AbstractQueryBuilder<?, ?> newest(PostKey key) {
        return switch (key.channel()) {
            case WALL_COMMENT, VIDEO_COMMENT -> level(key, "desc", Map.of());
            case BOARD_COMMENT, PHOTO_COMMENT, MARKET_COMMENT -> flat(key, "desc");
            case WALL_POST, MENTION, MESSAGE ->
                    throw new IllegalArgumentException("not a comment: " + key);
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
            case MARKET_COMMENT ->
                    vk.market()
                            .getComments(Anyone.USER)
                            .ownerId(key.owner())
                            .count(PAGE)
                            .unsafeParam("sort", sort)
                            .unsafeParam("item_id", place);
            case WALL_POST, WALL_COMMENT, VIDEO_COMMENT, MESSAGE, MENTION ->
                    throw new IllegalArgumentException("not a flat place: " + key);
        };
    }

    /// A page of a level of comments under a wall post or a video, 100 at once.
    ///
    /// @param sort `asc` or `desc`
    /// @param more further parameters: which thread, from where on
    AbstractQueryBuilder<?, ?> level(PostKey key, String sort, Map<String, Object> more) {
        AbstractQueryBuilder<?, ?> page =
                key.channel() == Channel.VIDEO_COMMENT
                        ? videos(key)
                        : wall(key.owner(), key.place()).count(PAGE);
        page.unsafeParam("sort", sort);
        more.forEach(page::unsafeParam);
        return page;
    }

    private VideoGetCommentsQuery videos(PostKey key) {
        return vk.video()
                .getComments(Anyone.USER)
                .ownerId(key.owner())
                .count(PAGE)
                .unsafeParam("video_id", Long.valueOf(key.place()));
    }

    /// The comments under a wall post.
    WallGetCommentsQuery wall(long owner, long post) {
        return vk.wall()
                .getComments(Anyone.SERVICE)
                .ownerId(owner)
                .unsafeParam("post_id", Long.valueOf(post));
    }
}
