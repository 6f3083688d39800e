package vestovoy.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vestovoy.triage.Decision;
import vestovoy.triage.Grounds;

/// What a decision rests on, as it stands in its audit row.
///
/// @param verdict its code
/// @param version of the rule that decided
/// @param because what in the post made it so
/// @param kinds how likely each kind was, by its code
/// @param shadows ids of rules in shadow that would have decided before
/// @param offered ids of the entries that a question back offers
/// @param pleaded whether what is said asks to remove personal data
record Footing(
        String verdict,
        int version,
        List<String> because,
        Map<String, Double> kinds,
        List<String> shadows,
        List<String> offered,
        boolean pleaded) {
    static Footing of(Decision decision) {
        Grounds grounds = decision.grounds();
        Map<String, Double> kinds =
                grounds.guess().likely().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it.getKey().code(),
                                        Map.Entry::getValue,
                                        (first, _) -> first,
                                        TreeMap::new));
        return new Footing(
                decision.verdict().code(),
                grounds.version(),
                grounds.because(),
                kinds,
                grounds.shadows(),
                grounds.offered(),
                grounds.pleaded());
    }

    String json() {
        return Json.of(this);
    }
}
