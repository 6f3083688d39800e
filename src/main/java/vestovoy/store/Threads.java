package vestovoy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import vestovoy.community.Channel;
import vestovoy.community.Markup;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.desk.Said;

/// What was said around a post: by customers, by the staff in VK, and by us.
///
/// Our own replies that VK shows to us again are not kept as spoken, so each stands here once, as a
/// reply.
final class Threads {
    private static final String AROUND =
            """
            with near as (
              select id from (select id from post
                where channel = :channel and owner = :owner and place = :place and number <= :number
                  and (:top = 0 or number = :top or thread = :top)
                order by number desc limit :limit) as earlier
              union
              select id from (select id from post
                where channel = :channel and owner = :owner and place = :place and number > :number
                  and (:top = 0 or number = :top or thread = :top)
                order by number limit :limit) as later
              union
              select id from post
              where channel = :root_channel and owner = :owner and place = :root_place and number = :root
            ), staff as (
              select id from (select id from spoken
                where channel = :channel and owner = :owner and place = :place and number <= :number
                  and (:top = 0 or number = :top or thread = :top)
                order by number desc limit :limit) as earlier
              union
              select id from (select id from spoken
                where channel = :channel and owner = :owner and place = :place and number > :number
                  and (:top = 0 or number = :top or thread = :top)
                order by number limit :limit) as later
              union
              select id from spoken
              where channel = :root_channel and owner = :owner and place = :root_place and number = :root
            )
            select p.channel, p.number, case p.name when '' then cast(p.author as text) else p.name end as who,
              p.written_at as at, p.text, 'CUSTOMER' as voice, '' as delivery
            from near join post_now p on p.id = near.id
            union all
            select '', s.number, coalesce(n.name, cast(s.author as text)), s.written_at, s.text, 'COMMUNITY', ''
            from staff join spoken s on s.id = staff.id left join person n on n.id = s.author
            union all
            select '', r.object, r.actor, case r.state when 'sent' then r.settled_at else r.created_at end,
              r.text, upper(r.voice), case r.state when 'unsure' then 'sending' else r.state end
            from near join reply r on r.post = near.id
            order by at, number
            """;

    /// One line, and the channel of the customer's post that it is; empty for what others said.
    private record Line(String channel, Said said) {}

    /// Where to look.
    ///
    /// @param channel where the posts beside it are
    /// @param place under what they stand
    /// @param number around which of them
    /// @param top the top comment of the thread that is looked at, 0 for the whole place
    /// @param rootChannel of what they stand under
    /// @param rootPlace under what that stands itself
    /// @param root what they stand under, 0 when it is not a post
    private record Scene(
            Channel channel,
            long place,
            long number,
            long top,
            Channel rootChannel,
            long rootPlace,
            long root) {
        static Scene of(Post post) {
            PostKey key = post.key();
            return switch (key.channel()) {
                case WALL_POST, MENTION ->
                        new Scene(
                                Channel.WALL_COMMENT,
                                key.id(),
                                0,
                                0,
                                key.channel(),
                                key.place(),
                                key.id());
                case WALL_COMMENT -> {
                    long top = post.thread() == 0 ? key.id() : post.thread();
                    yield new Scene(
                            key.channel(),
                            key.place(),
                            key.id(),
                            top,
                            Channel.WALL_POST,
                            0,
                            key.place());
                }
                case BOARD_COMMENT, PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT, MESSAGE ->
                        new Scene(key.channel(), key.place(), key.id(), 0, key.channel(), 0, 0);
            };
        }
    }

    private final Database database;

    Threads(Database database) {
        this.database = database;
    }

    /// The lines nearest to a post, oldest first, the post's own among them.
    List<Said> around(Post post, int limit) {
        Scene scene = Scene.of(post);
        List<Line> lines =
                database.reading(AROUND)
                        .param("channel", scene.channel().code())
                        .param("owner", post.key().owner())
                        .param("place", scene.place())
                        .param("number", scene.number())
                        .param("top", scene.top())
                        .param("root_channel", scene.rootChannel().code())
                        .param("root_place", scene.rootPlace())
                        .param("root", scene.root())
                        .param("limit", limit)
                        .query((row, _) -> line(row))
                        .list();
        return window(lines, post.key(), limit).stream().map(Line::said).toList();
    }

    /// As many lines as wanted, the post in their middle where both sides have enough.
    private static List<Line> window(List<Line> lines, PostKey self, int limit) {
        int at = 0;
        while (at < lines.size() - 1 && !isPost(lines.get(at), self)) {
            at++;
        }
        int from = Math.max(0, Math.min(at - limit / 2, lines.size() - limit));
        return lines.subList(from, Math.min(lines.size(), from + limit));
    }

    private static boolean isPost(Line line, PostKey key) {
        return line.channel().equals(key.channel().code()) && line.said().post() == key.id();
    }

    private static Line line(ResultSet row) throws SQLException {
        Said said =
                new Said(
                        row.getLong("number"),
                        row.getString("who"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        Markup.plain(row.getString("text")),
                        Said.Voice.valueOf(row.getString("voice")),
                        row.getString("delivery"));
        return new Line(row.getString("channel"), said);
    }
}
