package vestovoy.vk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What rests after an error of VK's, and how long. A rest that ends in the same error again is
/// twice as long as the one before. Source: docs/vk.md, reactions and pauses.
enum Pause {
    /// VK wants a person: a captcha, a phone, a password, a confirmation. It is never solved;
    /// guessing brings flood control besides.
    CAPTCHA(Scope.METHOD, Duration.ofMinutes(30), Duration.ofHours(12), true),
    /// Too much of the same kind; hammering prolongs it.
    FLOOD(Scope.TARGET, Duration.ofMinutes(15), Duration.ofHours(4), false),
    /// The day's or another quantity is used up: tried twice an hour until the next day brings
    /// more.
    QUANTITY(Scope.METHOD, Duration.ofMinutes(30), Duration.ofMinutes(30), false),
    /// The token is wrong, expired, bound to another address, or wants a person.
    TOKEN(Scope.TOKEN, Duration.ofMinutes(1), Duration.ofHours(1), true),
    /// This kind of token may not use this method, or nobody may.
    FORBIDDEN(Scope.METHOD_OF_TOKEN, Duration.ofHours(1), Duration.ofHours(12), true);

    private static final Map<Integer, Pause> TABLE = new TreeMap<>();

    static {
        declare(CAPTCHA, 14, 24, 3300, 3301, 3302, 3303, 3304, 3305, 11500);
        declare(FLOOD, 9);
        declare(QUANTITY, 29, 214, 219, 220, 223, 224, 601);
        declare(TOKEN, 5, 17, 25, 37, 38, 1114, 1116, 1117, 1118, 3609, 3610, 3611);
        declare(FORBIDDEN, 20, 21, 23, 27, 28, 34);
    }

    private static void declare(Pause pause, int... codes) {
        for (int code : codes) {
            if (TABLE.put(code, pause) != null) {
                throw new IllegalStateException("error " + code + " has two rests");
            }
        }
    }

    /// What a rest holds back.
    enum Scope {
        /// Every call of a method; a reading method only with the token that met the error.
        METHOD("the method (read with another token)"),
        METHOD_OF_TOKEN("the method with this token"),
        /// The method where it met the error: one post, topic or conversation.
        TARGET("the method at this target; everywhere when three targets rest"),
        TOKEN("the token");

        private final String words;

        Scope(String words) {
            this.words = words;
        }
    }

    private final Scope scope;
    private final Duration first;
    private final Duration longest;
    private final boolean alarming;

    Pause(Scope scope, Duration first, Duration longest, boolean alarming) {
        this.scope = scope;
        this.first = first;
        this.longest = longest;
        this.alarming = alarming;
    }

    /// The rest that an error calls for.
    static Optional<Pause> after(ErrorCode code) {
        return Optional.ofNullable(TABLE.get(code.code()));
    }

    Scope scope() {
        return scope;
    }

    /// Whether an operator must hear of it.
    boolean alarming() {
        return alarming;
    }

    Duration longest() {
        return longest;
    }

    /// @param before how many rests in a row came before this one
    Duration length(int before) {
        Duration length = first;
        for (int doubled = 0; doubled < before && length.compareTo(longest) < 0; doubled++) {
            length = length.multipliedBy(2);
        }
        return length.compareTo(longest) < 0 ? length : longest;
    }

    /// The errors that call for it.
    Set<Integer> codes() {
        return TABLE.entrySet().stream()
                .filter(one -> one.getValue() == this)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Its line of the table in docs/vk.md.
    String row() {
        String lengths =
                first.equals(longest)
                        ? minutes(first) + " each time"
                        : minutes(first) + ", doubling to " + minutes(longest);
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        name(),
                        codes().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        scope.words,
                        lengths,
                        alarming ? "yes" : "no");
    }

    private static String minutes(Duration length) {
        return length.toMinutes() < 60 ? length.toMinutes() + " min" : length.toHours() + " h";
    }
}
