package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What becomes one entry, and how good it is then.
class MergingTest {
    private static final String HOW =
            "откройте «Заказы», выберите товар, нажмите «Вернуть товар» и укажите причину.";

    private static Talk twice(String first, String said, String second, String saidLater) {
        return Talk.board()
                .says(1, 100, first)
                .says(2, Talk.COMMUNITY, "[id100:bp-7_1|Инна], " + said)
                .says(3, 101, second)
                .says(4, Talk.COMMUNITY, "[id101:bp-7_3|Олег], " + saidLater);
    }

    @Test
    void nearDuplicateAnswersAreOneAnswerWithAllSources() {
        Entry entry =
                twice("Как оформить возврат?", HOW, "куртка мала, что делать", HOW + " 🙂").entry();

        assertThat(entry.sources()).containsExactlyInAnyOrder("board/5/2", "board/5/4");
        assertThat(entry.phrasings()).hasSize(1);
        assertThat(entry.quality().signs()).contains("several-sources");
    }

    @Test
    void nearDuplicateQuestionsWithAgreeingAnswersAreOneEntryWithTheNewerAnswer() {
        Entry entry =
                twice(
                                "Как оформить возврат товара?",
                                HOW,
                                "как оформить возврат товара",
                                "нажмите «Вернуть товар» в «Заказах» и выберите причину, всё.")
                        .entry();

        assertThat(entry.answer()).startsWith("Нажмите");
        assertThat(entry.sources()).containsExactly("board/5/4", "board/5/2");
    }

    @Test
    void wordingsThatDifferInCaseAndMarksOnlyAreOnePhrasing() {
        assertThat(twice("Как оформить возврат?", HOW, "КАК ОФОРМИТЬ ВОЗВРАТ???", HOW).entry())
                .extracting(Entry::phrasings)
                .isEqualTo(List.of());
    }

    @Test
    void theSameQuestionWithAnswersThatHaveNothingInCommonStaysTwo() {
        assertThat(
                        twice(
                                        "Где мой код?",
                                        "вкладка Профиль, сверху страницы.",
                                        "Где мой код?",
                                        "подождите две минуты и попробуйте снова.")
                                .mined()
                                .entries())
                .hasSize(2);
    }

    @Test
    void aShortAnswerMeansNothingWithoutItsQuestion() {
        assertThat(
                        twice(
                                        "Можно с собакой в пункт?",
                                        "да, конечно можно!",
                                        "Возврат без чека примут?",
                                        "да, конечно можно!")
                                .mined()
                                .entries())
                .hasSize(2);
    }

    @Test
    void theIdStaysWhenALaterDuplicateJoins() {
        Talk talk =
                Talk.board()
                        .says(8, 100, "Как оформить возврат?")
                        .says(9, Talk.COMMUNITY, "[id100:bp-7_8|Инна], " + HOW);
        Entry alone = talk.entry();
        Entry joined =
                talk.says(10, 101, "как вернуть?")
                        .says(11, Talk.COMMUNITY, "[id101:bp-7_10|Олег], " + HOW)
                        .entry();

        assertThat(joined.sources()).hasSize(2);
        assertThat(joined.id()).isEqualTo(alone.id());
    }

    @Test
    void qualityNamesItsReasons() {
        Entry official =
                Talk.board()
                        .says(1, 100, "Как оформить возврат?")
                        .says(2, Talk.COMMUNITY, "[id100:bp-7_1|Инна], " + HOW, 3)
                        .says(3, 100, "[club7:bp-7_2|Полка], спасибо, помогло")
                        .entry();
        Entry customers =
                Talk.board()
                        .says(1, 100, "Примут без чека?")
                        .says(2, 101, "[id100:bp-7_1|Инна], примут и так", 1)
                        .says(3, 100, "[id101:bp-7_2|Олег], не помогло, а что ещё?")
                        .later(Duration.ofDays(900))
                        .says(4, 103, "тишина")
                        .entry();

        assertThat(official.quality())
                .isEqualTo(new Entry.Quality(1, List.of("official", "thanked", "liked")));
        assertThat(customers.quality())
                .isEqualTo(
                        new Entry.Quality(
                                0.15, List.of("liked", "short", "old", "unanswered-followup")));
    }

    @Test
    void whoSaysThatTheyWorkThereWeighsMore() {
        Entry entry =
                Talk.board()
                        .says(1, 100, "Вскрывать коробку до оплаты можно?")
                        .says(2, 101, "[id100:bp-7_1|Инна], нет, вскрыл значит купил", 3)
                        .says(3, 102, "[id100:bp-7_1|Инна], я сам на ПВЗ работаю: вскрываем", 3)
                        .entry();

        assertThat(entry.sources()).containsExactly("board/5/3");
        assertThat(entry.quality().signs()).contains("insider");
    }

    @Test
    void textsAreComparedWithFirstsOnlySoNoChainJoinsWhatDiffers() {
        List<String> texts =
                IntStream.range(0, 12)
                        .mapToObj(step -> "абвгдежзиклмнопрст".substring(step, step + 7))
                        .toList();

        int[] leaders = Alike.leaders(texts, 0.5, (_, _) -> true);

        assertThat(IntStream.range(0, 12).filter(at -> leaders[at] == at).count()).isGreaterThan(3);
    }

    @Test
    void likenessIsTheShareOfCommonShingles() {
        assertThat(Alike.jaccard(Alike.shingles("Ёлка!"), Alike.shingles("елка"))).isEqualTo(1);
        assertThat(Alike.jaccard(Alike.shingles("абвгд"), Alike.shingles("абвгж")))
                .isEqualTo(1.0 / 3);
        assertThat(Alike.jaccard(Alike.shingles("абвг"), Alike.shingles("клмн"))).isZero();
    }
}
