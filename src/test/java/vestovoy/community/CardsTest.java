package vestovoy.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    карта 4111 1111 1111 1111 не прошла | карта [карта] не прошла
                    4111111111111111 | [карта]
                    счёт 40817810099910004312 | счёт [счёт]
                    на 408 17 810 0 9991 0004312 верните | на [счёт] верните
                    карта 2202 2012 3456 789 | карта [карта]
                    4111-1111-1111-1111 | [карта]
                    верните на 2202.2000.0000.0006 | верните на [карта]
                    2202  2000  0000  0006 | [карта]
                    карта мир 2202200000000006 | карта мир [карта]
                    1234 5678 9012 3456 это не карта, но похоже | [карта] это не карта, но похоже
                    на карту 2202200000000007 верните | на карту [карта] верните
                    карта: 6390 0200 0000 000003 | карта: [карта]
                    сбер 220220 0000000006 | сбер [карта]
                    номер карты 4111 1111 1111 1111, срок 12/27 | номер карты [карта], срок 12/27
                    Maestro 676196000000000001 списали | Maestro [карта] списали
                    """)
    void cardsAreMasked(String text, String masked) {
        assertThat(PersonalData.usual().mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "карта на 5000 рублей",
                "штрихкод 4607012345670",
                "карта лояльности не копит баллы",
                "подарочный сертификат 1234 5678 9012 3456",
                "скидки 10 20 30 40 процентов",
                "карта 1500 2000",
                "1 500 2 300 4 100 рублей за три вещи",
            })
    void numbersThatAreNoCardsStay(String text) {
        assertThat(PersonalData.usual().mask(text)).isEqualTo(text);
    }
}
