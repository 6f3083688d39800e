package vestovoy.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vestovoy.intake.Decided;
import vestovoy.intake.Event;
import vestovoy.intake.Inbox;
import vestovoy.intake.Pending;
import vestovoy.intake.Position;
import vestovoy.intake.Tally;
import vestovoy.triage.Situation;

/// An inbox that only counts; the console asks for nothing else.
final class MemoryInbox implements Inbox {
    private volatile boolean broken;

    void breaksDown(boolean yes) {
        broken = yes;
    }

    @Override
    public Tally tally() {
        if (broken) {
            throw new IllegalStateException("secret detail of the database");
        }
        return new Tally(
                Map.of("written", 1300L, "edited", 12L, "unknown", 1L),
                Map.of("undecided", 2L, "answered", 1204L, "people", 31L, "ignored", 63L),
                Map.of("sent", 1198L, "planned", 4L, "refused", 2L, "odd", 7L),
                Map.of("done", 8L, "refused", 1L),
                Map.of("open", 5L, "answered", 20L, "dismissed", 6L));
    }

    @Override
    public int append(List<Event> events, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int append(List<Event> events, Position position, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> position(String source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Pending> undecided(int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Situation situation(Pending pending, Instant now) {
        return Situation.unknown();
    }

    @Override
    public boolean commit(Decided decided) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void names(Map<Long, String> names) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Long> nameless(int limit) {
        return List.of();
    }
}
