package vestovoy.console;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vestovoy.desk.Turn;
import vestovoy.desk.Turns;

/// Turns of the switch in memory.
final class MemoryTurns implements Turns {
    private final List<Turn> all = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    void reset() {
        all.clear();
        broken = false;
    }

    void breaksDown() {
        broken = true;
    }

    @Override
    public Turn now() {
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
        return all.isEmpty() ? Turn.never() : all.getLast();
    }

    @Override
    public List<Turn> latest(int limit) {
        return all.reversed().stream().limit(limit).toList();
    }

    @Override
    public int add(Turn turn) {
        all.add(turn);
        return 0;
    }
}
