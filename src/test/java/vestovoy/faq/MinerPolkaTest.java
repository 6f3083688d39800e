package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Mining as a regression test on the fictional community; the figures stand in docs/search.md.
class MinerPolkaTest {
    private static final List<Entry> ENTRIES = new Miner().mine(Polka.discussions());

    @Test
    void findsAsManyPairsAsMeasured() {
        System.out.println("MEASURED " + ENTRIES.size() + " pairs");
        assertThat(ENTRIES).hasSizeBetween(260, 290);
    }

    @Test
    void coversTheAnswersThatPeopleMarkedAsGoldAsMeasured() {
        Set<String> gold = new HashSet<>();
        Polka.posts().forEach(post -> gold.addAll(post.gold()));
        int all = gold.size();
        ENTRIES.forEach(entry -> gold.removeAll(entry.sources()));
        System.out.println(
                "MEASURED "
                        + (all - gold.size())
                        + " of "
                        + all
                        + " gold answers mined, missing "
                        + gold);
        assertThat(all - gold.size()).isGreaterThanOrEqualTo(215);
    }

    @Test
    void almostEveryAnswerablePostHasAMinedAnswer() {
        Set<String> mined = new HashSet<>();
        ENTRIES.forEach(entry -> mined.addAll(entry.sources()));
        List<LabelledPost> answerable =
                Polka.posts().stream().filter(LabelledPost::answerable).toList();
        long reachable =
                answerable.stream()
                        .filter(post -> post.gold().stream().anyMatch(mined::contains))
                        .count();
        System.out.println(
                "MEASURED "
                        + reachable
                        + " of "
                        + answerable.size()
                        + " answerable posts have a mined answer");
        assertThat(reachable).isGreaterThanOrEqualTo(166);
    }

    @Test
    void noAnswerOnlyLeadsToTheMessagesOrShowsMarkUp() {
        assertThat(ENTRIES)
                .extracting(Entry::answer)
                .noneMatch(answer -> answer.startsWith("Пожалуйста, удалите комментарий"))
                .noneMatch(answer -> answer.contains("|") || answer.startsWith("Здравствуйте"));
    }

    @Test
    void miningTwiceGivesTheSame() {
        assertThat(new Miner().mine(Polka.discussions())).isEqualTo(ENTRIES);
    }
}
