package vestovoy.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vestovoy.community.PersonalData;
import vestovoy.intake.Decided;
import vestovoy.intake.Event;
import vestovoy.intake.Inbox;
import vestovoy.intake.Meaning;
import vestovoy.intake.Pending;
import vestovoy.intake.Position;
import vestovoy.intake.Tally;
import vestovoy.triage.Situation;

/// The inbox in a database.
final class SqlInbox implements Inbox {
    /// Batches are appended one after the other on all nodes together: two that bring the same
    /// posts in opposite order would wait for each other, and again when they try again.
    private static final String TURN =
            """
            select id from append_turn
            for update
            """;

    private static final String KEEP =
            """
            insert into event (id, type, kind, fault, body, received_at)
            values (:id, :type, :kind, :fault, :body, :now)
            on conflict (id) do nothing
            """;
    private static final String MOVE_POSITION =
            """
            insert into source_position (source, value) values (:source, :value)
            on conflict (source) do update set value = excluded.value
            """;
    private static final String POSITION =
            """
            select value from source_position where source = :source
            """;
    private static final String UNDECIDED =
            """
            select * from post_now where state = 'undecided' order by id limit :limit
            """;

    private final Database database;
    private final Arrivals arrivals;
    private final Decisions decisions;
    private final People people;
    private final Tallies tallies;
    private final Situations situations;

    /// @param mute how long the bot keeps silent where a person spoke
    /// @param personal what is masked in what it remembers of a conversation
    SqlInbox(Database database, Duration mute, PersonalData personal) {
        this.database = database;
        arrivals = new Arrivals(database);
        decisions = new Decisions(database);
        people = new People(database);
        tallies = new Tallies(database);
        situations = new Situations(database, mute, personal);
    }

    @Override
    public int append(List<Event> events, Instant now) {
        return database.together(() -> keep(events, now));
    }

    @Override
    public int append(List<Event> events, Position position, Instant now) {
        return database.together(() -> {
            int fresh = keep(events, now);
            database.sql(MOVE_POSITION)
                    .param("source", position.source())
                    .param("value", position.value())
                    .update();
            return fresh;
        });
    }

    private int keep(List<Event> events, Instant now) {
        database.sql(TURN).query(Integer.class).single();
        int fresh = 0;
        for (Event event : events) {
            if (keep(event, now)) {
                arrivals.accept(event.meaning(), now);
                fresh++;
            }
        }
        return fresh;
    }

    private boolean keep(Event event, Instant now) {
        return database.sql(KEEP)
                        .param("id", Characters.kept(event.id()))
                        .param("type", Characters.kept(event.type()))
                        .param("kind", kind(event.meaning()))
                        .param(
                                "fault",
                                event.meaning() instanceof Meaning.Unknown(String fault)
                                        ? fault
                                        : "")
                        .param("body", Characters.kept(event.body()))
                        .param("now", now.toEpochMilli())
                        .update()
                == 1;
    }

    private static String kind(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Written _ -> "written";
            case Meaning.Edited _ -> "edited";
            case Meaning.Deleted _ -> "deleted";
            case Meaning.Restored _ -> "restored";
            case Meaning.Spoken _ -> "spoken";
            case Meaning.Noise _ -> "noise";
            case Meaning.Unknown _ -> "unknown";
        };
    }

    @Override
    public Optional<String> position(String source) {
        return database.reading(POSITION).param("source", source).query(String.class).optional();
    }

    @Override
    public List<Pending> undecided(int limit) {
        List<Pending> oldestFirst =
                database.reading(UNDECIDED)
                        .param("limit", limit)
                        .query((row, _) ->
                                new Pending(
                                        row.getLong("id"), row.getInt("revision"), Posts.post(row)))
                        .list();
        return Conversations.inOrderOfWriting(oldestFirst);
    }

    @Override
    public Situation situation(Pending pending, Instant now) {
        return situations.of(pending, now);
    }

    @Override
    public boolean commit(Decided decided) {
        return database.together(() -> decisions.commit(decided));
    }

    @Override
    public void names(Map<Long, String> names) {
        database.together(() -> {
            people.learn(names);
            return names.size();
        });
    }

    @Override
    public List<Long> nameless(int limit) {
        return people.nameless(limit);
    }

    @Override
    public Tally tally() {
        return tallies.count();
    }
}
