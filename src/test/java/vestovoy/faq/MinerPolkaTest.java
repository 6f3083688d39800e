package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MinerPolkaTest {
    @Test
    void dump() {
        List<Entry> entries = new Miner().mine(Polka.discussions());
        Set<String> gold = new HashSet<>();
        Polka.posts().forEach(post -> gold.addAll(post.gold()));
        Set<String> mined = new HashSet<>();
        for (Entry entry : entries) {
            mined.addAll(entry.sources());
            System.out.println(
                    (gold.contains(entry.sources().getFirst()) ? "G " : "- ")
                            + entry.sources()
                            + " "
                            + entry.votes()
                            + " | "
                            + entry.question()
                            + " | "
                            + entry.answer());
        }
        Set<String> missing = new HashSet<>(gold);
        missing.removeAll(mined);
        System.out.println(
                "MISSING "
                        + missing.size()
                        + " of "
                        + gold.size()
                        + " mined "
                        + entries.size()
                        + " "
                        + missing);
        assertThat(entries).isNotEmpty();
    }
}
