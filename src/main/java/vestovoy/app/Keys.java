package vestovoy.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import vestovoy.faq.Promise;
import vestovoy.triage.Mode;

/// Every setting there is. config/vestovoy.yaml documents the same list; a test holds the two
/// together.
final class Keys {
    private static final int LAST_PORT = 65_535;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);

    static final Key<Long> COMMUNITY = Key.of("community.id", Keys::count, "0");
    static final Key<String> NAME = Key.of("community.name", text -> text, "Сообщество");
    static final Key<Set<Long>> STAFF = Key.of("community.staff", Keys::people, "");
    static final Key<ZoneId> ZONE = Key.of("community.zone", Keys::zone, "Europe/Moscow");

    static final Key<URI> API = Key.of("vk.api", Keys::address, "https://api.vk.com");
    static final Key<String> COMMUNITY_TOKEN = Key.secret("vk.community-token");
    static final Key<String> USER_TOKEN = Key.secret("vk.user-token");
    static final Key<String> SERVICE_TOKEN = Key.secret("vk.service-token");
    static final Key<Boolean> LONG_POLL = Key.of("vk.long-poll", Keys::yes, "true");
    static final Key<Duration> WAIT = Key.of("vk.wait", Keys::wait, "25s");
    static final Key<Duration> RECONCILE = Key.of("vk.reconcile", Keys::period, "10m");
    static final Key<Duration> REST = Key.of("vk.longest-rest", Keys::period, "12h");
    static final Key<String> CALLBACK_SECRET = Key.secret("vk.callback-secret");
    static final Key<String> CALLBACK_CODE = Key.of("vk.callback-confirmation", text -> text, "");

    static final Key<Mode> MODE = Key.of("bot.mode", Keys::mode, "suggest");
    static final Key<Promise> PROMISE = Key.of("bot.promise", Keys::promise, "0.05");
    static final Key<OptionalDouble> THRESHOLD = Key.of("bot.threshold", Keys::threshold, "");
    static final Key<Integer> LONGEST = Key.of("bot.longest-reply", Keys::length, "2000");

    static final Key<Path> INDEX = Key.of("faq.index", Path::of, "faq-index");
    static final Key<String> ARCHIVE = Key.of("faq.archive", text -> text, "");
    static final Key<List<String>> FILES = Key.of("faq.files", Key::list, "");
    static final Key<String> CONTROL = Key.of("faq.control", text -> text, "");
    static final Key<Integer> KEEP = Key.of("faq.keep", Keys::kept, "5");
    static final Key<String> MEANING = Key.of("faq.meaning", text -> text, "");

    static final Key<Path> FOLDER = Key.of("data.folder", Path::of, "var");
    static final Key<String> DATABASE = Key.of("data.database", Keys::database, "");
    static final Key<String> DATABASE_USER = Key.of("data.database-user", text -> text, "");
    static final Key<String> DATABASE_PASSWORD = Key.secret("data.database-password");

    static final Key<String> HOST = Key.of("console.host", Keys::host, "127.0.0.1");
    static final Key<Integer> PORT = Key.of("console.port", Keys::port, "8080");
    static final Key<Boolean> PROXY = Key.of("console.behind-proxy", Keys::yes, "false");

    static final List<Key<?>> ALL =
            List.of(
                    COMMUNITY,
                    NAME,
                    STAFF,
                    ZONE,
                    API,
                    COMMUNITY_TOKEN,
                    USER_TOKEN,
                    SERVICE_TOKEN,
                    LONG_POLL,
                    WAIT,
                    RECONCILE,
                    REST,
                    CALLBACK_SECRET,
                    CALLBACK_CODE,
                    MODE,
                    PROMISE,
                    THRESHOLD,
                    LONGEST,
                    INDEX,
                    ARCHIVE,
                    FILES,
                    CONTROL,
                    KEEP,
                    MEANING,
                    FOLDER,
                    DATABASE,
                    DATABASE_USER,
                    DATABASE_PASSWORD,
                    HOST,
                    PORT,
                    PROXY);

    private Keys() {}

    private static long count(String text) {
        return number(text, "[0-9]{1,15}", "a whole number of 0 or more");
    }

    private static String host(String text) {
        if (!text.matches("[A-Za-z0-9.:-]{1,253}")) {
            throw new IllegalArgumentException("an address or a host's name, such as 127.0.0.1");
        }
        return text;
    }

    private static int port(String text) {
        long port = number(text, "[0-9]{1,5}", "a port, 0 to 65535");
        if (port > LAST_PORT) {
            throw new IllegalArgumentException("a port, 0 to 65535");
        }
        return (int) port;
    }

    private static int length(String text) {
        return (int) number(text, "[1-9][0-9]{0,4}", "a number of characters, 1 to 99999");
    }

    private static int kept(String text) {
        return (int) number(text, "[1-9][0-9]{0,2}", "a number of generations, 1 to 999");
    }

    private static long number(String text, String form, String wanted) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException(wanted);
        }
        return Long.parseLong(text);
    }

    private static Set<Long> people(String text) {
        return Key.list(text).stream()
                .map(one ->
                        number(one, "[1-9][0-9]{0,14}", "a list of people's ids, such as [1, 2]"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("a time zone, such as Europe/Moscow");
        }
    }

    private static URI address(String text) {
        if (!text.matches("https?://[A-Za-z0-9.:-]{1,253}(/[A-Za-z0-9._/-]{0,100})?")) {
            throw new IllegalArgumentException("an address, such as https://api.vk.com");
        }
        return URI.create(text);
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    private static Duration wait(String text) {
        Duration wait = duration(text);
        if (wait.isZero() || wait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("from 1s to 90s, which is what VK allows");
        }
        return wait;
    }

    private static Duration period(String text) {
        Duration period = duration(text);
        if (period.isZero()) {
            throw new IllegalArgumentException("at least 1s");
        }
        return period;
    }

    private static Duration duration(String text) {
        if (!text.matches("[0-9]{1,6}(s|m|h)")) {
            throw new IllegalArgumentException("a duration with its unit, such as 25s, 10m or 1h");
        }
        return Duration.parse("PT" + text);
    }

    private static OptionalDouble threshold(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(share(text));
    }

    private static Promise promise(String text) {
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

    private static String database(String text) {
        if (!text.isEmpty()
                && !text.startsWith("jdbc:sqlite:")
                && !text.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "an address that begins with jdbc:sqlite: or jdbc:postgresql:");
        }
        return text;
    }

    private static Mode mode(String text) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("off, shadow, suggest or auto"));
    }
}
