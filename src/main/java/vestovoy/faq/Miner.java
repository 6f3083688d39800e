package vestovoy.faq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vestovoy.community.Discussion;

/// Mines question–answer pairs from discussions.
///
/// A question is what a customer wrote and somebody answered with substance ([Exchanges]); what a
/// later answer contradicts is retired ([Outdated]); near-duplicates become one ([Merging]). See
/// docs/search.md.
public final class Miner {
    /// What the discussions hold. Equal input gives equal entries, ids and order, and the order of
    /// the discussions plays no part.
    public Mined mine(List<Discussion> discussions) {
        Voices voices = new Voices(discussions);
        List<Exchange> exchanges = exchanges(discussions, voices);
        Map<Integer, Outdated.Fall> falls = Outdated.of(exchanges);
        List<Exchange> living = new ArrayList<>();
        Map<Integer, Integer> place = new HashMap<>();
        for (int number = 0; number < exchanges.size(); number++) {
            if (!falls.containsKey(number)) {
                place.put(number, living.size());
                living.add(exchanges.get(number));
            }
        }
        Merging.Merged merged = Merging.of(living, voices.newest());
        List<Retired> retired = new ArrayList<>();
        falls.forEach((number, fall) -> {
            int by = merged.entryOf().get(Objects.requireNonNull(place.get(fall.by())));
            retired.add(
                    new Retired(
                            Merging.alone(exchanges.get(number), voices.newest()),
                            merged.entries().get(by).id(),
                            fall.why()));
        });
        retired.sort(
                Comparator.comparing((Retired one) -> one.entry().at())
                        .thenComparing(one -> one.entry().id()));
        return new Mined(merged.entries(), retired);
    }

    /// Every exchange once, in the order of writing.
    static List<Exchange> exchanges(List<Discussion> discussions, Voices voices) {
        Set<String> keys = new HashSet<>();
        return discussions.stream()
                .flatMap(discussion -> Exchanges.of(discussion, voices).stream())
                .sorted(Comparator.comparing(Exchange::at).thenComparing(Exchange::key))
                .filter(exchange -> keys.add(exchange.key()))
                .toList();
    }
}
