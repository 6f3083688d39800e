package vestovoy.triage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When people answer, by the days of the week. They change what is said, never what is watched.
///
/// @param spans by day, in order; a day without spans is a day off; no day at all means always
public record Hours(Map<DayOfWeek, List<Span>> spans) {
    private static final Hours ALWAYS = new Hours(Map.of());
    private static final String WANTED =
            "working hours, such as 'Mon-Fri 09:00-21:00, Sat-Sun 10:00-18:00', or nothing for always";
    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> RUSSIAN = List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс");
    private static final Pattern PART =
            Pattern.compile(
                    "(\\p{L}{2,3})(?:\\s?[-–]\\s?(\\p{L}{2,3}))?\\s+(\\d{1,2}:\\d\\d)\\s?[-–]\\s?(\\d{1,2}:\\d\\d)");
    private static final int WEEK = 7;

    /// From a time of day to another one of the same day.
    ///
    /// @param to excluded; midnight means the day's end
    public record Span(LocalTime from, LocalTime to) {
        public Span {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException(WANTED + "; an end comes after its beginning");
            }
        }

        boolean has(LocalTime time) {
            return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
        }

        private String said() {
            return "с "
                    + clock(from)
                    + " до "
                    + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : clock(to));
        }
    }

    public Hours {
        spans = Map.copyOf(spans);
    }

    /// Round the clock.
    public static Hours always() {
        return ALWAYS;
    }

    /// Reads `Mon-Fri 09:00-21:00, Sat 10:00-18:00`, in Russian too: `пн-пт 9:00-21:00`.
    ///
    /// @throws IllegalArgumentException that says what the text should be
    public static Hours of(String text) {
        if (text.isBlank()) {
            return ALWAYS;
        }
        Map<DayOfWeek, List<Span>> spans = new EnumMap<>(DayOfWeek.class);
        for (String part : text.strip().split("\\s*,\\s*", -1)) {
            Matcher read = PART.matcher(part.strip());
            if (!read.matches()) {
                throw new IllegalArgumentException(WANTED);
            }
            Span span = new Span(time(read.group(3)), time(read.group(4)));
            String last = read.group(2) == null ? read.group(1) : read.group(2);
            for (DayOfWeek day : days(read.group(1), last)) {
                spans.computeIfAbsent(day, _ -> new ArrayList<>()).add(span);
            }
        }
        return new Hours(spans);
    }

    private static List<DayOfWeek> days(String first, String last) {
        DayOfWeek from = day(first);
        int more = Math.floorMod(day(last).getValue() - from.getValue(), WEEK);
        List<DayOfWeek> days = new ArrayList<>();
        for (int next = 0; next <= more; next++) {
            days.add(from.plus(next));
        }
        return days;
    }

    private static DayOfWeek day(String word) {
        String low = word.toLowerCase(java.util.Locale.ROOT);
        int at = Math.max(DAYS.indexOf(low), RUSSIAN.indexOf(low));
        if (at < 0) {
            throw new IllegalArgumentException(WANTED);
        }
        return DayOfWeek.of(at + 1);
    }

    private static LocalTime time(String text) {
        String[] parts = text.split(":");
        int hour = Integer.parseInt(parts[0]);
        int minute = Integer.parseInt(parts[1]);
        if (hour == 24 && minute == 0) {
            return LocalTime.MIDNIGHT;
        }
        if (hour > 23 || minute > 59) {
            throw new IllegalArgumentException(WANTED);
        }
        return LocalTime.of(hour, minute);
    }

    boolean isAlways() {
        return spans.isEmpty();
    }

    /// Whether people are there.
    public boolean open(ZonedDateTime now) {
        return isAlways()
                || on(now.toLocalDate()).stream().anyMatch(span -> span.has(now.toLocalTime()));
    }

    /// When people are there from then on: then itself while they are.
    public ZonedDateTime next(ZonedDateTime then) {
        if (open(then)) {
            return then;
        }
        for (int ahead = 0; ahead <= WEEK; ahead++) {
            LocalDate day = then.toLocalDate().plusDays(ahead);
            Optional<ZonedDateTime> opening =
                    on(day).stream()
                            .map(span -> day.atTime(span.from()).atZone(then.getZone()))
                            .filter(from -> from.isAfter(then))
                            .min(ZonedDateTime::compareTo);
            if (opening.isPresent()) {
                return opening.get();
            }
        }
        return then;
    }

    private List<Span> on(LocalDate day) {
        return spans.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /// In words: `пн–пт с 9:00 до 21:00, сб–вс с 10:00 до 18:00`.
    String said() {
        if (isAlways()) {
            return "круглосуточно";
        }
        List<String> parts = new ArrayList<>();
        for (int from = 1; from <= WEEK; from++) {
            String day = said(DayOfWeek.of(from));
            int to = from;
            while (to < WEEK && said(DayOfWeek.of(to + 1)).equals(day)) {
                to++;
            }
            if (!day.isEmpty()) {
                parts.add(named(from, to) + " " + day);
            }
            from = to;
        }
        return String.join(", ", parts);
    }

    private static String named(int from, int to) {
        if (from == 1 && to == WEEK) {
            return "ежедневно";
        }
        return from == to
                ? RUSSIAN.get(from - 1)
                : RUSSIAN.get(from - 1) + "–" + RUSSIAN.get(to - 1);
    }

    private String said(DayOfWeek day) {
        return String.join(
                " и ", spans.getOrDefault(day, List.of()).stream().map(Span::said).toList());
    }

    static String clock(LocalTime time) {
        return time.getHour() + ":" + String.format("%02d", time.getMinute());
    }
}
