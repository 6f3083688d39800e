package vestovoy.store;

import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vestovoy.community.PersonalData;
import vestovoy.desk.Accounts;
import vestovoy.desk.Cases;
import vestovoy.desk.Turns;
import vestovoy.faq.Source;
import vestovoy.faq.Verdicts;
import vestovoy.intake.Endings;
import vestovoy.intake.Inbox;
import vestovoy.intake.Rereading;
import vestovoy.reply.Acts;
import vestovoy.reply.Outbox;

/// Everything durable. Safe for use by many threads, and, on PostgreSQL, by many processes.
public final class Store implements AutoCloseable {
    private static final String PROBE =
            """
            insert into source_position (source, value) values ('probe', '')
            on conflict (source) do update set value = excluded.value
            """;

    /// How long the bot keeps silent where a person spoke, when nobody says otherwise.
    public static final Duration MUTE = Duration.ofHours(12);

    private final Database database;
    private final Inbox inbox;
    private final Rereading rereading;
    private final Outbox outbox;
    private final Acts acts;
    private final Cases cases;
    private final Accounts accounts;
    private final Turns turns;
    private final Endings endings;
    private final Verdicts verdicts;

    private Store(Database database) {
        this.database = database;
        inbox = new SqlInbox(database, MUTE, PersonalData.usual());
        rereading = new SqlRereading(database);
        outbox = new SqlOutbox(database);
        acts = new SqlActs(database);
        cases = new SqlCases(database);
        accounts = new SqlAccounts(database);
        turns = new SqlTurns(database);
        endings = new SqlEndings(database);
        verdicts = new SqlVerdicts(database);
    }

    /// Opens a database and brings its tables up to date; a SQLite file that is not there is made.
    ///
    /// @throws vestovoy.faq.BadInput with one sentence and the remedy when it cannot be used
    public static Store open(StoreSettings settings) {
        return new Store(new Opening(settings).open());
    }

    public Inbox inbox() {
        return inbox;
    }

    /// The same inbox, as a decider sees it.
    ///
    /// @param mute how long the bot keeps silent where a person spoke
    /// @param personal what is masked in what it remembers of a conversation
    public Inbox inbox(Duration mute, PersonalData personal) {
        return new SqlInbox(database, mute, personal);
    }

    /// What reading back remembers.
    public Rereading rereading() {
        return rereading;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Acts acts() {
        return acts;
    }

    public Cases cases() {
        return cases;
    }

    public Accounts accounts() {
        return accounts;
    }

    /// How the switch of all automatic sending was turned.
    public Turns turns() {
        return turns;
    }

    /// What moderators said about candidates.
    public Verdicts verdicts() {
        return verdicts;
    }

    /// What people answered, for the FAQ to be mined from.
    public Source answered() {
        return new Answered(database);
    }

    /// Where every post ended, read in one statement.
    public Endings endings() {
        return endings;
    }

    /// Whether the database takes a write just now; what is written is rolled back. Waits for a
    /// writer that is busy.
    public boolean healthy() {
        try {
            return !database.unlessRefused(() -> database.sql(PROBE).update() != 1);
        } catch (DataAccessException | TransactionException broken) {
            return false;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
