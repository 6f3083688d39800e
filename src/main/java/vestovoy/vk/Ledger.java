package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vestovoy.intake.Event;
import vestovoy.intake.Inbox;
import vestovoy.intake.Position;
import vestovoy.intake.Rereading;

/// Where what is read back goes, and what is remembered of it.
///
/// @param source the name under which all of it is kept: `reconcile/214000777`
record Ledger(Inbox inbox, Rereading rereading, InstantSource clock, String source) {
    Ledger {
        requireNonNull(inbox, "inbox");
        requireNonNull(rereading, "rereading");
        requireNonNull(clock, "clock");
        requireNonNull(source, "source");
    }

    /// The name of a list or a position of ours.
    String name(String part) {
        return source + "/" + part;
    }

    int append(List<Event> events) {
        return inbox.append(events, clock.instant());
    }

    /// A number that was kept under a name.
    Optional<Long> number(String name) {
        return inbox.position(name).map(Long::parseLong);
    }

    void keep(String name, long number) {
        inbox.append(List.of(), new Position(name, Long.toString(number)), clock.instant());
    }
}
