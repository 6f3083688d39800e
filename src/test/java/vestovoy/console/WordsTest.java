package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class WordsTest {
    private final Words words =
            new Words(
                    new ConsoleConfiguration().messageSource(),
                    new Hands(),
                    new ConsoleSettings("Полка", ZoneId.of("Europe/Moscow"), "", "", Map.of()));

    @BeforeEach
    void speakRussian() {
        LocaleContextHolder.setLocale(Locale.of("ru"));
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "-PT5S, только что",
        "PT59S, только что",
        "PT1M, 1 мин",
        "PT59M59S, 59 мин",
        "PT1H, 1 ч 0 мин",
        "PT23H59M, 23 ч 59 мин",
        "P1DT2H, 1 д 2 ч",
        "P3DT23H, 3 д",
    })
    void anAgeHasItsTwoLargestUnits(Duration age, String word) {
        assertThat(words.age(Hands.NOON.minus(age))).isEqualTo(word);
    }

    @Test
    void howLongAgoIsSaidOnceSomeTimeHasPassed() {
        assertThat(words.ago(Hands.NOON)).isEqualTo("только что");
        assertThat(words.ago(Hands.NOON.minusSeconds(60))).isEqualTo("1 мин назад");
    }

    @Test
    void timesAreShownInTheCommunitysZone() {
        assertThat(words.exact(Hands.NOON)).contains("23 ноября 2026", "12:00");
    }

    @Test
    void aCodeNobodyKnowsIsShownAsItIs() {
        assertThat(words.code("reason", "vk-777")).isEqualTo("другая причина (vk-777)");
    }
}
