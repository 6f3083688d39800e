package vestovoy.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PapersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    паспорт 45 08 123456 | паспорт [паспорт]
                    паспорт 4508 123456 | паспорт [паспорт]
                    паспорт 4508123456 | паспорт [паспорт]
                    паспорт серия 4508 номер 123456 | паспорт серия [паспорт]
                    серия 45 08 № 123456 | серия [паспорт]
                    Паспорт: серия 4508, номер 123456, выдан давно | Паспорт: серия [паспорт], выдан давно
                    паспортные данные 4508 № 123456 | паспортные данные [паспорт]
                    просят 4508 123456 паспорт | просят [паспорт] паспорт
                    загранпаспорт 71 1234567 | загранпаспорт [паспорт]
                    паспорт номер 123456 серия 4508 | паспорт номер [паспорт]
                    паспорт 45-08 123-456 | паспорт [паспорт]
                    серия и номер паспорта 4508 123456 | серия и номер паспорта [паспорт]
                    ИНН 371615979829 | ИНН [ИНН]
                    дата рождения 12 мая 1987 | дата рождения [дата рождения]
                    родилась 12.05.1987 | родилась [дата рождения]
                    СНИЛС 112-233-445 95 | СНИЛС [СНИЛС]
                    112-233-445-95 | [СНИЛС]
                    снилс 11223344595 | снилс [СНИЛС]
                    112 233 445 95 подойдёт? | [СНИЛС] подойдёт?
                    мой 11223344595 | мой [СНИЛС]
                    снилс: 112 233 445 96 | снилс: [СНИЛС]
                    """)
    void papersAreMasked(String text, String masked) {
        assertThat(PersonalData.usual().mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "паспорт нужен для получения?",
                "паспорт с 14 лет",
                "без паспорта не отдают 2 раза",
                "серия книг 12 томов",
                "112 233 445 96 рублей",
                "загранпаспорт за 6000 рублей",
                "серия 5, номер 3",
            })
    void numbersThatAreNoPapersStay(String text) {
        assertThat(PersonalData.usual().mask(text)).isEqualTo(text);
    }
}
