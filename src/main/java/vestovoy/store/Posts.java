package vestovoy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;

/// The statements on posts and their wordings. Each belongs to the transaction of its caller.
///
/// A transaction that changes a post holds the post's row first and its reply and case after, so
/// that two of them wait for each other in one order.
final class Posts {
    private static final String INSERT =
            """
            insert into post (channel, owner, place, number, author, replies_to, thread,
              written_at, received_at, revision, state, reason, state_at, deleted)
            values (:channel, :owner, :place, :number, :author, :replies_to, :thread,
              :written_at, :now, 1, :state, :reason, :now, false)
            on conflict (channel, owner, place, number) do nothing
            returning id
            """;
    private static final String HOLD =
            """
            select p.id, p.state, p.reason, p.deleted, w.text, w.attachments
            from post p
            join wording w on w.post = p.id and w.revision = p.revision
            where p.channel = :channel and p.owner = :owner and p.place = :place and p.number = :number
            for no key update of p
            """;
    private static final String HOLD_ROW =
            """
            select id from post where id = :id
            for no key update
            """;
    private static final String NEXT_REVISION =
            """
            update post set revision = revision + 1, deleted = false where id = :id
            returning revision
            """;
    private static final String WORDING =
            """
            insert into wording (post, revision, text, attachments, known_at)
            values (:post, :revision, :text, :attachments, :now)
            """;
    private static final String MOVE =
            """
            update post set state = :state, reason = :reason, state_at = :now where id = :id
            """;
    private static final String DECIDE =
            """
            update post set state = :state, reason = :reason, state_at = :now
            where id = :id and state = 'undecided' and revision = :revision and not deleted
            """;
    private static final String DELETED =
            """
            update post set deleted = :deleted where id = :id
            """;
    private static final String BACK_TO_PEOPLE =
            """
            update post set state = 'people', reason = :reason, state_at = :now
            where id = :id and not deleted and state in ('answered', 'people') and reason <> 'answered-in-vk'
            """;
    private static final String UNSAID =
            """
            update post set state = 'people', reason = :reason, state_at = :now
            where id = :id and not deleted and state = 'answered' and reason <> 'answered-in-vk'
            """;
    private static final String BACK_TO_UNDECIDED =
            """
            update post set state = 'undecided', reason = '', state_at = :now
            where id = :id and not deleted and state = 'people' and reason = 'edited-after-answer'
              and revision > :revision
            """;
    private static final String GONE_UNANSWERED =
            """
            update post set state = 'ignored', reason = 'deleted', state_at = :now
            where id = :id and deleted and state = 'answered'
            """;

    private static final String STILL_SHOWN =
            """
            update post set state = 'people', reason = :reason, state_at = :now
            where id = :id and not deleted and state = 'hidden'
            """;
    private static final String HIDDEN_AFTER_EDIT =
            """
            update post set state = 'hidden', reason = 'changed', state_at = :now
            where id = :id and state <> 'hidden' and revision > :revision
            """;
    private static final String REWORDED_SINCE =
            """
            select count(*) from post where id = :id and revision > :revision
            """;
    private static final String DISMISS =
            """
            update post set state = 'ignored', reason = 'dismissed', state_at = :now
            where id = :id and state = 'people'
            """;

    private static final String HIDE =
            """
            update post set state = 'hidden', reason = :reason, state_at = :now
            where id = :id and state <> 'hidden' and not deleted
            """;
    private static final String UNHIDE =
            """
            update post set state = 'people', reason = :reason, state_at = :now
            where id = :id and state = 'hidden'
            """;

    private final Database database;

    Posts(Database database) {
        this.database = database;
    }

    /// Adds a post that is not known yet, with its first wording.
    ///
    /// @return its row, or empty when it is known
    Optional<Long> add(Post post, PostState state, String reason, Instant now) {
        Optional<Long> row =
                keyed(database.sql(INSERT), post.key())
                        .param("author", post.author().id())
                        .param("replies_to", post.repliesTo())
                        .param("thread", post.thread())
                        .param("written_at", post.writtenAt().toEpochMilli())
                        .param("now", now.toEpochMilli())
                        .param("state", state.code())
                        .param("reason", reason)
                        .query(Long.class)
                        .optional();
        row.ifPresent(id -> wording(id, 1, post, now));
        return row;
    }

    /// Finds a post by its natural key and holds its row.
    Optional<Known> hold(PostKey key) {
        return keyed(database.sql(HOLD), key).query((row, _) -> known(row)).optional();
    }

    /// Holds a post's row.
    void hold(long id) {
        database.sql(HOLD_ROW).param("id", id).query(Long.class).optional();
    }

    /// Gives a post its next wording; it is no longer deleted, since it was seen.
    void reword(long id, Post post, Instant now) {
        int revision = database.sql(NEXT_REVISION).param("id", id).query(Integer.class).single();
        wording(id, revision, post, now);
    }

    void move(long id, PostState state, String reason, Instant now) {
        moving(MOVE, id, now).param("state", state.code()).param("reason", reason).update();
    }

    /// Moves a post that still waits with this wording.
    ///
    /// @return false when it does not
    boolean decide(long id, int revision, PostState state, String reason, Instant now) {
        return moving(DECIDE, id, now)
                        .param("revision", revision)
                        .param("state", state.code())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    void deleted(long id, boolean deleted) {
        database.sql(DELETED).param("id", id).param("deleted", deleted).update();
    }

    /// Sends a post whose reply failed to people, unless it is gone or the staff answered it in VK.
    boolean backToPeople(long id, String reason, Instant now) {
        return moving(BACK_TO_PEOPLE, id, now).param("reason", reason).update() == 1;
    }

    /// Sends a post that counts as answered to people, since its answer was not said.
    boolean unsaid(long id, String reason, Instant now) {
        return moving(UNSAID, id, now).param("reason", reason).update() == 1;
    }

    /// Has a post decided anew that went to people only because it was edited while this wording's
    /// reply was under way.
    boolean backToUndecided(long id, int revision, Instant now) {
        return moving(BACK_TO_UNDECIDED, id, now).param("revision", revision).update() == 1;
    }

    /// Ends a post that was deleted while its reply was under way and never got it.
    void goneUnanswered(long id, Instant now) {
        moving(GONE_UNANSWERED, id, now).update();
    }

    /// Ends a post that stands as hidden.
    ///
    /// @return false when it is hidden already, or gone
    boolean hide(long id, String reason, Instant now) {
        return moving(HIDE, id, now).param("reason", reason).update() == 1;
    }

    /// Gives a hidden post to people.
    ///
    /// @return false when it is not hidden
    boolean unhide(long id, String reason, Instant now) {
        return moving(UNHIDE, id, now).param("reason", reason).update() == 1;
    }

    /// Sends a post that could not be hidden to people, unless it is gone or was moved on.
    boolean stillShown(long id, String reason, Instant now) {
        return moving(STILL_SHOWN, id, now).param("reason", reason).update() == 1;
    }

    /// Ends a post as hidden that was edited, and so put back, while it was being hidden.
    boolean hiddenAfterEdit(long id, int revision, Instant now) {
        return moving(HIDDEN_AFTER_EDIT, id, now).param("revision", revision).update() == 1;
    }

    /// Whether a post has a later wording than this one.
    boolean rewordedSince(long id, int revision) {
        return database.sql(REWORDED_SINCE)
                        .param("id", id)
                        .param("revision", revision)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Ends a post that is with people as needing no answer. One that ended otherwise, and has a
    /// case only because a ban or a report failed, stays as it ended.
    boolean dismiss(long id, Instant now) {
        return moving(DISMISS, id, now).update() == 1;
    }

    private StatementSpec moving(String statement, long id, Instant now) {
        return database.sql(statement).param("id", id).param("now", now.toEpochMilli());
    }

    private void wording(long id, int revision, Post post, Instant now) {
        database.sql(WORDING)
                .param("post", id)
                .param("revision", revision)
                .param("text", Characters.kept(post.text()))
                .param("attachments", Json.of(post.attachments()))
                .param("now", now.toEpochMilli())
                .update();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getLong("id"),
                PostState.of(row.getString("state")),
                row.getString("reason"),
                row.getBoolean("deleted"),
                row.getString("text"),
                Json.attachments(row.getString("attachments")));
    }

    /// Names a post in a statement.
    static StatementSpec keyed(StatementSpec statement, PostKey key) {
        return statement
                .param("channel", key.channel().code())
                .param("owner", key.owner())
                .param("place", key.place())
                .param("number", key.id());
    }

    /// The post of a row of `post_now`.
    static Post post(ResultSet row) throws SQLException {
        return new Post(
                new PostKey(
                        Channel.of(row.getString("channel")),
                        row.getLong("owner"),
                        row.getLong("place"),
                        row.getLong("number")),
                new Author(row.getLong("author"), row.getString("name")),
                Instant.ofEpochMilli(row.getLong("written_at")),
                row.getString("text"),
                Json.attachments(row.getString("attachments")),
                row.getLong("replies_to"),
                row.getLong("thread"));
    }
}
