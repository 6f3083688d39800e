package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vestovoy.community.Channel;
import vestovoy.desk.Case;
import vestovoy.reply.BanGround;
import vestovoy.reply.ReportGround;
import vestovoy.triage.Mode;
import vestovoy.triage.Reason;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern IN_TEMPLATES =
            Pattern.compile("#\\{([a-zA-Z0-9.-]+)|messages\\.msg\\('([^']+)'");
    private static final Pattern IN_CODE =
            Pattern.compile("(?:words\\.of|sentence)\\(\\s*\"([a-zA-Z0-9.-]+)\"");
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    private static Properties russian = new Properties();
    private static Properties english = new Properties();

    @BeforeAll
    static void read() throws IOException {
        russian = properties("messages.properties");
        english = properties("messages_en.properties");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.stringPropertyNames()).isEqualTo(russian.stringPropertyNames());
    }

    @Test
    void bothLanguagesFillTheSameHoles() {
        for (String key : russian.stringPropertyNames()) {
            assertThat(holes(english, key)).as(key).isEqualTo(holes(russian, key));
        }
    }

    @Test
    void noMessageIsEmptyOrHasAnApostropheThatFormatsWouldEat() {
        for (Properties language : List.of(russian, english)) {
            for (String key : language.stringPropertyNames()) {
                assertThat(language.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
            }
        }
    }

    @Test
    void everyKeyThatTemplatesAndCodeNameIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        named.addAll(found(RESOURCES.resolve("templates"), ".html", IN_TEMPLATES));
        named.addAll(found(Path.of("src/main/java/vestovoy/console"), ".java", IN_CODE));
        assertThat(named).hasSizeGreaterThan(80);
        assertThat(russian.stringPropertyNames()).containsAll(named);
    }

    @Test
    void everyCodeOfTheOtherRoomsHasItsWord() {
        List<String> keys = new ArrayList<>();
        Stream.of(Reason.values()).forEach(one -> keys.add("reason." + one.code()));
        Stream.of(Mode.values()).forEach(one -> keys.add("mode." + one.code()));
        Stream.of(Channel.values()).forEach(one -> keys.add("channel." + one.code()));
        Stream.of(Case.State.values()).forEach(one -> keys.add("case." + one.code()));
        Stream.of(
                        "close-second",
                        "missing-word",
                        "unknown-words",
                        "little-said",
                        "far-meaning",
                        "half-answered",
                        "asks-more",
                        "other-wording",
                        "own-numbers",
                        "asks-nothing",
                        "behind-better")
                .forEach(doubt -> keys.add("doubt." + doubt));
        Stream.of("planned", "sending", "unsure", "sent", "withdrawn", "refused", "unknown")
                .forEach(state -> {
                    keys.add("reply." + state);
                    keys.add("delivery." + state);
                });
        Stream.of(BanGround.values()).forEach(one -> keys.add("ground." + one.code()));
        Stream.of(ReportGround.values()).forEach(one -> keys.add("ground." + one.code()));
        Stream.of(Term.values()).forEach(one -> keys.add("term." + one));
        Stream.of("hide", "restore", "ban", "unban", "report")
                .forEach(kind -> {
                    keys.add("act." + kind);
                    keys.add("notice." + kind);
                    keys.add("reason." + kind + "-failed");
                });
        Stream.of("planned", "doing", "unsure", "done", "withdrawn", "refused", "unknown")
                .forEach(state -> keys.add("deed." + state));
        Stream.of("answered", "dismissed", "closed", "hidden")
                .forEach(state -> {
                    keys.add("conflict." + state);
                    keys.add("conflict." + state + ".by");
                    keys.add("conflict." + state + ".you");
                });
        assertThat(russian.stringPropertyNames()).containsAll(keys);
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> holes(Properties language, String key) {
        Set<String> holes = new TreeSet<>();
        Matcher hole = HOLE.matcher(language.getProperty(key));
        while (hole.find()) {
            holes.add(hole.group());
        }
        return holes;
    }

    private static Set<String> found(Path folder, String end, Pattern key) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(end)).toList()) {
                Matcher matcher = key.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                }
            }
        }
        return keys;
    }
}
