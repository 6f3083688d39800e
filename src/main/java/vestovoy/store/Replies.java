package vestovoy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vestovoy.reply.Reply;
import vestovoy.reply.Standing;

/// The statements on the outbox. Each belongs to the transaction of its caller.
final class Replies {
    private static final String WITHDRAW_PLANNED =
            """
            update reply set state = 'withdrawn', code = :code, settled_at = :now
            where post = :post and state = 'planned' and purpose = 'answer'
            returning id, post, revision, purpose, voice, actor, text
            """;
    private static final String MAY_BE_SAID =
            """
            select count(*) from reply
            where post = :post and purpose = 'answer' and state in ('sending', 'unsure', 'sent', 'unknown')
            """;

    private static final String NOTICE_UNKNOWN =
            """
            select count(*) from reply where post = :post and purpose = 'notice' and state = 'unknown'
            """;

    /// One statement takes the oldest due replies, answers before notices, since VK's pace is what
    /// is scarce. It withdraws those whose post is no longer theirs to answer, and automatic ones
    /// while all automatic sending is stopped, when no sending was begun; when one was, it is given
    /// out to be read back. A notice is for a post that is with people. An answer waits for a
    /// notice that may be on its way, so as not to take it for somebody's answer.
    private static final String CLAIM =
            """
            with due as (
              select r.id as due_id, case when p.deleted then 'deleted' when p.revision <> r.revision then 'changed'
                when r.purpose = 'notice' and p.state <> 'people' then 'answered'
                when r.purpose = 'answer' and (p.state <> 'answered' or p.reason = 'answered-in-vk') then 'answered'
                when r.voice = 'bot' and (select t.stopped from switch_turn t order by t.id desc limit 1) then 'stopped'
                else '' end as fault
              from reply r cross join post p
              where p.id = r.post and r.state in ('planned', 'sending', 'unsure') and r.due_at <= :now
                and (r.purpose = 'notice' or not exists (select 1 from reply n
                  where n.post = r.post and n.state in ('sending', 'unsure') and n.purpose = 'notice'))
              order by r.purpose, r.due_at, r.id
              limit :limit
              for update of r skip locked
            )
            update reply set
              state = case when due.fault = '' or reply.state <> 'planned' then 'sending' else 'withdrawn' end,
              code = due.fault,
              unsure = (reply.state <> 'planned'),
              attempt = reply.attempt + case when due.fault = '' or reply.state <> 'planned' then 1 else 0 end,
              due_at = case when due.fault = '' or reply.state <> 'planned' then :lease_end else reply.due_at end,
              settled_at = case when due.fault = '' or reply.state <> 'planned' then null else :now end
            from due
            where reply.id = due.due_id
            returning id, post, revision, purpose, voice, actor, text, state, code
            """;

    private static final String WITHDRAW_STALE =
            """
            update reply set state = 'withdrawn', settled_at = :now
            where id = :id and state = 'planned' and exists (
              select 1 from post p where p.id = reply.post and (p.deleted or p.revision <> reply.revision
                or (reply.purpose = 'notice' and p.state <> 'people')
                or (reply.purpose = 'answer' and (p.state <> 'answered' or p.reason = 'answered-in-vk'))))
            returning id, post, revision, purpose, voice, actor, text
            """;
    private static final String CLAIMED =
            """
            select r.id as reply_id, r.guid, r.text as said, r.code as fault, r.unsure, r.attempt, r.deferrals, p.*
            from reply r join post_now p on p.id = r.post
            where r.id in (:ids)
            order by r.purpose, r.id
            """;
    private static final String POST_OF =
            """
            select post from reply where id = :id
            """;

    /// What was said is true whoever tells it late; every other ending counts only from the claim
    /// that still holds.
    private static final String SETTLE =
            """
            update reply set state = :state, code = :code, object = :object, due_at = :due,
              attempt = attempt - :deferred, deferrals = deferrals + :deferred,
              settled_at = case when :state in ('planned', 'unsure') then null else :now end
            where id = :id and state = 'sending' and (attempt = :attempt or :state = 'sent')
            returning id, post, revision, purpose, voice, actor, text
            """;

    private static final String EARLIER =
            """
            select e.object from reply e join reply r on r.post = e.post
            where r.id = :id and e.state = 'sent' and e.object > 0
            order by e.id
            """;
    private static final String RECOVER =
            """
            update reply set state = 'unsure', unsure = true, due_at = :now where state = 'sending'
            """;

    /// What a change of a reply's row tells of it.
    ///
    /// @param notice whether it only says that people will answer
    record Row(
            long id,
            long post,
            int revision,
            boolean notice,
            boolean automatic,
            String actor,
            String text) {
        /// What is written into the audit of it, as `sent`; of a notice as `notice-sent`.
        String step(String what) {
            return notice ? "notice-" + what : what;
        }
    }

    /// A due reply after it was taken or ended.
    ///
    /// @param code why it was ended, or why it is only to be read back; else empty
    record Due(Row row, String state, String code) {
        boolean taken() {
            return state.equals(ReplyState.SENDING.code());
        }
    }

    private final Database database;

    Replies(Database database) {
        this.database = database;
    }

    /// Takes back a reply whose sending was not begun.
    Optional<Row> withdrawPlanned(long post, String code, Instant now) {
        return database.sql(WITHDRAW_PLANNED)
                .param("post", post)
                .param("code", code)
                .param("now", now.toEpochMilli())
                .query((row, _) -> row(row))
                .optional();
    }

    /// Whether an answer to this post was said, or may have been.
    boolean maybeSaid(long post) {
        return database.sql(MAY_BE_SAID).param("post", post).query(Long.class).single() > 0;
    }

    /// Whether a notice to this post may stand in VK without our knowing.
    boolean noticeUnknown(long post) {
        return database.sql(NOTICE_UNKNOWN).param("post", post).query(Long.class).single() > 0;
    }

    /// Takes back this planned reply when its post is no longer its to answer.
    Optional<Row> withdrawStale(long id, Instant now) {
        return database.sql(WITHDRAW_STALE)
                .param("id", id)
                .param("now", now.toEpochMilli())
                .query((row, _) -> row(row))
                .optional();
    }

    /// Takes replies that are due, or ends them.
    List<Due> claim(Instant now, Duration lease, int limit) {
        return database.sql(CLAIM)
                .param("now", now.toEpochMilli())
                .param("lease_end", now.plus(lease).toEpochMilli())
                .param("limit", limit)
                .query((row, _) -> new Due(row(row), row.getString("state"), row.getString("code")))
                .list();
    }

    /// Replies with the posts that they answer, oldest first.
    List<Reply> read(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database
                        .sql(CLAIMED)
                        .param("ids", ids)
                        .query((row, _) -> reply(row))
                        .list()
                        .stream()
                        .map(reply -> reply.after(earlier(reply)))
                        .toList();
    }

    private List<Long> earlier(Reply reply) {
        return database.sql(EARLIER).param("id", reply.id()).query(Long.class).list();
    }

    /// The post that a reply answers.
    Optional<Long> postOf(long id) {
        return database.sql(POST_OF).param("id", id).query(Long.class).optional();
    }

    /// Ends the sending that this claim began, if it still goes on.
    Optional<Row> settle(Reply reply, Ending ending, Instant now) {
        StatementSpec statement =
                database.sql(SETTLE)
                        .param("id", reply.id())
                        .param("attempt", reply.attempt() + 1)
                        .param("state", ending.state().code())
                        .param("code", ending.code())
                        .param("object", ending.object())
                        .param("due", ending.due().toEpochMilli())
                        .param("deferred", ending.deferred() ? 1 : 0)
                        .param("now", now.toEpochMilli());
        return statement.query((row, _) -> row(row)).optional();
    }

    /// Makes what a dead process was sending due at once.
    int recover(Instant now) {
        return database.sql(RECOVER).param("now", now.toEpochMilli()).update();
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("post"),
                row.getInt("revision"),
                row.getString("purpose").equals("notice"),
                row.getString("voice").equals("bot"),
                row.getString("actor"),
                row.getString("text"));
    }

    private static Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                row.getLong("reply_id"),
                row.getString("guid"),
                Posts.post(row),
                row.getString("said"),
                row.getBoolean("unsure"),
                row.getInt("attempt") - 1,
                row.getInt("deferrals"),
                List.of(),
                known(row.getString("fault")));
    }

    /// How a post stands whose reply was given out with this fault.
    private static Standing known(String fault) {
        return switch (fault) {
            case "deleted" -> Standing.GONE;
            case "changed" -> Standing.CHANGED;
            case "answered" -> Standing.ANSWERED;
            case Reasons.STOPPED -> Standing.STOPPED;
            default -> Standing.CLEAR;
        };
    }
}
