package vestovoy.store;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vestovoy.community.Attachment;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.desk.Case;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.faq.Match;
import vestovoy.intake.Decided;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;
import vestovoy.intake.Pending;
import vestovoy.reply.Reply;
import vestovoy.triage.Decision;
import vestovoy.triage.Reason;
import vestovoy.triage.Verdict;

/// What the contracts share: a fresh store, a small community, and a clock that stands where the
/// test puts it.
abstract class StoreContract {
    static final long GROUP = -214000777L;
    static final long TOPIC = 39100137L;
    static final long CUSTOMER = 501L;
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Duration LEASE = Duration.ofMinutes(1);
    static final Hit HIT =
            new Hit(
                    "e1",
                    "Где заказ?",
                    "В пути.",
                    List.of("board/1/2"),
                    0.9,
                    List.of(Match.same("заказ")),
                    List.of(),
                    List.of(),
                    Map.of());

    StoreSettings settings = new StoreSettings("", "", "");
    private Store opened;
    private int events;

    abstract Databases databases();

    @BeforeEach
    void open() {
        settings = databases().fresh();
        opened = Store.open(settings);
    }

    @AfterEach
    void close() {
        store().close();
    }

    Store store() {
        return requireNonNull(opened);
    }

    static Post board(long number, String text) {
        return post(Channel.BOARD_COMMENT, TOPIC, number, text);
    }

    static Post post(Channel channel, long place, long number, String text) {
        return answering(channel, place, number, text, 0, 0);
    }

    static Post answering(
            Channel channel, long place, long number, String text, long repliesTo, long thread) {
        PostKey key = new PostKey(channel, GROUP, place, number);
        Author author = new Author(CUSTOMER, "");
        return new Post(key, author, NOON.plusSeconds(number), text, List.of(), repliesTo, thread);
    }

    static Post with(Post post, Attachment... attachments) {
        return new Post(
                post.key(),
                post.author(),
                post.writtenAt(),
                post.text(),
                List.of(attachments),
                post.repliesTo(),
                post.thread());
    }

    /// The same, said by the community.
    static Post voiced(Post post) {
        return new Post(
                post.key(),
                new Author(GROUP, ""),
                post.writtenAt(),
                post.text(),
                post.attachments(),
                post.repliesTo(),
                post.thread());
    }

    Event event(Meaning meaning) {
        return new Event("event-" + ++events, "some_type", "{}", meaning);
    }

    /// Appends one event each, in one batch.
    int tell(Meaning... meanings) {
        List<Event> batch = List.of(meanings).stream().map(this::event).toList();
        return store().inbox().append(batch, NOON);
    }

    void write(Post... posts) {
        for (Post post : posts) {
            tell(new Meaning.Written(post));
        }
    }

    Pending firstUndecided() {
        return store().inbox().undecided(1).getFirst();
    }

    static Decided answer(Pending pending, String text) {
        Decision decision =
                new Decision(Verdict.REPLY, Reason.FAQ, "faq", text, new Hits("g1", List.of(HIT)));
        return new Decided(pending, decision, new Decided.Outcome.Answer(text), NOON);
    }

    /// A board comment with people, decided on these candidates.
    Case queued(long number, Reason reason, String rule, Hit... hits) {
        write(board(number, "Где заказ?"));
        Decision decision =
                new Decision(Verdict.QUEUE, reason, rule, "", new Hits("g1", List.of(hits)));
        store().inbox()
                .commit(
                        new Decided(
                                firstUndecided(),
                                decision,
                                new Decided.Outcome.ToPeople(reason.code(), 1, ""),
                                NOON));
        return store().cases().open(100, 0).stream()
                .filter(it -> it.post().key().id() == number)
                .findFirst()
                .orElseThrow();
    }

    static Decided people(Pending pending, String reason, int priority) {
        return outcome(pending, new Decided.Outcome.ToPeople(reason, priority, "Черновик"));
    }

    static Decided outcome(Pending pending, Decided.Outcome outcome) {
        Decision decision =
                new Decision(
                        Verdict.QUEUE,
                        Reason.BELOW_THRESHOLD,
                        "faq",
                        "",
                        new Hits("g1", List.of(HIT)));
        return new Decided(pending, decision, outcome, NOON);
    }

    /// A board comment that the bot has an answer planned for.
    void planned(long number) {
        write(board(number, "Где заказ?"));
        store().inbox().commit(answer(firstUndecided(), "В пути."));
    }

    /// A board comment that is with people.
    Case queued(long number) {
        write(board(number, "Где заказ?"));
        store().inbox().commit(people(firstUndecided(), "below-threshold", 1));
        return store().cases().open(100, 0).stream()
                .filter(it -> it.post().key().id() == number)
                .findFirst()
                .orElseThrow();
    }

    Reply claimOne() {
        return claimOne(NOON);
    }

    Reply claimOne(Instant now) {
        return store().outbox().claim(now, LEASE, 10).getFirst();
    }

    long posts(String state) {
        return store().inbox().tally().posts(state);
    }

    long replies(String state) {
        return store().inbox().tally().replies(state);
    }

    long cases(String state) {
        return store().inbox().tally().cases().getOrDefault(state, 0L);
    }

    /// Says something to the database behind the store's back.
    void raw(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long rawCount(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }
}
