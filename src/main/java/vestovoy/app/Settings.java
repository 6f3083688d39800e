package vestovoy.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/// The settings in force: read once, whole, and never changed.
final class Settings {
    private final Path home;
    private final Map<Key<?>, String> texts;

    /// @param home what relative paths of the settings stand on
    /// @param texts what is set, each readable by its key
    Settings(Path home, Map<Key<?>, String> texts) {
        this.home = home;
        this.texts = Map.copyOf(texts);
    }

    <T> T get(Key<T> key) {
        return key.reading().apply(text(key));
    }

    /// A path of the settings, on the project's folder when it is relative.
    Path path(Key<Path> key) {
        return home.resolve(get(key));
    }

    /// A path that is given as text.
    Path resolve(String path) {
        return home.resolve(path);
    }

    /// The same settings with some of them replaced.
    Settings with(Map<Key<?>, String> others) {
        var merged = new java.util.HashMap<>(texts);
        merged.putAll(others);
        return new Settings(home, merged);
    }

    /// What stands in force, for people: each setting with its text, secrets as whether they are
    /// set.
    Map<String, String> shown() {
        Function<Key<?>, String> shown =
                key -> key.secret() ? (text(key).isEmpty() ? "not set" : "set") : text(key);
        var all = new java.util.LinkedHashMap<String, String>();
        Keys.ALL.forEach(key -> all.put(key.name(), shown.apply(key)));
        return all;
    }

    private String text(Key<?> key) {
        return texts.getOrDefault(key, key.standard());
    }

    @Override
    public String toString() {
        return shown().toString();
    }
}
