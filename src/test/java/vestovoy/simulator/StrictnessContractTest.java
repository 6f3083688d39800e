package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vestovoy.contract.VkMethod;
import vestovoy.contract.VkSchema;

/// The simulated VK refuses what VK's own schema forbids, for every method and parameter that it
/// has: what it lets through would be found by a customer.
class StrictnessContractTest {
    private static VkSchema schema;
    private static Simulator simulator;
    private static Bot bot;
    private static final List<VkMethod> METHODS = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        schema = VkSchema.orSkip();
        simulator = Simulator.start(Bot.setup(folder));
        bot = new Bot(simulator.base());
        for (String name : schema.methods()) {
            if (Bot.code(bot.asUser(name)) != VkError.UNKNOWN_METHOD) {
                METHODS.add(schema.method(name).orElseThrow());
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
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
    void aRequiredParameterThatIsMissingIsError100() {
        Set<String> passed = new TreeSet<>();
        for (VkMethod method : METHODS) {
            for (JsonNode parameter : method.parameters()) {
                if (parameter.path("required").asBoolean(false)) {
                    String name = parameter.path("name").asString();
                    expect100(method, without(method, name), "without " + name, passed);
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
                    expect100(method, with(method, name, below), name + "=" + below, passed);
                }
                if (parameter.has("maximum")) {
                    long above = parameter.path("maximum").asLong() + 1;
                    expect100(method, with(method, name, above), name + "=" + above, passed);
                }
                if (parameter.path("type").asString("").equals("integer")) {
                    expect100(method, with(method, name, "abc"), name + "=abc", passed);
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
                    expect100(method, with(method, name, "777"), name + "=777", passed);
                }
            }
        }
        assertThat(passed).isEmpty();
    }

    private static void expect100(VkMethod method, Object[] form, String what, Set<String> passed) {
        String kind = method.tokens().iterator().next();
        int code = Bot.code(bot.call(method.name(), key(kind), form));
        if (code != VkError.PARAMETER) {
            passed.add(method.name() + " " + what + ": " + code);
        }
    }

    private static Object[] without(VkMethod method, String left) {
        List<Object> form = new ArrayList<>();
        for (JsonNode parameter : method.parameters()) {
            String name = parameter.path("name").asString();
            if (!name.equals(left) && !usual(name).isEmpty()) {
                form.addAll(List.of(name, usual(name)));
            }
        }
        return form.toArray();
    }

    private static Object[] with(VkMethod method, String changed, Object value) {
        List<Object> form = new ArrayList<>(List.of(without(method, changed)));
        form.addAll(List.of(changed, value));
        return form.toArray();
    }

    /// A right value for what requests cannot do without.
    private static String usual(String parameter) {
        return switch (parameter) {
            case "group_id" -> String.valueOf(Bot.GROUP);
            case "owner_id" -> String.valueOf(Bot.OWNER);
            case "post_id" -> String.valueOf(Bot.POST);
            case "posts" -> Bot.OWNER + "_" + Bot.POST;
            case "topic_id" -> String.valueOf(Bot.TOPIC);
            case "peer_id" -> String.valueOf(Bot.ANNA);
            case "conversation_message_ids", "random_id", "reason" -> "1";
            case "message" -> "да";
            default -> "";
        };
    }
}
