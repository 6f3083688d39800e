package vestovoy.desk;

import java.util.List;

/// The durable turns of the switch of all automatic sending; the latest one holds, on every node
/// and after every restart.
public interface Turns {
    /// How it stands.
    Turn now();

    /// What was turned, the latest first.
    List<Turn> latest(int limit);

    /// Adds a turn. One that stops takes back, in the same transaction, every automatic reply and
    /// act that was not begun: its post goes to people, with what would have been said as draft.
    ///
    /// @return how many replies and acts were taken back
    int add(Turn turn);
}
