package vestovoy.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FullNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Иванова Мария Петровна, г. Тверь, ул. Мира, д. 14, кв. 32 | [адрес]
                    ул. Мира, д. 14, кв. 32, Иванова Мария Петровна | [адрес]
                    получатель Иванов Пётр Ильич, ул. Мира 14 кв 32 | получатель [адрес]
                    иванова мария петровна ул мира 14 кв 32 | [адрес]
                    Иванова Мария Петровна, прописана: ул. Мира 14 кв 32 | [адрес]
                    адрес ул. Ленина 5, получатель Сидорова Анна | адрес [адрес]
                    Мария Петровна Иванова, паспорт 4508 123456 | [паспорт]
                    Иванова М. П., ул. Мира 14-32 | [адрес]
                    """)
    void fullNamesBesideOtherDataAreMasked(String text, String masked) {
        assertThat(PersonalData.usual().mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Иванова Мария Петровна мне не перезвонила",
                "Спасибо Ольге Сергеевне!",
                "Мария Петровна из пункта вежливая",
                "цена обычная, доставка основная",
            })
    void namesAloneStay(String text) {
        assertThat(PersonalData.usual().mask(text)).isEqualTo(text);
    }
}
