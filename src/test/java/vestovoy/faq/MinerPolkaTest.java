package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Mining as a regression test on the fictional community; the figures stand in docs/search.md.
class MinerPolkaTest {
    private static final Mined MINED = new Miner().mine(Polka.discussions());
    private static final List<Entry> ENTRIES = MINED.entries();

    @Test
    void findsAsManyPairsAsMeasured() {
        System.out.println("MEASURED " + ENTRIES.size() + " pairs");
        assertThat(ENTRIES).hasSizeBetween(255, 275);
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
        assertThat(all - gold.size()).isGreaterThanOrEqualTo(217);
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
        assertThat(reachable).isGreaterThanOrEqualTo(169);
    }

    @Test
    void retiresWhatTheCommunityChangedSinceAndNothingThatIsGold() {
        assertThat(MINED.retired())
                .extracting(
                        one -> one.entry().sources().getFirst(),
                        one -> one.why().code(),
                        one -> sourcesOf(one.by()).getFirst())
                .containsExactlyInAnyOrder(
                        tuple("board/39100411/1078", "figure-of-the-past", "board/39100411/1945"),
                        tuple("board/39100411/1741", "figure-of-the-past", "board/39100411/1945"),
                        tuple("board/39100822/1609", "figure-of-the-past", "board/39100822/1717"),
                        tuple("board/39101233/1129", "allowed-or-denied", "board/39101233/1840"),
                        tuple("board/39101918/1528", "allowed-or-denied", "board/39101918/2533"),
                        tuple("board/39101370/1258", "figures-differ", "board/39101370/2194"),
                        tuple("board/39100685/1333", "figures-differ", "board/39100685/2362"),
                        tuple("board/39101233/1414", "figures-differ", "board/39101233/2137"),
                        tuple("board/39101507/1603", "figures-differ", "board/39101507/2593"));
        Set<String> gold = new HashSet<>();
        Polka.posts().forEach(post -> gold.addAll(post.gold()));
        assertThat(MINED.retired())
                .flatExtracting(one -> one.entry().sources())
                .doesNotContainAnyElementsOf(gold);
    }

    private static List<String> sourcesOf(String id) {
        return ENTRIES.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow()
                .sources();
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
        assertThat(new Miner().mine(Polka.discussions())).isEqualTo(MINED);
    }
}
