package vestovoy.triage;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Times in words that end a sentence such as "постараемся ответить …". Rounded up: what is
/// promised is kept.
final class WaitWords {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Duration LONGEST_BY_THE_CLOCK = Duration.ofHours(4);
    private static final int LONGEST_IN_DAYS = 7;

    private record Within(Duration least, String words) {}

    private static final List<Within> WITHIN =
            List.of(
                    new Within(Duration.ofMinutes(15), "в течение 15 минут"),
                    new Within(Duration.ofMinutes(30), "в течение получаса"),
                    new Within(Duration.ofHours(1), "в течение часа"),
                    new Within(Duration.ofHours(2), "в течение двух часов"),
                    new Within(Duration.ofHours(3), "в течение трёх часов"),
                    new Within(LONGEST_BY_THE_CLOCK, "в течение четырёх часов"));

    private static final List<String> DAYS =
            List.of("двух", "трёх", "четырёх", "пяти", "шести", "семи");
    private static final List<String> ON =
            List.of(
                    "в понедельник",
                    "во вторник",
                    "в среду",
                    "в четверг",
                    "в пятницу",
                    "в субботу",
                    "в воскресенье");

    private WaitWords() {}

    /// How long somebody waits: `в течение часа`, `сегодня`, `завтра`. What would end while nobody
    /// is there ends when people are back.
    ///
    /// @return empty when it is too long to be said
    static String waiting(Duration delay, ZonedDateTime now, Hours hours) {
        ZonedDateTime due = hours.next(now.plus(delay));
        Duration wait = Duration.between(now, due);
        for (Within within : WITHIN) {
            if (wait.compareTo(within.least()) <= 0) {
                return within.words();
            }
        }
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), due.toLocalDate());
        if (days > LONGEST_IN_DAYS) {
            return "";
        }
        return switch ((int) days) {
            case 0 -> "сегодня";
            case 1 -> "завтра";
            default -> "в течение " + DAYS.get((int) days - 2) + " дней";
        };
    }

    /// When people are back: `завтра в 9:00 мск`, `в понедельник в 10:00`.
    static String opening(ZonedDateTime now, ZonedDateTime opens) {
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), opens.toLocalDate());
        String day = days == 0 ? "сегодня" : days == 1 ? "завтра" : on(opens.getDayOfWeek());
        String zone = opens.getZone().equals(MOSCOW) ? " мск" : "";
        return day + " в " + Hours.clock(opens.toLocalTime()) + zone;
    }

    private static String on(DayOfWeek day) {
        return ON.get(day.getValue() - 1);
    }
}
