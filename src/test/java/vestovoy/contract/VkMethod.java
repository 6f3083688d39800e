package vestovoy.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// A method as VK's schema describes it.
public final class VkMethod {
    /// What every method takes besides its own parameters.
    private static final Set<String> EVERYWHERE = Set.of("access_token", "v", "lang");

    /// Parameters that VK's own pages document and its schema leaves out.
    private static final Set<String> DOCUMENTED =
            Set.of(
                    // The schema has `domain` only; ids have always been given by owner_id.
                    "wall.get owner_id");

    private final JsonNode described;

    VkMethod(JsonNode described) {
        this.described = described;
    }

    /// Its name, such as `wall.get`.
    public String name() {
        return described.path("name").asString();
    }

    /// Its parameters: `name`, `type`, `required`, `minimum`, …
    public List<JsonNode> parameters() {
        return described.path("parameters").valueStream().toList();
    }

    /// The kinds of token that may call it: `group`, `user`, `service`.
    public Set<String> tokens() {
        Set<String> tokens = new TreeSet<>();
        described.path("access_token_type").forEach(token -> tokens.add(token.asString()));
        return tokens;
    }

    /// The names of its own errors in `errors.json`.
    List<String> errors() {
        return described
                .path("errors")
                .valueStream()
                .map(error -> error.path("$ref").asString())
                .map(target -> target.substring(target.lastIndexOf('/') + 1))
                .toList();
    }

    String response(String kind) {
        String target = described.path("responses").path(kind).path("$ref").asString("");
        if (target.isEmpty()) {
            throw new IllegalArgumentException(name() + " has no " + kind);
        }
        return target;
    }

    /// Whether it has such a response.
    public boolean has(String kind) {
        return described.path("responses").has(kind);
    }

    /// What is wrong with a request, a sentence each.
    ///
    /// @param form its parameters, decoded
    /// @param token the kind of token in it: `group`, `user` or `service`
    public List<String> faults(Map<String, String> form, String token) {
        List<String> faults = new ArrayList<>();
        if (!tokens().contains(token)) {
            faults.add(name() + " is not for a " + token + " token");
        }
        Set<String> known = new TreeSet<>(EVERYWHERE);
        for (JsonNode parameter : parameters()) {
            String name = parameter.path("name").asString();
            known.add(name);
            if (form.containsKey(name)) {
                new Value(name() + " " + name, form.getOrDefault(name, ""))
                        .check(parameter, faults);
            } else if (parameter.path("required").asBoolean(false)) {
                faults.add(name() + " lacks " + name);
            }
        }
        form.keySet().stream()
                .filter(name -> !known.contains(name))
                .filter(name -> !DOCUMENTED.contains(name() + " " + name))
                .forEach(name -> faults.add(name() + " knows no " + name));
        return faults;
    }

    /// A parameter's value, as text.
    private record Value(String where, String text) {
        void check(JsonNode rule, List<String> faults) {
            String type = rule.path("type").isArray() ? "string" : rule.path("type").asString("");
            switch (type) {
                case "integer", "number" -> number(rule, faults);
                case "boolean" ->
                        require(text.matches("0|1|true|false"), "is no boolean: " + text, faults);
                case "array" -> items(rule, faults);
                default -> {}
            }
            int longest = rule.path("maxLength").asInt(Integer.MAX_VALUE);
            require(text.codePointCount(0, text.length()) <= longest, "is too long", faults);
            List<String> allowed = rule.path("enum").valueStream().map(JsonNode::asString).toList();
            require(
                    allowed.isEmpty() || allowed.contains(text),
                    "is none of " + allowed + ": " + text,
                    faults);
        }

        private void number(JsonNode rule, List<String> faults) {
            boolean whole = text.matches("-?\\d{1,18}");
            require(whole, "is no number: " + text, faults);
            if (whole) {
                long value = Long.parseLong(text);
                require(value >= rule.path("minimum").asLong(value), "is too small", faults);
                require(value <= rule.path("maximum").asLong(value), "is too large", faults);
                boolean wide = rule.path("format").asString("").equals("int64");
                require(wide || value == (int) value, "is wider than 32 bits: " + text, faults);
            }
        }

        private void items(JsonNode rule, List<String> faults) {
            List<String> items = List.of(text.split(",", -1));
            require(
                    items.size() <= rule.path("maxItems").asInt(Integer.MAX_VALUE),
                    "has too many items",
                    faults);
            items.forEach(item -> new Value(where, item).check(rule.path("items"), faults));
        }

        private void require(boolean held, String otherwise, List<String> faults) {
            if (!held) {
                faults.add(where + " " + otherwise);
            }
        }
    }
}
