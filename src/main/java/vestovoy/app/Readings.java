package vestovoy.app;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import vestovoy.community.PersonalData;
import vestovoy.faq.Promise;
import vestovoy.triage.Mode;

/// How the texts of settings are read. Each throws an `IllegalArgumentException` that says what the
/// text should be.
final class Readings {
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_SECRET = 50;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
    private static final Duration LONGEST_SILENCE = Duration.ofDays(30);

    private Readings() {}

    static long count(String text) {
        return number(text, "[0-9]{1,15}", "a whole number of 0 or more");
    }

    static String host(String text) {
        if (!text.matches("[A-Za-z0-9.:-]{1,253}")) {
            throw new IllegalArgumentException("an address or a host's name, such as 127.0.0.1");
        }
        return text;
    }

    static int port(String text) {
        long port = number(text, "[0-9]{1,5}", "a port, 0 to 65535");
        if (port > LAST_PORT) {
            throw new IllegalArgumentException("a port, 0 to 65535");
        }
        return (int) port;
    }

    static int length(String text) {
        return (int) number(text, "[1-9][0-9]{0,4}", "a number of characters, 1 to 99999");
    }

    static int kept(String text) {
        return (int) number(text, "[1-9][0-9]{0,2}", "a number of generations, 1 to 999");
    }

    static int limit(String text) {
        return (int) number(text, "[1-9][0-9]{0,5}", "a number of texts, 1 to 999999");
    }

    private static long number(String text, String form, String wanted) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException(wanted);
        }
        return Long.parseLong(text);
    }

    static Set<Long> people(String text) {
        return Key.list(text).stream()
                .map(one ->
                        number(one, "[1-9][0-9]{0,14}", "a list of people's ids, such as [1, 2]"))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String token(String text) {
        if (!text.matches("[!-~]{3,1024}|")) {
            throw new IllegalArgumentException(
                    "a token: 3 to 1024 printable characters without blanks, or nothing");
        }
        return text;
    }

    static String callbackSecret(String text) {
        if (text.length() > LONGEST_SECRET) {
            throw new IllegalArgumentException(
                    "a secret of at most 50 characters, which is what VK takes");
        }
        return text;
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("a time zone, such as Europe/Moscow");
        }
    }

    static URI address(String text) {
        if (!text.matches("https?://[A-Za-z0-9.:-]{1,253}(/[A-Za-z0-9._/-]{0,100})?")) {
            throw new IllegalArgumentException("an address, such as https://api.vk.com");
        }
        return URI.create(text);
    }

    static boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    static Duration wait(String text) {
        Duration wait = duration(text);
        if (wait.isZero() || wait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("from 1s to 90s, which is what VK allows");
        }
        return wait;
    }

    static Duration period(String text) {
        Duration period = duration(text);
        if (period.isZero()) {
            throw new IllegalArgumentException("at least 1s");
        }
        return period;
    }

    /// As long as people may be away from a conversation of theirs; 0s for none.
    static Duration silence(String text) {
        Duration silence = duration(text);
        if (silence.compareTo(LONGEST_SILENCE) > 0) {
            throw new IllegalArgumentException("at most 720h");
        }
        return silence;
    }

    private static Duration duration(String text) {
        if (!text.matches("[0-9]{1,6}(s|m|h)")) {
            throw new IllegalArgumentException("a duration with its unit, such as 25s, 10m or 1h");
        }
        return Duration.parse("PT" + text);
    }

    static OptionalDouble threshold(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(share(text));
    }

    static Promise promise(String text) {
        try {
            return Promise.of(share(text));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "a share of wrong answers within 0..0.5, such as 0.05");
        }
    }

    private static double share(String text) {
        if (!text.matches("0(\\.[0-9]{1,6})?|1(\\.0{1,6})?")) {
            throw new IllegalArgumentException("a number within 0..1, such as 0.8");
        }
        return Double.parseDouble(text);
    }

    static String database(String text) {
        if (!text.isEmpty()
                && !text.startsWith("jdbc:sqlite:")
                && !text.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "an address that begins with jdbc:sqlite: or jdbc:postgresql:");
        }
        return text;
    }

    static PersonalData orderNumbers(String text) {
        return PersonalData.of(Key.list(text));
    }

    static Mode mode(String text) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("off, shadow, suggest or auto"));
    }
}
