package vestovoy.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @CsvSource({
        "'Подробнее: https://polka.ru/help и vk.com/polka.', 2",
        "'Смотрите на ПОЛКА.РФ', 1",
        "'[https://vk.com/polka|наша страница]', 1",
        "'Пишите на help@polka.ru, т.е. на почту. И т.д.', 0",
        "'Заказ.Потом оплата, 3.14 рубля и 12.05.2026', 0"
    })
    void linksAreCountedAsVkMakesThem(String text, int links) {
        assertThat(Links.in(text)).isEqualTo(links);
    }

    @ParameterizedTest
    @CsvSource({
        "'Откройте «Заказы» и нажмите «Вернуть». Подробнее: https://polka.ru/help.', 'Откройте «Заказы» и нажмите «Вернуть».'",
        "'Вернуть можно за 14 дней (подробнее: https://polka.ru/help). Деньги придут за 3 дня.', 'Вернуть можно за 14 дней. Деньги придут за 3 дня.'",
        "'Как вернуть, написано в [https://polka.ru/help|правилах возврата].', 'Как вернуть, написано в правилах возврата.'",
        "'Чек приходит на почту после оплаты. Пример см. polka.ru/check, там всё видно. Не пришёл: напишите нам.', 'Чек приходит на почту после оплаты. Не пришёл: напишите нам.'"
    })
    void whatIsLeftWithoutLinksReadsWell(String text, String left) {
        assertThat(Links.without(text)).contains(left);
    }

    @Test
    void aLineThatOnlyLeadsToALinkGoesWithIt() {
        assertThat(
                        Links.without(
                                "Возврат оформляют в заказе за 14 дней, деньги придут сами.\nВсё здесь:\nhttps://polka.ru/help"))
                .contains("Возврат оформляют в заказе за 14 дней, деньги придут сами.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Вот: https://polka.ru/help",
                "Здравствуйте! Ответ на ваш вопрос есть на странице https://polka.ru/help",
                "Нет ссылок, нечего убирать.",
                "https://polka.ru",
                ""
            })
    void whereNothingSensibleIsLeftThereIsNothing(String text) {
        assertThat(Links.without(text)).isEmpty();
    }

    @Test
    void whatIsLeftHasNoLinkEverAgain() {
        String left =
                Links.without("Возьмите чек и паспорт с собой. Адрес: polka.ru/map.").orElseThrow();

        assertThat(Links.without(left)).isEmpty();
        assertThat(Links.in(left)).isZero();
    }

    @Test
    void anyTextIsReadInLinearTime() {
        String text =
                "a.b.".repeat(20_000)
                        + "(".repeat(20_000)
                        + "[x.y|".repeat(10_000)
                        + "! ".repeat(20_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> Links.without(text + " https://polka.ru"));
    }
}
