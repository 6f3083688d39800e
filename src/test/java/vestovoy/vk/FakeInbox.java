package vestovoy.vk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vestovoy.intake.Decided;
import vestovoy.intake.Event;
import vestovoy.intake.Inbox;
import vestovoy.intake.Pending;
import vestovoy.intake.Position;
import vestovoy.intake.Tally;
import vestovoy.triage.Situation;

/// An inbox in memory that can be told to refuse.
final class FakeInbox implements Inbox {
    final List<Event> events = new ArrayList<>();
    final Map<String, String> positions = new HashMap<>();
    boolean broken;

    /// What happens before anything is kept.
    Waiting before = () -> {};

    private final Set<String> ids = new HashSet<>();

    /// Something that may take its time.
    interface Waiting {
        void run() throws InterruptedException;
    }

    @Override
    public int append(List<Event> given, Instant now) {
        try {
            before.run();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return kept(given);
    }

    private synchronized int kept(List<Event> given) {
        if (broken) {
            throw new IllegalStateException("disk full");
        }
        int fresh = 0;
        for (Event event : given) {
            if (ids.add(event.id())) {
                events.add(event);
                fresh++;
            }
        }
        return fresh;
    }

    @Override
    public int append(List<Event> given, Position position, Instant now) {
        int fresh = append(given, now);
        positions.put(position.source(), position.value());
        return fresh;
    }

    @Override
    public Optional<String> position(String source) {
        return Optional.ofNullable(positions.get(source));
    }

    @Override
    public List<Pending> undecided(int limit) {
        return List.of();
    }

    @Override
    public Situation situation(Pending pending, Instant now) {
        return Situation.unknown();
    }

    @Override
    public boolean commit(Decided decided) {
        return false;
    }

    @Override
    public void names(Map<Long, String> names) {}

    @Override
    public List<Long> nameless(int limit) {
        return List.of();
    }

    @Override
    public Tally tally() {
        return new Tally(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }
}
