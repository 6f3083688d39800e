package vestovoy.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request's parameters. A missing or malformed one is error 100 in VK's words.
final class Parameters {
    private final Map<String, String> values;

    Parameters(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    /// All of them, sorted by name.
    Map<String, String> all() {
        return values;
    }

    boolean has(String name) {
        return !values.getOrDefault(name, "").isEmpty();
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    Optional<Long> given(String name) {
        return has(name) ? Optional.of(number(name)) : Optional.empty();
    }

    long number(String name) {
        if (!has(name)) {
            throw VkError.parameter(name + " is undefined");
        }
        try {
            return Long.parseLong(text(name).strip());
        } catch (NumberFormatException _) {
            throw VkError.parameter(name + " not integer");
        }
    }

    long number(String name, long fallback) {
        return has(name) ? number(name) : fallback;
    }

    long positive(String name) {
        long value = number(name);
        if (value <= 0) {
            throw VkError.parameter(name + " should be positive");
        }
        return value;
    }

    /// A number of things, 0 to `most`.
    int count(String name, int fallback, int most) {
        long value = number(name, fallback);
        if (value < 0) {
            throw VkError.parameter(name + " should be positive");
        }
        if (value > most) {
            throw VkError.parameter(name + " should be less or equal to " + most);
        }
        return (int) value;
    }

    boolean flag(String name) {
        String value = text(name);
        return switch (value) {
            case "1", "true" -> true;
            case "", "0", "false" -> false;
            default -> throw VkError.parameter(name + " should be boolean");
        };
    }

    String choice(String name, String fallback, List<String> allowed) {
        String value = has(name) ? text(name) : fallback;
        if (!allowed.contains(value)) {
            throw VkError.parameter(name + " should be one of " + String.join(", ", allowed));
        }
        return value;
    }

    List<String> list(String name) {
        List<String> all = new ArrayList<>();
        for (String one : text(name).split(",")) {
            if (!one.isBlank()) {
                all.add(one.strip());
            }
        }
        return all;
    }

    List<Long> numbers(String name) {
        List<Long> all = new ArrayList<>();
        for (String one : list(name)) {
            try {
                all.add(Long.parseLong(one));
            } catch (NumberFormatException _) {
                throw VkError.parameter(name + " not integer");
            }
        }
        return all;
    }
}
