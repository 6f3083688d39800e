package vestovoy.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.intake.Pending;

/// The statements that tell what happened around a post. All of them only read.
///
/// A conversation is what one author writes in one place, with the wall post above it when that is
/// theirs; of a wall post or a mention it is the post alone. A thread is what hangs on one top
/// comment under a wall post; in other places, which are flat, it is the conversation itself.
final class Surroundings {
    /// The latest are enough: nothing is asked of what is older than a day, but an open case.
    private static final String MINE =
            """
            with mine as (
              select id, channel, number, thread, state, reason, deleted from (
                select id, channel, number, thread, state, reason, deleted from post
                where author = :author and channel = :talk and owner = :owner and place = :place and id <> :id
                order by number desc limit 50) as beside
              union all
              select id, channel, number, thread, state, reason, deleted from post
              where author = :author and channel = 'wall-post' and owner = :owner and place = 0 and number = :root
            )
            """;

    private static final String TEXTS =
            MINE
                    + """
                    select r.id, r.purpose, r.pleads, r.created_at,
                      m.channel = :channel and (m.number = :top or m.thread = :top) as in_thread
                    from mine m join reply r on r.post = m.id
                    where r.voice = 'bot' and r.state not in ('withdrawn', 'refused') and r.created_at > :since
                    order by r.created_at desc, r.id desc
                    """;

    /// What went to people only because the bot may not speak by itself hinders it nowhere.
    private static final String OPEN =
            MINE
                    + """
                    select count(*) from mine
                    where state = 'people' and not deleted
                      and reason not in ('mode-off', 'mode-shadow', 'mode-suggest', 'promise-not-kept', 'stopped')
                    """;

    private static final String PERSON =
            MINE
                    + """
                    select coalesce(max(at), 0) from (
                      select s.written_at as at from spoken s
                      where s.channel = 'message' and s.channel = :channel and s.owner = :owner and s.place = :place
                      union all
                      select s.written_at from spoken s
                      where s.channel = :channel and s.owner = :owner and s.place = :place and s.thread = :top
                        and :top > 0
                      union all
                      select s.written_at from spoken s
                      where s.channel = :channel and s.owner = :owner and s.place = :place and s.answers = :top
                        and :top > 0
                      union all
                      select s.written_at from spoken s
                      where s.channel = :channel and s.owner = :owner and s.place = :place
                        and s.number in (:top, :replies_to)
                      union all
                      select s.written_at from mine m join spoken s on s.answers = m.number
                        and s.channel = m.channel and s.owner = :owner and s.place = :place
                      where m.channel = :channel
                      union all
                      select s.written_at from mine m join spoken s on s.place = m.number and s.answers = 0
                        and s.channel = 'wall' and s.owner = :owner
                      where m.channel = 'wall-post'
                      union all
                      select coalesce(r.settled_at, r.created_at) from mine m join reply r on r.post = m.id
                      where r.voice = 'moderator' and r.state not in ('withdrawn', 'refused')
                      union all
                      select coalesce(r.settled_at, r.created_at) from post p join reply r on r.post = p.id
                      where p.channel = :channel and p.owner = :owner and p.place = :place
                        and p.thread = :top and :top > 0
                        and r.voice = 'moderator' and r.state not in ('withdrawn', 'refused')
                      union all
                      select coalesce(r.settled_at, r.created_at) from post p join reply r on r.post = p.id
                      where p.channel = :channel and p.owner = :owner and p.place = :place and p.number = :top
                        and r.voice = 'moderator' and r.state not in ('withdrawn', 'refused')
                    ) as people
                    """;

    private static final String SAID =
            """
            select r.text as said, w.text as asked, r.created_at, coalesce(a.rule, '') as rule,
              coalesce(a.grounds, '') as grounds
            from reply r
            join wording w on w.post = r.post and w.revision = r.revision
            left join audit a on a.id = (select max(d.id) from audit d
              where d.post = r.post and d.action = 'decided' and d.at <= r.created_at)
            where r.id = :id
            """;

    /// The cross join keeps SQLite from beginning with the posts.
    private static final String COUNTS =
            """
            select count(*) as all_texts, coalesce(sum(case when p.author = :author then 1 else 0 end), 0) as to_author
            from reply r cross join post p
            where p.id = r.post and r.voice = 'bot' and r.created_at > :since
              and r.state not in ('withdrawn', 'refused')
              and (p.owner = -:community or (p.channel = 'mention' and p.place = :community))
            """;

    private static final String OURS =
            """
            select count(*) from (
              select s.id from spoken s
              where s.channel = :channel and s.owner = :owner and s.place = :place and s.number = :target
              union all
              select r.id from reply r cross join post p
              where p.id = r.post and r.object = :target and r.object > 0 and p.owner = :owner
                and ((p.channel = :channel and p.place = :place)
                  or (:channel = 'wall' and p.channel in ('wall-post', 'mention') and p.number = :place))
            ) as ours
            """;
    private static final String AUTHOR =
            """
            select author from post
            where channel = :channel and owner = :owner and place = :place and number = :target
            """;

    /// One automatic text of a conversation.
    ///
    /// @param threaded whether it was said in the thread that is looked at
    record Automatic(long reply, boolean notice, boolean pleads, Instant at, boolean threaded) {}

    /// An automatic text with what it answered.
    record Exchange(String said, String asked, Instant at, String rule, String grounds) {}

    record Counts(int all, int toAuthor) {}

    private final Database database;

    Surroundings(Database database) {
        this.database = database;
    }

    /// Automatic texts to the author in the conversation since then, latest first.
    List<Automatic> texts(Pending pending, Instant since) {
        boolean flat = pending.post().key().channel() != Channel.WALL_COMMENT;
        return conversation(TEXTS, pending)
                .param("since", since.toEpochMilli())
                .query((row, _) ->
                        new Automatic(
                                row.getLong("id"),
                                row.getString("purpose").equals("notice"),
                                row.getBoolean("pleads"),
                                Instant.ofEpochMilli(row.getLong("created_at")),
                                flat || row.getBoolean("in_thread")))
                .list();
    }

    /// Whether another post of the conversation is with people.
    boolean open(Pending pending) {
        return conversation(OPEN, pending).query(Long.class).single() > 0;
    }

    /// When a person last spoke in the thread, the epoch when none did.
    Instant person(Pending pending) {
        return Instant.ofEpochMilli(
                conversation(PERSON, pending)
                        .param("replies_to", pending.post().repliesTo())
                        .query(Long.class)
                        .single());
    }

    Exchange exchange(long reply) {
        return database.reading(SAID)
                .param("id", reply)
                .query((row, _) ->
                        new Exchange(
                                row.getString("said"),
                                row.getString("asked"),
                                Instant.ofEpochMilli(row.getLong("created_at")),
                                row.getString("rule"),
                                row.getString("grounds")))
                .single();
    }

    /// Automatic texts of the community since then.
    Counts counts(Post post, Instant since) {
        return database.reading(COUNTS)
                .param("author", post.author().id())
                .param("community", post.key().community())
                .param("since", since.toEpochMilli())
                .query((row, _) -> new Counts(row.getInt("all_texts"), row.getInt("to_author")))
                .single();
    }

    /// Whether we said what stands under this key.
    boolean ours(PostKey key) {
        return targeted(OURS, key).query(Long.class).single() > 0;
    }

    /// Who wrote the post of this key, as far as we know it.
    Optional<Long> author(PostKey key) {
        return targeted(AUTHOR, key).query(Long.class).optional();
    }

    private StatementSpec targeted(String statement, PostKey key) {
        return database.reading(statement)
                .param("channel", key.channel().code())
                .param("owner", key.owner())
                .param("place", key.place())
                .param("target", key.id());
    }

    private StatementSpec conversation(String statement, Pending pending) {
        Post post = pending.post();
        PostKey key = post.key();
        boolean alone =
                key.channel() == Channel.WALL_POST
                        || key.channel() == Channel.MENTION
                        || post.author().id() == 0;
        boolean wall = key.channel() == Channel.WALL_COMMENT;
        long top = post.thread() == 0 ? key.id() : post.thread();
        return database.reading(statement)
                .param("id", pending.id())
                .param("author", post.author().id())
                .param("talk", alone ? "" : key.channel().code())
                .param("channel", key.channel().code())
                .param("owner", key.owner())
                .param("place", key.place())
                .param("root", wall ? key.place() : 0)
                .param("top", wall ? top : 0);
    }
}
