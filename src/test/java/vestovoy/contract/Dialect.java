package vestovoy.contract;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Turns VK's dialect of JSON Schema into draft 7, which a validator understands.
///
/// VK writes `required: true` inside the property, keywords beside `$ref`, `$schema` with a local
/// file, choices by `discriminator`, and annotations of its own. Pure: the given tree is not
/// changed.
final class Dialect {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// Words that say something to people or to generators of code, and nothing to a validator.
    private static final Set<String> NOT_CHECKED =
            Set.of(
                    "$schema",
                    "version",
                    "title",
                    "termsOfService",
                    "description",
                    "default",
                    "deprecated_from_version",
                    "entity",
                    "enumNames",
                    "examples",
                    "format",
                    "name",
                    "nullable",
                    "discriminator",
                    "required");

    /// Words under which the keys are names of the schema's author.
    private static final Set<String> NAMED =
            Set.of("properties", "definitions", "patternProperties");

    private static final Set<String> LISTED = Set.of("allOf", "anyOf", "oneOf");

    private Dialect() {}

    /// A file of VK's, or one schema out of it.
    static ObjectNode plain(JsonNode vk) {
        ObjectNode plain = JSON.objectNode();
        for (var word : vk.properties()) {
            String name = word.getKey();
            if (name.equals("oneOf") && vk.has("discriminator")) {
                plain.set("allOf", choices(vk.path("discriminator")));
            } else if (!NOT_CHECKED.contains(name) && !name.equals("$ref")) {
                plain.set(name, word(name, word.getValue()));
            }
        }
        ArrayNode required = required(vk);
        if (!required.isEmpty()) {
            plain.set("required", required);
        }
        return vk.has("$ref") ? referring(vk.path("$ref").asString(), plain) : plain;
    }

    private static JsonNode word(String name, JsonNode value) {
        if (NAMED.contains(name)) {
            ObjectNode named = JSON.objectNode();
            value.properties().forEach(one -> named.set(one.getKey(), plain(one.getValue())));
            return named;
        }
        if (LISTED.contains(name)) {
            ArrayNode list = JSON.arrayNode();
            value.forEach(one -> list.add(plain(one)));
            return list;
        }
        return value.isObject() ? plain(value) : value;
    }

    /// The properties that say of themselves that they are required.
    private static ArrayNode required(JsonNode vk) {
        ArrayNode required = JSON.arrayNode();
        for (var property : vk.path("properties").properties()) {
            if (property.getValue().path("required").asBoolean(false)) {
                required.add(property.getKey());
            }
        }
        return required;
    }

    /// Draft 7 ignores what stands beside `$ref`.
    private static ObjectNode referring(String target, ObjectNode beside) {
        ObjectNode reference = JSON.objectNode().put("$ref", target);
        if (beside.isEmpty()) {
            return reference;
        }
        ObjectNode both = JSON.objectNode();
        both.putArray("allOf").add(reference).add(beside);
        return both;
    }

    /// The shape goes by the value of one property, which must be one of those that are mapped:
    /// `oneOf` alone would take an open object for several shapes at once.
    private static ArrayNode choices(JsonNode discriminator) {
        String property = discriminator.path("propertyName").asString();
        ArrayNode choices = JSON.arrayNode();
        ObjectNode known = choices.addObject();
        known.putArray("required").add(property);
        ArrayNode values = known.putObject("properties").putObject(property).putArray("enum");
        for (var shape : discriminator.path("mapping").properties()) {
            values.add(shape.getKey());
            ObjectNode choice = choices.addObject();
            choice.putObject("if")
                    .putObject("properties")
                    .putObject(property)
                    .put("const", shape.getKey());
            choice.putObject("then").put("$ref", shape.getValue().asString());
        }
        return choices;
    }
}
