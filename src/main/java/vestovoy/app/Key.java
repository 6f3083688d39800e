package vestovoy.app;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// One setting: its name, how its text is read, and its text by default.
///
/// @param name as in vestovoy.yaml, `group.name`
/// @param reading the value of a text; an `IllegalArgumentException` says what the text should be
/// @param standard the text when nothing is set
/// @param secret whether its value is never printed
record Key<T>(String name, Function<String, T> reading, String standard, boolean secret) {
    static <T> Key<T> of(String name, Function<String, T> reading, String standard) {
        return new Key<>(name, reading, standard, false);
    }

    static Key<String> secret(String name) {
        return new Key<>(name, Function.identity(), "", true);
    }

    static Key<String> secret(String name, Function<String, String> reading) {
        return new Key<>(name, reading, "", true);
    }

    /// The environment variable that overrides it: `vk.user-token` as `VESTOVOY_VK_USER_TOKEN`.
    String variable() {
        return "VESTOVOY_" + name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    static List<String> list(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
    }
}
