package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.faq.Entry;
import vestovoy.faq.Explained;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.faq.Match;
import vestovoy.faq.Progress;
import vestovoy.faq.Search;

class ExplanationTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-01T12:00:00Z"));
    private static final double EXACT = 1e-9;

    @TempDir private Path home;
    private FaqIndex index;

    @BeforeEach
    void build() throws IOException {
        Path words = Files.createDirectories(home.resolve("related"));
        Files.writeString(words.resolve("a.txt"), "деньги, средства\n");
        index = FaqIndex.open(home.resolve("i"), Language.of(words, Optional.empty()), CLOCK);
        index.publish(
                index.build(
                                List.of(
                                        entry(
                                                "cancel",
                                                "Как отменить заказ?",
                                                "Нажмите «Отменить»."),
                                        entry("store", "Сколько хранится заказ?", "Неделю."),
                                        entry(
                                                "money",
                                                "Срок возврата средств",
                                                "До десяти дней на карту."),
                                        entry(
                                                "again",
                                                "Отменить заказ можно?",
                                                "нажмите «Отменить». ")),
                                Progress.SILENT)
                        .id());
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static Entry entry(String id, String question, String answer) {
        return new Entry(
                id, question, List.of(), answer, "", List.of("file/" + id), Instant.EPOCH, 0);
    }

    private Explained candidate(String text, int number) {
        return index.explain(text, 10).child("confidence of candidate " + number).orElseThrow();
    }

    private static double sum(Explained node) {
        return node.children().stream().mapToDouble(one -> one.value().orElse(0)).sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "как отменить заказ",
                "деньги когда вернут",
                "rfr jnvtybnm pfrfp",
                "хранится"
            })
    void theTermsAddUpToTheScore(String text) {
        for (int number = 1; number <= index.search(text, 10).hits().size(); number++) {
            Explained score = candidate(text, number).child("score").orElseThrow();
            assertThat(sum(score)).isCloseTo(score.value().orElseThrow(), within(EXACT));
            Explained words = score.child("words").orElseThrow().children().getFirst();
            assertThat(sum(words)).isCloseTo(words.value().orElseThrow(), within(EXACT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"как отменить заказ", "деньги когда вернут", "хранится"})
    void theTermsOfTheConfidenceMakeWhatTheHitSays(String text) {
        List<Hit> hits = index.search(text, 10).hits();
        assertThat(hits).isNotEmpty();
        double before = 1;
        for (int number = 1; number <= hits.size(); number++) {
            Explained chance = candidate(text, number).child("chance").orElseThrow();
            double own = 1 / (1 + Math.exp(-sum(chance.children().getFirst())));
            assertThat(Math.min(own, before))
                    .isCloseTo(hits.get(number - 1).confidence(), within(EXACT));
            assertThat(chance.value()).hasValue(hits.get(number - 1).confidence());
            before = hits.get(number - 1).confidence();
        }
    }

    @Test
    void theTextOfTheTreeShowsTheSameNumbers() {
        Hit first = index.search("отменить заказ", 1).hits().getFirst();
        assertThat(index.explain("отменить заказ", 1).text())
                .contains(
                        String.format(
                                java.util.Locale.ROOT, "%.4f  confidence", first.confidence()),
                        "question, stems: 0.4000 x",
                        "rarity of заказ",
                        "in the question: заказ (same)",
                        "bias");
    }

    @Test
    void aGroupOfRelatedWordsIsShownByTheLineThatTheAdminWrote() {
        assertThat(index.explain("деньги", 3).text())
                .contains("средств (related words, by the line \"деньги, средства\")");
        assertThat(index.search("деньги", 1).hits().getFirst().matched())
                .containsExactly(new Match("деньги", "средств", Match.How.RELATED));
    }

    @Test
    void documentsWithOneAnswerAreShownToVoteTogether() {
        Explained votes = candidate("отменить заказ", 1).child("votes").orElseThrow();
        assertThat(votes.children()).hasSize(2);
        assertThat(sum(votes)).isCloseTo(votes.value().orElseThrow(), within(EXACT));
    }

    @Test
    void aTextInTheOtherLayoutTellsHowItWasRead() {
        Hits hits = index.search("rfr jnvtybnm pfrfp", 1);
        assertThat(hits.read()).isEqualTo("как отменить заказ");
        assertThat(index.explain("rfr jnvtybnm pfrfp", 1).text())
                .contains("other letters: rfr jnvtybnm pfrfp -> как отменить заказ");
    }

    @Test
    void aSlipOfTheFingerIsToldAndCountsAsSpeltAlike() {
        Hits hits = index.search("отменмть заказ", 1);
        assertThat(hits.read()).isEqualTo("отменить заказ");
        assertThat(hits.hits().getFirst().matched())
                .contains(new Match("отменмть", "отменить", Match.How.SPELT));
    }

    @Test
    void aTextThatWasReadAsItWasWrittenTellsNothing() {
        assertThat(index.search("Как ОТМЕНИТЬ заказ?", 1).read()).isEmpty();
    }

    @Test
    void beforeAnythingIsLiveTheTreeSaysSo() {
        try (FaqIndex empty = FaqIndex.open(home.resolve("none"), Language.plain(), CLOCK)) {
            assertThat(empty.explain("заказ", 3).text()).isEqualTo("no generation is live");
            assertThat(empty.plain().search("заказ", 3)).isEqualTo(Hits.nothing());
        }
    }

    @Test
    void luceneByItselfSearchesTheSameEntriesAndGivesEachAnswerOnce() {
        Search plain = index.plain();
        List<Hit> hits = plain.search("отменить заказ", 10).hits();
        assertThat(hits.getFirst().sources())
                .containsExactlyInAnyOrder("file/cancel", "file/again");
        assertThat(hits).extracting(Hit::answer).doesNotHaveDuplicates();
        assertThat(hits.stream().map(hit -> -hit.confidence()).toList()).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?!", "AND OR", "title:(заказ", "и"})
    void luceneByItselfTakesAnyTextAsData(String text) {
        assertThat(index.plain().search(text, 10).hits()).hasSizeLessThanOrEqualTo(4);
    }
}
