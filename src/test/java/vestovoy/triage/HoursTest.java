package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Hours USUAL = Hours.of("Mon-Fri 09:00-21:00, Sat-Sun 10:00-18:00");

    /// 2026-11-23 is a Monday.
    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59, false",
        "2026-11-23T09:00, true",
        "2026-11-23T20:59, true",
        "2026-11-23T21:00, false",
        "2026-11-28T09:30, false",
        "2026-11-28T17:59, true"
    })
    void peopleAreThereFromTheBeginningToTheEnd(String local, boolean open) {
        assertThat(USUAL.open(at(local))).isEqualTo(open);
    }

    @Test
    void withoutHoursPeopleAreThereAlways() {
        assertThat(Hours.of(" ").open(at("2026-11-23T03:00"))).isTrue();
    }

    @Test
    void russianDaysAndAnEndAtMidnightAreRead() {
        Hours late = Hours.of("пн-вс 10:00-24:00");
        assertThat(late.open(at("2026-11-29T23:59"))).isTrue();
        assertThat(late.said()).isEqualTo("ежедневно с 10:00 до 24:00");
    }

    @Test
    void hoursAreSaidInWords() {
        assertThat(USUAL.said()).isEqualTo("пн–пт с 9:00 до 21:00, сб–вс с 10:00 до 18:00");
        assertThat(Hours.of("Mon 09:00-13:00, Mon 14:00-18:00").said())
                .isEqualTo("пн с 9:00 до 13:00 и с 14:00 до 18:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09:00-21:00",
                "Mon-Fri",
                "Mon 25:00-26:00",
                "Mon 21:00-09:00",
                "Xyz 9:00-10:00",
                ","
            })
    void whatIsNoHoursIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Hours.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Mon-Fri 09:00-21:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00, сегодня в 9:00 мск",
        "2026-11-23T22:00, завтра в 9:00 мск",
        "2026-11-27T22:00, завтра в 10:00 мск",
        "2026-11-29T19:00, завтра в 9:00 мск"
    })
    void outOfHoursItIsSaidWhenPeopleAreBack(String local, String words) {
        ZonedDateTime now = at(local);
        assertThat(WaitWords.opening(now, USUAL.next(now))).isEqualTo(words);
    }

    @Test
    void aDayFarAheadIsSaidByItsName() {
        ZonedDateTime now = at("2026-11-24T12:00");
        assertThat(WaitWords.opening(now, Hours.of("Mon 09:30-10:00").next(now)))
                .isEqualTo("в понедельник в 9:30 мск");
    }

    @ParameterizedTest
    @CsvSource({
        "PT5M, 2026-11-23T12:00, в течение 15 минут",
        "PT16M, 2026-11-23T12:00, в течение получаса",
        "PT31M, 2026-11-23T12:00, в течение часа",
        "PT1H, 2026-11-23T12:00, в течение часа",
        "PT61M, 2026-11-23T12:00, в течение двух часов",
        "PT4H, 2026-11-23T12:00, в течение четырёх часов",
        "PT5H, 2026-11-23T12:00, сегодня",
        "PT1H, 2026-11-23T20:30, завтра",
        "PT20H, 2026-11-23T12:00, завтра",
        "PT50H, 2026-11-23T12:00, в течение двух дней",
        "PT9000H, 2026-11-23T12:00, ''"
    })
    void anEstimateIsRoundedUpAndEndsWhenPeopleAreThere(String delay, String local, String words) {
        assertThat(WaitWords.waiting(Duration.parse(delay), at(local), USUAL)).isEqualTo(words);
    }
}
