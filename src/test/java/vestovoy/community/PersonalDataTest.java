package vestovoy.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @ParameterizedTest
    @CsvSource({
        "мой номер +7 900 000-45-12 звоните,мой номер [телефон] звоните",
        "8(900)000-45-12,[телефон]",
        "89000004512,[телефон]",
        "пишите на ivan.petrov@mail.example,пишите на [почта]",
        "карта 4111 1111 1111 1111 не прошла,карта [карта] не прошла",
        "заказ 5512-084417 где,заказ [номер заказа] где",
        "СНИЛС 112-233-445 95,СНИЛС [СНИЛС]",
        "паспорт 45 08 123456,паспорт [паспорт]",
    })
    void whatMustNotBeRepeatedIsMasked(String text, String masked) {
        assertThat(PersonalData.usual().mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "скидка 1500 рублей до 30 ноября",
                "с 15.09.2026 по 20.09.2026",
                "заказ на 2 000 ₽ с 22:00 до 06:00",
                "в 2025-2026 годах",
                "артикул 123456",
                "звоните 8 800 555-35-35",
            })
    void whatIsNobodysIsLeftAlone(String text) {
        assertThat(PersonalData.usual().mask(text)).isEqualTo(text);
    }

    @Test
    void maskingTwiceChangesNothing() {
        Random random = new Random(11);
        String alphabet = "0123456789+-() @.авя[]\n";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(50), 0, alphabet.length())
                    .forEach(at -> text.append(alphabet.charAt(at)));
            String once = PersonalData.usual().mask(text.toString());
            assertThat(PersonalData.usual().mask(once)).isEqualTo(once);
        }
    }
}
