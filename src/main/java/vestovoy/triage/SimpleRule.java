package vestovoy.triage;

import java.util.Optional;
import java.util.function.Function;

/// A rule that is one function of a matter.
record SimpleRule(String id, int version, String summary, Function<Matter, Optional<Ruling>> check)
        implements Rule {
    @Override
    public Optional<Ruling> judge(Matter matter) {
        return check.apply(matter);
    }
}
