package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import com.vk.api.sdk.client.VkApiClient;
import com.vk.api.sdk.queries.groups.GroupsBanQuery;
import java.time.Instant;
import vestovoy.community.PostKey;
import vestovoy.reply.Act;
import vestovoy.reply.BanGround;
import vestovoy.reply.Errand;
import vestovoy.reply.ReportGround;

/// Builds the request that does an act where its post stands. What VK calls deleting can be
/// restored, so it is how a post is hidden.
final class Gesture {
    private final VkApiClient vk;
    private final long group;

    Gesture(VkApiClient vk, long group) {
        this.vk = vk;
        this.group = group;
    }

    /// @throws IllegalArgumentException when VK has no method for this act on such a post:
    ///   [Act#fits] tells
    AbstractQueryBuilder<?, ?> request(Errand errand) {
        PostKey key = errand.on().key();
        return switch (errand.act()) {
            case Act.Hide _ -> hide(key);
            case Act.Restore _ -> restore(key);
            case Act.Report(ReportGround ground) -> report(key, ground);
            case Act.Ban ban -> ban(ban).ownerId(errand.on().author().id());
            case Act.Unban _ ->
                    vk.groups()
                            .unban(Anyone.USER)
                            .groupId(group)
                            .ownerId(errand.on().author().id());
        };
    }

    private AbstractQueryBuilder<?, ?> hide(PostKey key) {
        return switch (key.channel()) {
            case WALL_POST -> wallPost(vk.wall().delete(Anyone.USER), key);
            case WALL_COMMENT -> comment(vk.wall().deleteComment(Anyone.USER), key);
            case BOARD_COMMENT -> boardComment(vk.board().deleteComment(Anyone.GROUP), key);
            case PHOTO_COMMENT -> comment(vk.photos().deleteComment(Anyone.USER), key);
            case VIDEO_COMMENT -> comment(vk.video().deleteComment(Anyone.USER), key);
            case MARKET_COMMENT -> comment(vk.market().deleteComment(Anyone.USER), key);
            case MESSAGE, MENTION -> throw none(key);
        };
    }

    private AbstractQueryBuilder<?, ?> restore(PostKey key) {
        return switch (key.channel()) {
            case WALL_POST -> wallPost(vk.wall().restore(Anyone.USER), key);
            case WALL_COMMENT -> comment(vk.wall().restoreComment(Anyone.USER), key);
            case BOARD_COMMENT -> boardComment(vk.board().restoreComment(Anyone.GROUP), key);
            case PHOTO_COMMENT -> comment(vk.photos().restoreComment(Anyone.USER), key);
            case VIDEO_COMMENT -> comment(vk.video().restoreComment(Anyone.USER), key);
            case MARKET_COMMENT -> comment(vk.market().restoreComment(Anyone.USER), key);
            case MESSAGE, MENTION -> throw none(key);
        };
    }

    private AbstractQueryBuilder<?, ?> report(PostKey key, ReportGround ground) {
        AbstractQueryBuilder<?, ?> query =
                switch (key.channel()) {
                    case WALL_POST, MENTION -> wallPost(vk.wall().reportPost(Anyone.USER), key);
                    case WALL_COMMENT -> comment(vk.wall().reportComment(Anyone.USER), key);
                    case PHOTO_COMMENT -> comment(vk.photos().reportComment(Anyone.USER), key);
                    case VIDEO_COMMENT -> comment(vk.video().reportComment(Anyone.USER), key);
                    case MARKET_COMMENT -> comment(vk.market().reportComment(Anyone.USER), key);
                    case BOARD_COMMENT, MESSAGE -> throw none(key);
                };
        query.unsafeParam("reason", number(ground));
        return query;
    }

    private GroupsBanQuery ban(Act.Ban ban) {
        return vk.groups()
                .ban(Anyone.USER)
                .groupId(group)
                .unsafeParam("end_date", Long.valueOf(second(ban.until())))
                .reason(number(ban.ground()))
                .comment(ban.comment())
                .commentVisible(false);
    }

    /// VK counts the ends of bans in whole seconds.
    static long second(Instant until) {
        return until.getEpochSecond();
    }

    private static AbstractQueryBuilder<?, ?> wallPost(
            AbstractQueryBuilder<?, ?> query, PostKey key) {
        query.unsafeParam("owner_id", Long.valueOf(key.owner()));
        query.unsafeParam("post_id", Long.valueOf(key.id()));
        return query;
    }

    private static AbstractQueryBuilder<?, ?> comment(
            AbstractQueryBuilder<?, ?> query, PostKey key) {
        query.unsafeParam("owner_id", Long.valueOf(key.owner()));
        query.unsafeParam("comment_id", Long.valueOf(key.id()));
        return query;
    }

    private static AbstractQueryBuilder<?, ?> boardComment(
            AbstractQueryBuilder<?, ?> query, PostKey key) {
        query.unsafeParam("group_id", Long.valueOf(Math.abs(key.owner())));
        query.unsafeParam("topic_id", Long.valueOf(key.place()));
        query.unsafeParam("comment_id", Long.valueOf(key.id()));
        return query;
    }

    /// VK's number in `groups.ban`.
    private static int number(BanGround ground) {
        return switch (ground) {
            case OTHER -> 0;
            case SPAM -> 1;
            case HARASSMENT -> 2;
            case PROFANITY -> 3;
            case OFF_TOPIC -> 4;
        };
    }

    /// VK's number in `*.reportComment` and `wall.reportPost`; the list has gaps.
    private static int number(ReportGround ground) {
        return switch (ground) {
            case SPAM -> 0;
            case CHILD_ABUSE -> 1;
            case EXTREMISM -> 2;
            case VIOLENCE -> 3;
            case DRUGS -> 4;
            case ADULT -> 5;
            case INSULT -> 6;
            case SUICIDE -> 8;
            case WEAPONS -> 11;
        };
    }

    private static IllegalArgumentException none(PostKey key) {
        return new IllegalArgumentException("VK has no method for this on " + key);
    }
}
