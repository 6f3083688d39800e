package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a later answer retires, and what it must leave.
class OutdatedTest {
    private static final Duration YEAR = Duration.ofDays(365);

    private static Mined talk(String first, String said, String second, String saidLater) {
        return talk(first, said, Talk.COMMUNITY, second, saidLater);
    }

    private static Mined talk(
            String first, String said, long later, String second, String saidLater) {
        return Talk.board()
                .says(1, 100, first)
                .says(2, Talk.COMMUNITY, "[id100:bp-7_1|Инна], " + said)
                .later(YEAR)
                .says(3, 101, second)
                .says(4, later, "[id101:bp-7_3|Олег], " + saidLater, 9)
                .mined();
    }

    @Test
    void aFigureThatTheLaterAnswerCallsOneOfThePastIsRetired() {
        Mined mined =
                talk(
                        "Сколько лежит заказ в пункте?",
                        "заказ ждёт в пункте 7 дней.",
                        "Правда, что дольше храните?",
                        "правда! Заказы в пунктах хранятся 14 дней вместо 7.");

        assertThat(mined.entries()).extracting(Entry::sources).asString().doesNotContain("5/2");
        assertThat(mined.retired())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.why()).isEqualTo(Retired.Why.FIGURE_OF_THE_PAST);
                    assertThat(one.by()).isEqualTo(mined.entries().getFirst().id());
                    assertThat(one.entry().sources()).containsExactly("board/5/2");
                });
    }

    @Test
    void anotherPriceForTheSameMatterSinceADateRetires() {
        assertThat(
                        talk(
                                        "Сколько стоит курьер?",
                                        "доставка курьером стоит 149 ₽.",
                                        "Почему курьер дороже?",
                                        "с 1 марта 2026 года доставка курьером стоит 199 ₽.")
                                .retired())
                .extracting(Retired::why)
                .containsExactly(Retired.Why.FIGURES_DIFFER);
    }

    @Test
    void theSameQuestionWithAnotherFigureRetiresAlsoWithoutADate() {
        assertThat(
                        talk(
                                        "Сколько стоит подписка в месяц?",
                                        "199 ₽ за месяц.",
                                        "сколько стоит подписка за месяц",
                                        "299 ₽ за месяц.")
                                .retired())
                .hasSize(1);
    }

    @Test
    void whatIsAllowedNowRetiresWhatWasDenied() {
        assertThat(
                        talk(
                                        "Доставите в Армению?",
                                        "доставляем в Беларусь и Казахстан, в Армению пока нет.",
                                        "А в Армению когда?",
                                        "с мая 2026 года, кроме Беларуси и Казахстана, доставляем в Армению.")
                                .retired())
                .extracting(Retired::why)
                .containsExactly(Retired.Why.ALLOWED_OR_DENIED);
    }

    @Test
    void anotherMatterOfTheSameUnitRetiresNothing() {
        assertThat(
                        talk(
                                        "Сколько идёт проверка заявки на брак?",
                                        "продавец отвечает по заявке 3 дня.",
                                        "Сколько хранится заказ?",
                                        "с 15 сентября заказы в пунктах хранятся 14 дней вместо 7.")
                                .retired())
                .isEmpty();
    }

    @Test
    void aCustomersWordNeverRetiresTheCommunitys() {
        assertThat(
                        talk(
                                        "Сколько баллами можно списать?",
                                        "баллами можно оплатить 30 % покупки.",
                                        102,
                                        "Сколько баллами можно списать?",
                                        "теперь баллами можно оплатить 50 % покупки")
                                .retired())
                .isEmpty();
    }

    @Test
    void anEarlierAnswerRetiresNoLaterOne() {
        Mined mined =
                talk(
                        "Почему курьер дороже?",
                        "с 1 марта 2025 года доставка курьером стоит 199 ₽.",
                        "Сколько стоит доставка курьером сейчас?",
                        "теперь доставка курьером стоит 249 ₽.");

        assertThat(mined.entries())
                .singleElement()
                .extracting(Entry::answer)
                .asString()
                .contains("249");
    }

    @Test
    void whatIsRetiredRetiresNothingAndIsNamedWithAnEntryThatLives() {
        Mined mined =
                Talk.board()
                        .says(1, 100, "Сколько стоит курьер?")
                        .says(
                                2,
                                Talk.COMMUNITY,
                                "[id100:bp-7_1|Инна], доставка курьером стоит 149 ₽.")
                        .later(YEAR)
                        .says(3, 101, "Сколько стоит курьер?")
                        .says(
                                4,
                                Talk.COMMUNITY,
                                "[id101:bp-7_3|Олег], доставка курьером стоит 199 ₽.")
                        .later(YEAR)
                        .says(5, 102, "Сколько стоит курьер?")
                        .says(
                                6,
                                Talk.COMMUNITY,
                                "[id102:bp-7_5|Яна], доставка курьером стоит 249 ₽.")
                        .mined();

        String living = mined.entries().getFirst().id();
        assertThat(mined.entries()).hasSize(1);
        assertThat(mined.retired()).hasSize(2).allMatch(one -> one.by().equals(living));
    }
}
