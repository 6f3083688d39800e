package vestovoy.store;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The statements that put texts into the outbox. Each belongs to the transaction of its caller.
final class Plans {
    private static final String PLAN =
            """
            insert into reply (post, revision, purpose, pleads, voice, actor, text, echo, guid, state, unsure,
              attempt, deferrals, due_at, object, code, created_at)
            select p.id, p.revision, :purpose, :pleads, :voice, :actor, :text, :echo, :guid, 'planned', false,
              0, 0, :now, 0, '', :now
            from post p where p.id = :post and not p.deleted
            on conflict do nothing
            """;
    private static final String PLAN_AGAIN =
            """
            insert into reply (post, revision, purpose, pleads, voice, actor, text, echo, guid, state, unsure, attempt,
              deferrals, due_at, object, code, created_at)
            select r.post, r.revision, r.purpose, r.pleads, r.voice, r.actor, :text, :echo, :guid, 'planned', false, 0,
              0, :now, 0, '', :now
            from reply r join post p on p.id = r.post
            where r.id = :id and r.state = 'refused' and p.revision = r.revision and not p.deleted
              and p.state = 'answered' and p.reason <> 'answered-in-vk'
            on conflict do nothing
            """;

    /// What is to be said to whom, and by whom.
    private record Plan(long post, String purpose, boolean pleads, String voice, String actor) {}

    private final Database database;

    Plans(Database database) {
        this.database = database;
    }

    /// Plans the bot's answer to the present wording.
    ///
    /// @param pleads whether it asks to remove personal data
    /// @return false when the post has an open reply, or this wording an answer by the bot
    boolean planByBot(long post, String text, boolean pleads, Instant now) {
        return plan(new Plan(post, "answer", pleads, "bot", Actor.BOT), text, now);
    }

    /// Plans what the author is told while people take over.
    ///
    /// @return false when this post had its notice
    boolean planNotice(long post, String text, boolean pleads, Instant now) {
        return plan(new Plan(post, "notice", pleads, "bot", Actor.BOT), text, now);
    }

    /// Plans a moderator's answer.
    ///
    /// @return false when the post has an open reply or is gone
    boolean planBy(String moderator, long post, String text, Instant now) {
        return plan(new Plan(post, "answer", false, "moderator", moderator), text, now);
    }

    private boolean plan(Plan plan, String text, Instant now) {
        return worded(PLAN, text, now)
                        .param("post", plan.post())
                        .param("purpose", plan.purpose())
                        .param("pleads", plan.pleads())
                        .param("voice", plan.voice())
                        .param("actor", plan.actor())
                        .update()
                == 1;
    }

    /// Plans what a refused reply says in other words, as the same voice to the same wording.
    ///
    /// @return false when its post is no longer its to answer
    boolean planAgain(long id, String text, Instant now) {
        return worded(PLAN_AGAIN, text, now).param("id", id).update() == 1;
    }

    private StatementSpec worded(String statement, String text, Instant now) {
        return database.sql(statement)
                .param("text", Characters.kept(text))
                .param("echo", Voices.echo(text))
                .param("guid", UUID.randomUUID().toString())
                .param("now", now.toEpochMilli());
    }
}
