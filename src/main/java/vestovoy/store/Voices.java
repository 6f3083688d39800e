package vestovoy.store;

import java.util.List;
import vestovoy.community.Channel;
import vestovoy.community.Markup;
import vestovoy.community.Post;
import vestovoy.community.PostKey;

/// The statements on what the community itself said: our own replies seen again, and the staff in
/// VK.
final class Voices {
    private static final String ECHO =
            """
            select count(*) from (
              select r.id from post p join reply r on r.post = p.id
              where p.channel = :channel and p.owner = :owner and p.place = :place
                and p.number between :first and :last
                and r.state in ('sending', 'unsure', 'sent', 'unknown')
                and (r.echo = :echo or r.object = :object)
              union all
              select r.id from post p join reply r on r.post = p.id
              where p.channel in ('wall-post', 'mention') and p.owner = :owner
                and p.place in (0, :community) and p.number = :root
                and r.state in ('sending', 'unsure', 'sent', 'unknown')
                and (r.echo = :echo or r.object = :object)) as own
            """;
    private static final String ADD =
            """
            insert into spoken (channel, owner, place, number, author, answers, thread, written_at, text)
            values (:channel, :owner, :place, :number, :author, :answers, :thread, :written_at, :text)
            on conflict (channel, owner, place, number) do nothing
            """;
    private static final String TARGETS =
            """
            select p.id from post p
            where p.channel in (:channels) and p.owner = :owner and p.place in (:places)
              and p.number between :first and :last
              and (p.state in ('undecided', 'people')
                or exists (select 1 from reply r
                  where r.post = p.id and r.purpose = 'answer' and r.state in ('planned', 'sending', 'unsure')))
            order by p.id
            for no key update of p
            """;
    private static final String ANSWERED_BEFORE =
            """
            select count(*) from spoken
            where channel = :channel and owner = :owner and place = :place and answers = :number
            """;
    private static final String MESSAGE_ANSWERED_BEFORE =
            """
            select count(*) from spoken
            where channel = :channel and owner = :owner and place = :place and number > :number
            """;
    private static final String MENTION_ANSWERED_BEFORE =
            """
            select count(*) from spoken
            where channel = 'wall' and owner = :owner and place = :number and answers = 0 and author = -:place
            """;
    private static final String WALL_POST_ANSWERED_BEFORE =
            """
            select count(*) from spoken
            where channel = 'wall' and owner = :owner and place = :number and answers = 0
            """;

    /// Which posts a voice may speak to.
    ///
    /// @param channels codes
    /// @param places what those posts stand under; of a mention the community that speaks
    /// @param first the least number
    /// @param last the largest number; less than `first` when it speaks to nobody
    private record Reach(List<String> channels, List<Long> places, long first, long last) {}

    private final Database database;

    Voices(Database database) {
        this.database = database;
    }

    /// A text as it is recognised when VK shows it again: without marks, white space collapsed.
    static String echo(String text) {
        return Markup.plain(Characters.kept(text)).replaceAll("\\s+", " ").strip();
    }

    /// Whether this is a reply of ours, by its number or its text. The number of a message is of
    /// another kind than the one that sending returns, so there the text alone counts.
    boolean own(Post spoken) {
        PostKey key = spoken.key();
        boolean comment = key.channel() == Channel.WALL_COMMENT;
        long answered = answered(spoken);
        return Posts.keyed(database.sql(ECHO), key)
                        .param("first", answered == 0 ? 1 : answered)
                        .param("last", answered == 0 ? Long.MAX_VALUE : answered)
                        .param("community", -spoken.author().id())
                        .param("root", comment && answered == 0 ? key.place() : 0)
                        .param("echo", echo(spoken.text()))
                        .param("object", key.channel() == Channel.MESSAGE ? -1 : key.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Keeps what the staff said.
    ///
    /// @return false when it is known
    boolean add(Post spoken) {
        return Posts.keyed(database.sql(ADD), spoken.key())
                        .param("author", spoken.author().id())
                        .param("answers", answered(spoken))
                        .param("thread", spoken.thread())
                        .param("written_at", spoken.writtenAt().toEpochMilli())
                        .param("text", Characters.kept(spoken.text()))
                        .update()
                == 1;
    }

    /// Posts that wait and that this answers, held.
    ///
    /// @param community whose voice it is, positive
    List<Long> targets(Post spoken, long community) {
        Reach reach = reach(spoken, community);
        return database.sql(TARGETS)
                .param("channels", reach.channels())
                .param("owner", spoken.key().owner())
                .param("places", reach.places())
                .param("first", reach.first())
                .param("last", reach.last())
                .query(Long.class)
                .list();
    }

    /// Whether the staff's answer to this post came before the post did.
    boolean answeredBefore(PostKey key) {
        String statement =
                switch (key.channel()) {
                    case WALL_POST -> WALL_POST_ANSWERED_BEFORE;
                    case MENTION -> MENTION_ANSWERED_BEFORE;
                    case MESSAGE -> MESSAGE_ANSWERED_BEFORE;
                    case WALL_COMMENT,
                            BOARD_COMMENT,
                            PHOTO_COMMENT,
                            VIDEO_COMMENT,
                            MARKET_COMMENT ->
                            ANSWERED_BEFORE;
                };
        return Posts.keyed(database.sql(statement), key).query(Long.class).single() > 0;
    }

    private static Reach reach(Post spoken, long community) {
        PostKey key = spoken.key();
        List<String> channels = List.of(key.channel().code());
        List<Long> here = List.of(key.place());
        long answered = answered(spoken);
        if (key.channel() == Channel.MESSAGE) {
            return new Reach(channels, here, 1, key.id() - 1);
        }
        if (answered != 0) {
            return new Reach(channels, here, answered, answered);
        }
        if (key.channel() == Channel.WALL_COMMENT) {
            List<String> walls = List.of(Channel.WALL_POST.code(), Channel.MENTION.code());
            return new Reach(walls, List.of(0L, community), key.place(), key.place());
        }
        return new Reach(channels, here, 1, 0);
    }

    /// The post of the same place that is answered: the one that VK names, else the top of the
    /// thread; 0 when none.
    private static long answered(Post spoken) {
        return spoken.repliesTo() != 0 ? spoken.repliesTo() : spoken.thread();
    }
}
