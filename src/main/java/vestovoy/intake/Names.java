package vestovoy.intake;

import java.util.Map;
import java.util.Set;

/// Asks VK what people are called.
@FunctionalInterface
public interface Names {
    /// The first names of these people; those whom VK does not tell are absent. Never throws: a
    /// name is a courtesy.
    Map<Long, String> of(Set<Long> ids);
}
