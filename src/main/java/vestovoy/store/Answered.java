package vestovoy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Discussion;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.community.Remark;
import vestovoy.faq.Progress;
import vestovoy.faq.Source;

/// What people answered, each customer's post with the answers to it as a small discussion: said in
/// VK itself, or by moderators through the console. The bot's own answers are not among them: it
/// does not learn from itself.
///
/// Whoever answered, the community speaks. A wall post and a mention stand here as the first
/// comment under themselves (a wall numbers posts and comments together), so that their answers are
/// found beside them.
final class Answered implements Source {
    private static final String ALL =
            """
            select q.*, a.said_as, a.said_at, a.said
            from (
              select p.id as post, s.number as said_as, s.written_at as said_at, s.text as said
              from spoken s join post p on p.channel = s.channel and p.owner = s.owner and p.place = s.place
                and p.number = s.answers
              union all
              select p.id, s.number, s.written_at, s.text
              from spoken s join post p on p.channel in ('wall-post', 'mention') and p.owner = s.owner
                and p.number = s.place
              where s.channel = 'wall' and s.answers = 0
              union all
              select p.id, s.number, s.written_at, s.text
              from spoken s join post p on p.channel = 'message' and p.owner = s.owner and p.place = s.place
                and p.number = (select max(e.number) from post e where e.channel = 'message'
                  and e.owner = s.owner and e.place = s.place and e.number < s.number)
              where s.channel = 'message' and s.answers = 0
              union all
              select r.post, r.object, r.settled_at, r.text
              from reply r
              where r.voice = 'moderator' and r.state = 'sent' and r.object > 0
            ) a join post_now q on q.id = a.post
            order by q.id, a.said_at, a.said_as
            """;

    private final Database database;

    Answered(Database database) {
        this.database = database;
    }

    @Override
    public List<Discussion> discussions(Progress progress) {
        Map<Post, List<Remark>> discussions = new LinkedHashMap<>();
        database.reading(ALL)
                .query(row -> {
                    Post asked = asked(Posts.post(row));
                    discussions
                            .computeIfAbsent(
                                    asked, _ -> new ArrayList<>(List.of(new Remark(asked, 0))))
                            .add(new Remark(answer(asked, row), 0));
                });
        return discussions.values().stream().map(all -> new Discussion("", all)).toList();
    }

    private static Post asked(Post post) {
        PostKey key = post.key();
        PostKey beside =
                switch (key.channel()) {
                    case WALL_POST ->
                            new PostKey(Channel.WALL_COMMENT, key.owner(), key.id(), key.id());
                    case MENTION -> new PostKey(Channel.MENTION, -key.place(), key.id(), key.id());
                    case WALL_COMMENT,
                            BOARD_COMMENT,
                            PHOTO_COMMENT,
                            VIDEO_COMMENT,
                            MARKET_COMMENT,
                            MESSAGE ->
                            key;
                };
        return new Post(
                beside, post.author(), post.writtenAt(), post.text(), post.attachments(), 0, 0);
    }

    private static Post answer(Post asked, ResultSet row) throws SQLException {
        return new Post(
                asked.key().beside(row.getLong("said_as")),
                new Author(asked.key().owner(), ""),
                Instant.ofEpochMilli(row.getLong("said_at")),
                row.getString("said"),
                List.of(),
                asked.key().id(),
                0);
    }
}
