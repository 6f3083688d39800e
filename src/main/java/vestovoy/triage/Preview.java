package vestovoy.triage;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One wording as customers would read it, for those who edit it.
///
/// @param key what it is for
/// @param number its place under the key, from 1
/// @param named with a name
/// @param unnamed without one
/// @param lacks the places that have no value, with braces, so that it is not said; empty when it
///   is
public record Preview(String key, int number, String named, String unnamed, String lacks) {
    private static final String NAME = "Анна";
    private static final LocalDate SOME_MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalTime LATE = LocalTime.of(23, 59);

    /// All wordings as they are in force.
    @FunctionalInterface
    public interface Now {
        List<Preview> all();
    }

    /// Whether customers read it at present.
    public boolean isSaid() {
        return lacks.isEmpty();
    }

    static List<Preview> of(Templates templates, Support support, ZoneId zone) {
        Map<Placeholder, String> values = samples(support, zone);
        List<Preview> previews = new ArrayList<>();
        templates
                .all()
                .forEach((key, wordings) -> {
                    for (int at = 0; at < wordings.size(); at++) {
                        previews.add(of(key, at + 1, wordings.get(at), values));
                    }
                });
        return previews;
    }

    private static Preview of(
            String key, int number, Template wording, Map<Placeholder, String> values) {
        Map<Placeholder, String> all = new EnumMap<>(values);
        wording.places().forEach(place -> all.putIfAbsent(place, place.braced()));
        Map<Placeholder, String> nameless = new EnumMap<>(all);
        nameless.remove(Placeholder.NAME);
        String lacks =
                wording.places().stream()
                        .filter(place -> !values.containsKey(place))
                        .map(Placeholder::braced)
                        .collect(Collectors.joining(", "));
        return new Preview(
                key,
                number,
                wording.said(all).orElse(""),
                wording.said(nameless).orElse(""),
                lacks);
    }

    /// Out of hours as on a Monday night; nothing of it where people are there always.
    private static Map<Placeholder, String> samples(Support support, ZoneId zone) {
        Map<Placeholder, String> values = new EnumMap<>(support.values());
        values.put(Placeholder.NAME, NAME);
        values.put(Placeholder.WAIT, "в течение часа");
        if (!support.hours().isAlways()) {
            ZonedDateTime night = SOME_MONDAY.atTime(LATE).atZone(zone);
            values.put(Placeholder.OPENS, WaitWords.opening(night, support.hours().next(night)));
        }
        values.put(Placeholder.OPTIONS, "1. Как вернуть товар?\n2. Можно ли обменять товар?");
        values.put(Placeholder.ANSWER, "Да, вернуть товар можно в течение 14 дней.");
        if (support.archive() != 0) {
            values.put(
                    Placeholder.SOURCE, "https://vk.com/topic-" + support.archive() + "_1?post=2");
        }
        return values;
    }
}
