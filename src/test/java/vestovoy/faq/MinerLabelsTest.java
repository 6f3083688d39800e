package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vestovoy.community.Discussion;

/// Mining held against labels made by hand; how they were drawn stands beside them.
class MinerLabelsTest {
    private static final Path LABELS = Path.of("src/test/resources/vestovoy/faq");
    private static final List<Discussion> DISCUSSIONS = Polka.discussions();

    /// As measured; what is asked for is 0.85 of each.
    private static final double RECALL = 0.98;

    private static final double PRECISION = 0.98;
    private static final int PAIRS_STILL_MINED = 95;

    /// The answers by the comment that they answer, retired ones too: those were found.
    private static final Map<String, List<String>> MINED = mined();

    private static Map<String, List<String>> mined() {
        Set<String> kept = new HashSet<>();
        Mined mined = new Miner().mine(DISCUSSIONS);
        mined.entries().forEach(entry -> kept.addAll(entry.sources()));
        mined.retired().forEach(retired -> kept.addAll(retired.entry().sources()));
        Map<String, List<String>> pairs = new HashMap<>();
        for (Exchange exchange : Miner.exchanges(DISCUSSIONS, new Voices(DISCUSSIONS))) {
            if (kept.containsAll(exchange.sources())) {
                pairs.computeIfAbsent(exchange.asked(), _ -> new ArrayList<>())
                        .addAll(exchange.sources());
            }
        }
        return pairs;
    }

    @Test
    void mostExchangesThatAPersonFindsAreFoundAndMostThatAreFoundAreTrue() {
        int found = 0;
        int real = 0;
        int mined = 0;
        for (Rows.Row row : Rows.lines(LABELS.resolve("exchanges.jsonl"))) {
            List<String> answers = row.list("answers");
            List<String> pair = MINED.getOrDefault(row.required("source"), List.of());
            boolean right = !pair.isEmpty() && answers.contains(pair.getFirst());
            real += answers.isEmpty() ? 0 : 1;
            mined += pair.isEmpty() ? 0 : 1;
            found += right ? 1 : 0;
            if (right != (!answers.isEmpty() || !pair.isEmpty())) {
                System.out.println(
                        "DIFFERS "
                                + row.required("source")
                                + " label "
                                + answers
                                + " mined "
                                + pair);
            }
        }
        double recall = (double) found / real;
        double precision = (double) found / mined;
        System.out.printf(
                Locale.ROOT,
                "MEASURED recall %.4f (%d of %d), precision %.4f (%d of %d)%n",
                recall,
                found,
                real,
                precision,
                found,
                mined);
        assertThat(recall).isGreaterThanOrEqualTo(RECALL);
        assertThat(precision).isGreaterThanOrEqualTo(PRECISION);
    }

    @Test
    void mostOfWhatWasMinedIsTrueWhenItIsRead() {
        int mined = 0;
        int real = 0;
        for (Rows.Row row : Rows.lines(LABELS.resolve("pairs.jsonl"))) {
            if (MINED.getOrDefault(row.required("asked"), List.of())
                    .contains(row.required("answered"))) {
                mined++;
                real += row.required("true").equals("true") ? 1 : 0;
            }
        }
        System.out.printf("MEASURED %d of %d pairs that were judged are true%n", real, mined);
        assertThat(mined).isGreaterThanOrEqualTo(PAIRS_STILL_MINED);
        assertThat((double) real / mined).isGreaterThanOrEqualTo(PRECISION);
    }
}
