package vestovoy.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    пишите на ivan.petrov@mail.example | пишите на [почта]
                    Ivan_Petrov-77@Mail.Example, жду | [почта], жду
                    почта:ivan+shop@sub.mail.example | почта:[почта]
                    иван@почта.рф | [почта]
                    ivan @ mail.ru | [почта]
                    ivan@mail,ru | [почта]
                    ivan@ mail.ru | [почта]
                    ivan[at]mail[dot]ru | [почта]
                    ivan . petrov @ mail . ru | [почта]
                    ivan@gmail зовут | [почта] зовут
                    ivan собака mail.ru | [почта]
                    ivan.petrov(собака)yandex.ru | [почта]
                    ivan petrov77 собака яндекс точка ру | ivan [почта]
                    ivan[at]mail.ru | [почта]
                    ivan (at) firma.example.ru | [почта]
                    ivan@mail.example и olga@mail.example | [почта] и [почта]
                    """)
    void emailAddressesAreMasked(String text, String masked) {
        assertThat(PersonalData.usual().mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "писала на help@polka.example, молчат",
                "Support@polka.example отвечает?",
                "привет @polka_market",
                "спросите у @id123456",
                "моя собака съела посылку",
                "собака и кот на mail обложке",
                "цена @ 5 за штуку",
                "пришлите на почту, пожалуйста",
                "почта России опять теряет",
                "mail.ru не открывается",
            })
    void whatIsNoEmailAddressStays(String text) {
        assertThat(PersonalData.usual().mask(text)).isEqualTo(text);
    }
}
