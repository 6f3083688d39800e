package vestovoy.vk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Reads fields of VK's objects whatever shape they came in: a missing or odd one is 0, empty or
/// nothing, never a failure.
///
/// Texts lose what a database cannot keep: the zero character and halves of surrogate pairs become
/// U+FFFD.
final class Fields {
    /// VK nests forwarded messages up to 45 deep, with a handful of levels each.
    private static final int DEEPEST = 2000;

    private static final int LONGEST_NUMBER = 18;
    private static final double EXACT = 9_007_199_254_740_992.0;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1," + LONGEST_NUMBER + "}");
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .streamWriteConstraints(
                                            StreamWriteConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .build();

    private Fields() {}

    /// The JSON of a text; missing when it is none.
    static JsonNode parse(@Nullable String text) {
        if (text == null) {
            return MissingNode.getInstance();
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /// The JSON text of a node, fit to be kept; a node's own `toString` refuses what is nested
    /// deep.
    static String raw(JsonNode node) {
        return node.isMissingNode() ? "" : clean(MAPPER.writeValueAsString(node));
    }

    /// A whole number, also one written as a string; 0 when there is none.
    static long number(JsonNode object, String name) {
        return number(object.path(name));
    }

    static long number(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? node.longValue() : 0;
        }
        if (node.isNumber()) {
            double value = node.doubleValue();
            return Math.abs(value) <= EXACT ? (long) value : 0;
        }
        if (node.isString()) {
            String digits = node.stringValue().strip();
            return NUMBER.matcher(digits).matches() ? Long.parseLong(digits) : 0;
        }
        return 0;
    }

    /// The first of these fields that holds a number other than 0.
    static long number(JsonNode object, List<String> names) {
        for (String name : names) {
            long value = number(object, name);
            if (value != 0) {
                return value;
            }
        }
        return 0;
    }

    /// A yes, as VK says it: true, 1 or "1".
    static boolean flag(JsonNode object, String name) {
        JsonNode node = object.path(name);
        return node.isBoolean() ? node.booleanValue() : number(node) == 1;
    }

    /// A text, also of a number; empty when there is none.
    static String text(JsonNode object, String name) {
        JsonNode node = object.path(name);
        if (node.isString()) {
            return clean(node.stringValue());
        }
        return node.isIntegralNumber() ? node.toString() : "";
    }

    /// The objects of a list; what is no object is left out.
    static List<JsonNode> each(JsonNode object, String name) {
        return each(object.path(name));
    }

    static List<JsonNode> each(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        if (list.isArray()) {
            for (JsonNode item : list) {
                if (item.isObject()) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    /// A text that any database can keep.
    static String clean(String text) {
        int at = 0;
        while (at < text.length() && !unfit(text, at)) {
            at += Character.isHighSurrogate(text.charAt(at)) ? 2 : 1;
        }
        if (at >= text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            if (unfit(text, at)) {
                clean.append('\uFFFD');
            } else if (Character.isHighSurrogate(text.charAt(at))) {
                clean.append(text, at, at + 2);
                at++;
            } else {
                clean.append(text.charAt(at));
            }
        }
        return clean.toString();
    }

    private static boolean unfit(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return c == 0 || Character.isLowSurrogate(c);
    }
}
