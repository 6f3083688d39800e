package vestovoy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final int LARGE = 1 << 16;
    private static final PersonalData USUAL = PersonalData.usual();

    /// What personal data, and what is about it, is made of.
    private static final List<String> PIECES =
            List.of(
                    "8 900 000-45-12",
                    "+7",
                    "89000004512",
                    "4111 1111 1111 1111",
                    "заказ",
                    "№",
                    "48213-7719",
                    "паспорт",
                    "серия",
                    "4508",
                    "123456",
                    "112-233-445 95",
                    "ул.",
                    "Мира",
                    "Ленина",
                    "д.",
                    "14",
                    "кв.",
                    "кв",
                    "32",
                    "г.",
                    "Тверь",
                    "Иванова Мария Петровна",
                    "a@b.ru",
                    "собака",
                    "@",
                    "точка",
                    "ру",
                    "0",
                    "9",
                    "-",
                    "--",
                    "(",
                    ")",
                    "[",
                    "]",
                    "[телефон]",
                    "[номер заказа]",
                    "[адрес]",
                    "[имя]",
                    ".",
                    ",",
                    "\n",
                    " ",
                    "  ",
                    "\u00A0",
                    "\u200B",
                    "\u202E",
                    "\u05D0",
                    "\u0664",
                    "\uD83D\uDE00",
                    "\uD83D",
                    "\uDE00",
                    "\uD835\uDFD8",
                    "8\uFE0F\u20E3",
                    "О",
                    "ООО",
                    "з",
                    "руб",
                    "₽",
                    "артикул",
                    "https://a.example/1",
                    "и",
                    "1 500",
                    "12.05.1987",
                    "родилась",
                    "\uE000",
                    "\uE001",
                    "Latin",
                    "dom",
                    "kv",
                    "5-12",
                    "14а-60");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void maskingTwiceChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_500; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(25); piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(random.nextBoolean() ? " " : "");
            }
            holds(text.toString());
        }
    }

    @Test
    void anyCharactersAreRead() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            int kind = random.nextInt(3);
            for (int left = random.nextInt(60); left > 0; left--) {
                switch (kind) {
                    case 0 -> text.append((char) random.nextInt(0x10000));
                    case 1 -> text.append("0123456789+-() @.авя[]\n".charAt(random.nextInt(23)));
                    default -> text.appendCodePoint(random.nextInt(0x110000));
                }
            }
            holds(text.toString());
        }
    }

    private static void holds(String text) {
        String once = USUAL.mask(text);
        assertThat(USUAL.find(once)).as(text).isEmpty();
        assertThat(USUAL.mask(once)).isEqualTo(once);
        int end = 0;
        for (PersonalData.Span span : USUAL.find(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.end()).isGreaterThan(span.start());
            end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    static List<String> large() {
        return List.of(
                "7".repeat(LARGE),
                "1 ".repeat(LARGE / 2),
                "8-900-".repeat(LARGE / 6),
                "а".repeat(LARGE),
                "a@".repeat(LARGE / 2),
                "a.".repeat(LARGE / 2),
                "@".repeat(LARGE),
                "Петровна ".repeat(LARGE / 9),
                "Иванова Мария Петровна, ул. Мира 5, кв. 3 ".repeat(LARGE / 42),
                "ул. ".repeat(LARGE / 4),
                "кв. 5 ".repeat(LARGE / 6),
                "паспорт ".repeat(LARGE / 8),
                "серия 45 ".repeat(LARGE / 9),
                "карта ".repeat(LARGE / 6),
                "заказ № ".repeat(LARGE / 8),
                "код ".repeat(LARGE / 4),
                "https://".repeat(LARGE / 8),
                "+(".repeat(LARGE / 2),
                "\uD83D\uDE00".repeat(LARGE / 2),
                "\uD83D".repeat(LARGE),
                "\u200B".repeat(LARGE),
                "8\u200B9".repeat(LARGE / 3),
                "\u202E\u05D0".repeat(LARGE / 2),
                "[телефон]".repeat(LARGE / 9),
                "О".repeat(LARGE),
                "1О ".repeat(LARGE / 3),
                "12.05.1987 ".repeat(LARGE / 11),
                "а-1".repeat(LARGE / 3),
                "89000004512 ".repeat(LARGE / 12));
    }

    @ParameterizedTest
    @MethodSource("large")
    void largeTextsAreReadInTime(String text) {
        assertTimeout(Duration.ofSeconds(5), () -> holds(text));
    }

    /// After the last look nothing is left that could be found.
    @Test
    void aTextThatIsNeverReadToItsEndIsMaskedAsAWhole() {
        assertThat(USUAL.find("89000004512", 0))
                .containsExactly(new PersonalData.Span(0, 11, PersonalData.Kind.ORDER));
    }

    @Test
    void whereAFindStandsIsToldInThePlacesOfTheText() {
        String text = "ой\uD83D\uDE00 8\u200B900\u00A0000-45-12\uFE0F, жду";
        assertThat(USUAL.find(text))
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.kind()).isEqualTo(PersonalData.Kind.PHONE);
                    assertThat(span.in(text)).isEqualTo("8\u200B900\u00A0000-45-12\uFE0F");
                });
    }

    @Test
    void orderNumbersAreFoundInTheFormsThatAreSet() {
        PersonalData own = PersonalData.of(List.of("AA.00000", "000/000"));
        assertThat(own.mask("где ПК.12345 и 123/456?"))
                .isEqualTo("где [номер заказа] и [номер заказа]?");
        assertThat(own.mask("48213-7719 не приехал")).isEqualTo("48213-7719 не приехал");
        assertThat(USUAL.mask("где ПК.12345?")).isEqualTo("где ПК.12345?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0000", "\\d{5}", "00000+", "AAAAA", "00000-0000-00000-0000-0000000000"})
    void aFormThatIsNoneIsRefusedWithASentence(String form) {
        assertThatThrownBy(() -> PersonalData.of(List.of(form)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("00000-0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Наш адрес: ул. Ленина, 5, звоните 8 800 555-35-35",
                "пишите на help@polka.example",
                "Пункт в Твери на проспекте Победы, 41",
            })
    void whatTheCommunitySaysOfItselfStays(String text) {
        assertThat(USUAL.maskNumbers(text)).isEqualTo(text);
    }

    @Test
    void whatTheCommunityRepeatsOfACustomerIsMasked() {
        assertThat(
                        USUAL.maskNumbers(
                                "Привезём на ул. Ленина, д. 5, кв. 12, позвоним на 89000004512"))
                .isEqualTo("Привезём на [адрес], позвоним на [телефон]");
    }

    @Test
    void aTextWithoutItsFindsKeepsTheRest() {
        String text = "где 48213-7719, звоните 89000004512";
        assertThat(PersonalData.without(text, USUAL.find(text))).isEqualTo("где  , звоните  ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ответим на +7 (900) 000-45-12",
                "Ваш номер: 8 900 0004512",
                "900 000 45 12",
            })
    void aRepeatedPhoneIsKnownInEveryGrouping(String said) {
        assertThat(USUAL.repeats(said, "звоните 89000004512")).isTrue();
    }

    @Test
    void anotherNumberIsNoRepetition() {
        assertThat(USUAL.repeats("Звоните 8 800 555-35-35", "мой 89000004512")).isFalse();
        assertThat(USUAL.repeats("Пишите на help@polka.example", "мой a@b.example")).isFalse();
        assertThat(USUAL.repeats("Здравствуйте!", "привет")).isFalse();
    }

    /// Not one look decides: what a find leaves bare is looked at again.
    @Test
    void neighboursAreFoundTogether() {
        String many =
                String.join(
                        " / ",
                        IntStream.range(0, 50).mapToObj(at -> "890000045" + (10 + at)).toList());
        assertThat(USUAL.find(many)).hasSize(50);
    }

    /// The labelled posts of independent authors; the spans of a post are all its personal data.
    @ParameterizedTest
    @ValueSource(strings = {"personal/posts.jsonl", "kinds/market.jsonl", "kinds/mixed.jsonl"})
    void labelledPostsAreMaskedAndCleanOnesStay(String file) throws Exception {
        PersonalDataFigures figures =
                PersonalDataFigures.of(USUAL, Path.of("src/test/resources").resolve(file));
        System.out.println(file + ": " + figures);
        assertThat(figures.masked()).as(figures.missed().toString()).isGreaterThanOrEqualTo(0.98);
        assertThat(figures.mistakes()).as(figures.mistaken().toString()).isLessThanOrEqualTo(0.01);
    }
}
