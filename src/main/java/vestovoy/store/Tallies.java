package vestovoy.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vestovoy.desk.Case;
import vestovoy.intake.Tally;

/// Counts everything in one statement, hence in one snapshot.
final class Tallies {
    private static final String COUNT =
            """
            select 'event' as counted, kind as word, count(*) as how_many from event group by kind
            union all
            select 'post', state, count(*) from post group by state
            union all
            select 'reply', state, count(*) from reply where purpose = 'answer' group by state
            union all
            select 'act', state, count(*) from act group by state
            union all
            select 'case', state, count(*) from desk_case group by state
            """;
    private static final List<String> KINDS =
            List.of("written", "edited", "deleted", "restored", "spoken", "noise", "unknown");

    private final Database database;

    Tallies(Database database) {
        this.database = database;
    }

    /// The counts; a state that nothing is in stands there with 0.
    Tally count() {
        Map<String, Map<String, Long>> counts =
                Map.of(
                        "event", zeros(KINDS),
                        "post",
                                zeros(
                                        Arrays.stream(PostState.values())
                                                .map(PostState::code)
                                                .toList()),
                        "reply",
                                zeros(
                                        Arrays.stream(ReplyState.values())
                                                .map(ReplyState::code)
                                                .toList()),
                        "act", zeros(Arrays.stream(ActState.values()).map(ActState::code).toList()),
                        "case",
                                zeros(
                                        Arrays.stream(Case.State.values())
                                                .map(Case.State::code)
                                                .toList()));
        database.reading(COUNT)
                .query(row -> {
                    count(counts, row.getString("counted"))
                            .put(row.getString("word"), row.getLong("how_many"));
                });
        return new Tally(
                count(counts, "event"),
                count(counts, "post"),
                count(counts, "reply"),
                count(counts, "act"),
                count(counts, "case"));
    }

    private static Map<String, Long> count(Map<String, Map<String, Long>> counts, String counted) {
        return counts.getOrDefault(counted, Map.of());
    }

    private static Map<String, Long> zeros(List<String> words) {
        Map<String, Long> zeros = new TreeMap<>();
        words.forEach(word -> zeros.put(word, 0L));
        return zeros;
    }
}
