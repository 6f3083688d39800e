package vestovoy.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/// What codes, times and ages are called in the reader's language.
final class Words {
    /// From here on nobody counts hours.
    private static final int MANY_DAYS = 3;

    private final MessageSource messages;
    private final InstantSource clock;
    private final ConsoleSettings settings;

    Words(MessageSource messages, InstantSource clock, ConsoleSettings settings) {
        this.messages = messages;
        this.clock = clock;
        this.settings = settings;
    }

    /// A sentence by its key.
    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /// What a code of a family is called; a code that the pages do not know yet is shown as it is,
    /// and said to be one.
    String code(String family, String code) {
        String other = of(family + ".other", code);
        String word = messages.getMessage(family + "." + code, new Object[0], other, locale());
        return word == null ? other : word;
    }

    /// How long ago something was, rounded down to its two largest units.
    String age(Instant then) {
        Duration age = Duration.between(then, clock.instant());
        if (age.toMinutes() < 1) {
            return of("age.now");
        }
        if (age.toHours() < 1) {
            return of("age.minutes", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return of("age.hours", age.toHours(), age.toMinutesPart());
        }
        return age.toDays() < MANY_DAYS
                ? of("age.days", age.toDays(), age.toHoursPart())
                : of("age.long", age.toDays());
    }

    /// How long ago something was, as an answer to "when".
    String ago(Instant then) {
        String age = age(then);
        return age.equals(of("age.now")) ? age : of("age.ago", age);
    }

    /// The day and minute in the community's zone.
    String exact(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale())
                .withZone(settings.zone())
                .format(at);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
