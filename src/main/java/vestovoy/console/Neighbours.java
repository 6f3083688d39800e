package vestovoy.console;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vestovoy.desk.Case;
import vestovoy.desk.Cases;

/// The open cases before and after one, which itself may be closed by now.
final class Neighbours {
    /// How far ahead is looked; behind that, the first case of the queue comes next.
    private static final int LOOKED_AT = 200;

    private static final Comparator<Case> ORDER =
            Comparator.comparingInt(Case::priority)
                    .reversed()
                    .thenComparing(Case::openedAt)
                    .thenComparingLong(Case::id);

    private final Cases cases;

    Neighbours(Cases cases) {
        this.cases = cases;
    }

    /// The number of the case after this one; behind the last one comes the first; 0 when no other
    /// is open.
    long after(long id) {
        List<Case> others = others(id);
        Optional<Case> here = cases.find(id);
        return others.stream()
                .filter(other -> here.isPresent() && ORDER.compare(other, here.get()) > 0)
                .findFirst()
                .or(() -> others.stream().findFirst())
                .map(Case::id)
                .orElse(0L);
    }

    /// The number of the case before this one, 0 when it is the first.
    long before(long id) {
        Optional<Case> here = cases.find(id);
        return others(id).stream()
                .filter(other -> here.isPresent() && ORDER.compare(other, here.get()) < 0)
                .reduce((_, later) -> later)
                .map(Case::id)
                .orElse(0L);
    }

    private List<Case> others(long id) {
        return cases.open(LOOKED_AT, 0).stream().filter(one -> one.id() != id).toList();
    }
}
