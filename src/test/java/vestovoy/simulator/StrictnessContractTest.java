package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vestovoy.contract.VkMethod;
import vestovoy.contract.VkSchema;

/// The simulated VK refuses what VK's own schema forbids, for every method and parameter that it
/// has: what it lets through would be found by a customer.
class StrictnessContractTest {
    private static final List<VkMethod> METHODS = new ArrayList<>();

    private Simulator simulator;
    private Bot bot;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        VkSchema schema = VkSchema.orSkip();
        CallbackTarget target =
                new CallbackTarget(
                        URI.create("http://127.0.0.1:1/vk/callback"),
                        "s",
                        "5f3c1a7e",
                        Duration.ZERO);
        simulator = Simulator.start(Bot.setup(folder).calling(target));
        bot = new Bot(simulator.base());
        if (METHODS.isEmpty()) {
            for (String name : schema.methods()) {
                if (Bot.code(bot.asUser(name)) != VkError.UNKNOWN_METHOD) {
                    METHODS.add(schema.method(name).orElseThrow());
                }
            }
        }
    }

    @AfterEach
    void stop() throws IOException {
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    void aWrongKindOfTokenIsRefusedForEveryMethod() {
        Set<String> wrong = new TreeSet<>();
        for (VkMethod method : METHODS) {
            for (String kind : List.of("group", "user", "service")) {
                int code = Bot.code(bot.call(method.name(), key(kind)));
                boolean refused = code == 27 || code == 28;
                if (refused == method.tokens().contains(kind)) {
                    wrong.add(method.name() + " by " + kind + ": " + code);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String key(String kind) {
        return switch (kind) {
            case "group" -> Bot.KEYS.community();
            case "user" -> Bot.KEYS.user();
            default -> Bot.KEYS.service();
        };
    }

    @Test
    void theRequestsThatAreSpoiltHereAreRightByThemselves() {
        Set<String> wrong = new TreeSet<>();
        for (VkMethod method : METHODS) {
            int code = Bot.code(ask(method, Usual.THERE.form(method, "", "")));
            if (code == VkError.PARAMETER) {
                wrong.add(method.name());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "0", "9223372036854775807", "1e99", "x", "{}", "[", "-1_0", ",", " "})
    void aStrangeValueGetsAnAnswerAllTheSame(String value) {
        Set<String> mute = new TreeSet<>();
        for (VkMethod method : METHODS) {
            for (JsonNode parameter : method.parameters()) {
                String name = parameter.path("name").asString();
                String form =
                        Bot.form(Usual.THERE.form(method, name, value))
                                + "&v=5.199&access_token="
                                + key(method.tokens().iterator().next());
                if (bot.post("/method/" + method.name(), form).statusCode() != Door.OK) {
                    mute.add(method.name() + " " + name);
                }
            }
        }
        assertThat(mute).isEmpty();
    }

    @Test
    void aRequiredParameterThatIsMissingIsError100() {
        Set<String> passed = new TreeSet<>();
        for (VkMethod method : METHODS) {
            for (JsonNode parameter : method.parameters()) {
                if (parameter.path("required").asBoolean(false)) {
                    String name = parameter.path("name").asString();
                    expect100(method, name, "", passed);
                }
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void aNumberOutOfRangeOrNoNumberIsError100() {
        Set<String> passed = new TreeSet<>();
        for (VkMethod method : METHODS) {
            for (JsonNode parameter : method.parameters()) {
                String name = parameter.path("name").asString();
                if (parameter.has("minimum")) {
                    long below = parameter.path("minimum").asLong() - 1;
                    expect100(method, name, below, passed);
                }
                if (parameter.has("maximum")) {
                    long above = parameter.path("maximum").asLong() + 1;
                    expect100(method, name, above, passed);
                }
                if (parameter.path("type").asString("").equals("integer")) {
                    expect100(method, name, "abc", passed);
                }
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void aWordThatIsNoneOfTheListIsError100() {
        Set<String> passed = new TreeSet<>();
        for (VkMethod method : METHODS) {
            for (JsonNode parameter : method.parameters()) {
                String name = parameter.path("name").asString();
                boolean choice =
                        parameter.has("enum")
                                || parameter.path("type").asString("").equals("boolean");
                if (choice) {
                    expect100(method, name, "777", passed);
                }
            }
        }
        assertThat(passed).isEmpty();
    }

    private void expect100(VkMethod method, String changed, Object value, Set<String> passed) {
        for (Usual usual : Usual.values()) {
            int code = Bot.code(ask(method, usual.form(method, changed, value)));
            if (code != VkError.PARAMETER) {
                passed.add(
                        method.name() + " " + changed + "=" + value + usual.hint() + ": " + code);
            }
        }
    }

    private JsonNode ask(VkMethod method, Object... form) {
        return bot.call(method.name(), key(method.tokens().iterator().next()), form);
    }
}
