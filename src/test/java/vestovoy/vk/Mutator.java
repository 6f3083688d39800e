package vestovoy.vk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Spoils JSON in the ways in which it comes spoilt: fields that are missing, new, null, of another
/// type or of an absurd size, and texts that are no JSON or no UTF-8 any more. The same seed spoils
/// in the same way.
final class Mutator {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MEGABYTE = 1 << 20;

    /// Long texts and deep nests are rare, so that ten thousand mutations take seconds.
    private static final int SELDOM = 150;

    /// Values as no object has them, as JSON.
    private static final List<String> ODD =
            List.of(
                    "null",
                    "true",
                    "false",
                    "0",
                    "-1",
                    "0.5",
                    "1e999",
                    "-1e-999",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "99999999999999999999999999999",
                    "2147483648",
                    "{}",
                    "[]",
                    "[[[{}]]]",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"\\ud83d\"",
                    "\"\\ude00x\"",
                    "\"[id1|\"",
                    "\"[id99999999999999999999|x], \"",
                    "\"[club1:bp-99999999999999999999_1|x]\"",
                    "\"7\"",
                    "\"javascript:alert(1)\"",
                    "\"http://[\"",
                    "\"\\u202e\\u200b\"");

    private final Random random;

    Mutator(long seed) {
        this.random = new Random(seed);
    }

    /// A spoilt copy.
    byte[] spoilt(String json) {
        JsonNode tree = MAPPER.readTree(json);
        for (int change = random.nextInt(4); change >= 0; change--) {
            change(tree);
        }
        String text = MAPPER.writeValueAsString(tree);
        if (random.nextInt(SELDOM) == 0) {
            text = nested(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? broken(bytes) : bytes;
    }

    private void change(JsonNode tree) {
        List<JsonNode> places = new ArrayList<>();
        collect(tree, places);
        switch (places.get(random.nextInt(places.size()))) {
            case ObjectNode object when !object.isEmpty() -> {
                List<String> names = List.copyOf(object.propertyNames());
                String name = names.get(random.nextInt(names.size()));
                switch (random.nextInt(4)) {
                    case 0 -> object.remove(name);
                    case 1 -> object.set("new_" + random.nextInt(9), value());
                    default -> object.set(name, value());
                }
            }
            case ArrayNode list when !list.isEmpty() -> {
                int at = random.nextInt(list.size());
                switch (random.nextInt(3)) {
                    case 0 -> list.remove(at);
                    case 1 -> list.add(value());
                    default -> list.set(at, value());
                }
            }
            case JsonNode _ -> {}
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        places.add(node);
        node.forEach(part -> {
            if (part.isContainer()) {
                collect(part, places);
            }
        });
    }

    private JsonNode value() {
        return random.nextInt(SELDOM) == 0
                ? JSON.stringNode("ж".repeat(MEGABYTE / 2))
                : MAPPER.readTree(ODD.get(random.nextInt(ODD.size())));
    }

    /// The same inside so many objects that reading it may be refused.
    private String nested(String text) {
        int depth = 1 + random.nextInt(5_000);
        return "{\"object\":".repeat(depth) + text + "}".repeat(depth);
    }

    private byte[] broken(byte[] bytes) {
        byte[] broken = bytes.clone();
        switch (random.nextInt(3)) {
            case 0 -> broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            case 1 -> {
                int from = random.nextInt(broken.length);
                int count = Math.min(random.nextInt(4), broken.length - from);
                for (int at = from; at < from + count; at++) {
                    broken[at] = (byte) 0xC3;
                }
            }
            default -> broken = java.util.Arrays.copyOf(broken, random.nextInt(broken.length));
        }
        return broken;
    }
}
