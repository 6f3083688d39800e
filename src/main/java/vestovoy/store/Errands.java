package vestovoy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vestovoy.reply.Act;
import vestovoy.reply.BanGround;
import vestovoy.reply.Errand;
import vestovoy.reply.ReportGround;

/// The statements on acts. Each belongs to the transaction of its caller, which holds the post.
final class Errands {
    private static final String PLAN =
            """
            insert into act (post, revision, kind, ground, ends_at, comment, voice, actor, state, unsure,
              attempt, deferrals, due_at, code, created_at)
            select p.id, p.revision, :kind, :ground, :ends_at, :comment, :voice, :actor, 'planned', false,
              0, 0, :now, '', :now
            from post p where p.id = :post
            on conflict do nothing
            """;
    private static final String WITHDRAW_PLANNED =
            """
            update act set state = 'withdrawn', code = :code, settled_at = :now
            where post = :post and kind = :kind and state = 'planned'
            returning id, post, revision, kind, voice, actor
            """;

    /// One statement takes the oldest acts that are due and ends those that were not begun and have
    /// lost their sense. Hiding and restoring one post wait for each other. While all automatic
    /// sending is stopped an act of the bot's is ended whether it was begun or not: looked up, it
    /// would be done again.
    private static final String CLAIM =
            """
            with due as (
              select a.id as due_id, case
                when a.voice = 'bot' and (select t.stopped from switch_turn t order by t.id desc limit 1) then 'stopped'
                when a.state <> 'planned' then ''
                when a.kind = 'hide' and p.deleted then 'gone'
                when a.kind = 'report' and p.deleted then 'deleted'
                when a.kind in ('hide', 'report') and p.revision <> a.revision then 'changed'
                when a.kind = 'hide' and p.state <> 'hidden' then 'overtaken'
                when a.kind = 'restore' and p.state = 'hidden' then 'overtaken'
                else '' end as fault
              from act a cross join post p
              where p.id = a.post and a.state in ('planned', 'doing', 'unsure') and a.due_at <= :now
                and not (a.kind in ('hide', 'restore') and exists (
                  select 1 from act e where e.post = a.post and e.id < a.id
                    and e.kind in ('hide', 'restore') and e.state in ('planned', 'doing', 'unsure')))
              order by a.due_at, a.id
              limit :limit
              for update of a skip locked
            )
            update act set
              state = case when due.fault = '' then 'doing' when due.fault = 'gone' then 'done'
                when act.state <> 'planned' then 'unknown' else 'withdrawn' end,
              code = due.fault,
              unsure = (act.state <> 'planned'),
              attempt = act.attempt + case when due.fault = '' then 1 else 0 end,
              due_at = case when due.fault = '' then :lease_end else act.due_at end,
              settled_at = case when due.fault = '' then null else :now end
            from due
            where act.id = due.due_id
            returning id, post, revision, kind, voice, actor, state, code
            """;

    /// With the wording that the act was decided on.
    private static final String CLAIMED =
            """
            select a.id as act_id, a.kind, a.ground, a.ends_at, a.comment, a.unsure, a.attempt, a.deferrals,
              p.channel, p.owner, p.place, p.number, p.author, p.name, p.written_at, p.replies_to, p.thread,
              w.text, w.attachments
            from act a join post_now p on p.id = a.post
            join wording w on w.post = a.post and w.revision = a.revision
            where a.id in (:ids)
            order by a.id
            """;

    private static final String POST_OF =
            """
            select post from act where id = :id
            """;

    /// What was done is true whoever tells it late; every other ending counts only from the claim
    /// that still holds.
    private static final String SETTLE =
            """
            update act set state = :state, code = :code, due_at = :due,
              attempt = attempt - :deferred, deferrals = deferrals + :deferred,
              settled_at = case when :state in ('planned', 'unsure') then null else :now end
            where id = :id and state = 'doing' and (attempt = :attempt or :state = 'done')
            returning id, post, revision, kind, voice, actor
            """;

    private static final String RECOVER =
            """
            update act set state = 'unsure', unsure = true, due_at = :now where state = 'doing'
            """;

    /// What a change of an act's row tells of it.
    record Row(long id, long post, int revision, String kind, boolean automatic, String actor) {
        /// The audit's word for a step of this act: `hide-planned`, `ban-refused`.
        String step(String state) {
            return kind + "-" + state;
        }
    }

    /// An act that was due, after it was taken or ended.
    ///
    /// @param code why it was ended, empty when it was taken
    record Due(Row row, String state, String code) {
        boolean taken() {
            return code.isEmpty();
        }
    }

    private final Database database;
    private final Trail trail;

    Errands(Database database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// Plans an act of the bot's on the present wording, with its audit row.
    ///
    /// @return false when one of its kind is open, or the bot acted on this wording before
    boolean planByBot(long post, Act act, Instant now) {
        return plan(post, act, "bot", Actor.BOT, now);
    }

    /// Plans a moderator's act, with its audit row.
    ///
    /// @return false when one of its kind is open
    boolean planBy(String moderator, long post, Act act, Instant now) {
        return plan(post, act, "moderator", moderator, now);
    }

    private boolean plan(long post, Act act, String voice, String actor, Instant now) {
        Terms terms = Terms.of(act);
        boolean planned =
                database.sql(PLAN)
                                .param("post", post)
                                .param("kind", act.kind())
                                .param("ground", terms.ground())
                                .param("ends_at", terms.until().toEpochMilli())
                                .param("comment", Characters.kept(terms.comment()))
                                .param("voice", voice)
                                .param("actor", actor)
                                .param("now", now.toEpochMilli())
                                .update()
                        == 1;
        if (planned) {
            trail.step(post, now, actor, act.kind() + "-planned", terms.ground());
        }
        return planned;
    }

    /// Takes back an act that was not begun, with its audit row.
    Optional<Row> withdrawPlanned(long post, Act act, String code, Instant now) {
        Optional<Row> withdrawn =
                database.sql(WITHDRAW_PLANNED)
                        .param("post", post)
                        .param("kind", act.kind())
                        .param("code", code)
                        .param("now", now.toEpochMilli())
                        .query((row, _) -> row(row))
                        .optional();
        withdrawn.ifPresent(row -> trail.step(post, now, row.actor(), row.step("withdrawn"), code));
        return withdrawn;
    }

    /// Takes acts that are due, or ends them.
    List<Due> claim(Instant now, Duration lease, int limit) {
        return database.sql(CLAIM)
                .param("now", now.toEpochMilli())
                .param("lease_end", now.plus(lease).toEpochMilli())
                .param("limit", limit)
                .query((row, _) -> new Due(row(row), row.getString("state"), row.getString("code")))
                .list();
    }

    /// Errands with the posts that they are about, oldest first.
    List<Errand> read(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(CLAIMED).param("ids", ids).query((row, _) -> errand(row)).list();
    }

    /// The post that an act is about.
    Optional<Long> postOf(long id) {
        return database.sql(POST_OF).param("id", id).query(Long.class).optional();
    }

    /// Ends the attempt that this claim began, if it still goes on.
    Optional<Row> settle(Errand errand, ActEnding ending, Instant now) {
        return database.sql(SETTLE)
                .param("id", errand.id())
                .param("attempt", errand.attempt() + 1)
                .param("state", ending.state().code())
                .param("code", ending.code())
                .param("due", ending.due().toEpochMilli())
                .param("deferred", ending.deferred() ? 1 : 0)
                .param("now", now.toEpochMilli())
                .query((row, _) -> row(row))
                .optional();
    }

    /// Makes what a dead process was doing due at once.
    int recover(Instant now) {
        return database.sql(RECOVER).param("now", now.toEpochMilli()).update();
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("post"),
                row.getInt("revision"),
                row.getString("kind"),
                row.getString("voice").equals("bot"),
                row.getString("actor"));
    }

    private static Errand errand(ResultSet row) throws SQLException {
        return new Errand(
                row.getLong("act_id"),
                act(row),
                Posts.post(row),
                row.getBoolean("unsure"),
                row.getInt("attempt") - 1,
                row.getInt("deferrals"));
    }

    private static Act act(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String ground = row.getString("ground");
        return switch (kind) {
            case "hide" -> new Act.Hide();
            case "restore" -> new Act.Restore();
            case "ban" ->
                    new Act.Ban(
                            Instant.ofEpochMilli(row.getLong("ends_at")),
                            BanGround.of(ground),
                            row.getString("comment"));
            case "unban" -> new Act.Unban();
            case "report" -> new Act.Report(ReportGround.of(ground));
            default -> throw new IllegalStateException("no act is of the kind '" + kind + "'");
        };
    }

    /// What an act carries beside its kind.
    private record Terms(String ground, Instant until, String comment) {
        static Terms of(Act act) {
            return switch (act) {
                case Act.Hide _, Act.Restore _, Act.Unban _ -> new Terms("", Instant.EPOCH, "");
                case Act.Ban(Instant until, BanGround ground, String comment) ->
                        new Terms(ground.code(), until, comment);
                case Act.Report(ReportGround ground) -> new Terms(ground.code(), Instant.EPOCH, "");
            };
        }
    }
}
