package vestovoy.triage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;

/// Several meanings of one post, offered to its author.
final class Offer {
    private static final String TOPIC = "choice";
    private static final int FEWEST = 2;
    private static final int MOST = 3;

    private Offer() {}

    /// A question back that offers them.
    static Rule.Ruling of(Reason reason, List<String> meanings, String... because) {
        return new Rule.Ruling(Verdict.CLARIFY, reason, TOPIC, "", meanings, List.of(because));
    }

    /// Ids of the candidates that may be meant, best first: two or three with different answers and
    /// a question to name them by, else none.
    static List<String> among(Hits hits, double least) {
        Map<String, Hit> byAnswer =
                hits.hits().stream()
                        .filter(hit -> hit.confidence() >= least && !hit.question().isBlank())
                        .collect(
                                Collectors.toMap(
                                        Hit::answer,
                                        hit -> hit,
                                        (first, _) -> first,
                                        java.util.LinkedHashMap::new));
        List<String> ids = byAnswer.values().stream().limit(MOST).map(Hit::entry).toList();
        return ids.size() < FEWEST ? List.of() : ids;
    }
}
