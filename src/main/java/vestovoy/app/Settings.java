package vestovoy.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The settings in force: read once, whole, and never changed. Those of a further community differ
/// from the main ones in [Keys#OF_A_COMMUNITY].
final class Settings {
    private final Path home;
    private final Map<Key<?>, String> texts;
    private final Map<String, Map<Key<?>, String>> others;

    /// @param home what relative paths of the settings stand on
    /// @param texts what is set, each readable by its key
    Settings(Path home, Map<Key<?>, String> texts) {
        this(home, texts, Map.of());
    }

    /// @param others what is set for further communities, by the name of their section
    Settings(Path home, Map<Key<?>, String> texts, Map<String, Map<Key<?>, String>> others) {
        this.home = home;
        this.texts = Map.copyOf(texts);
        this.others = new TreeMap<>(others);
    }

    /// The names of the further communities, in order.
    List<String> communities() {
        return List.copyOf(others.keySet());
    }

    /// The settings of a further community. The application's key reads what is public in any
    /// community, so that the main one serves where none is set; so does the general mode.
    Settings of(String community) {
        Map<Key<?>, String> merged = new HashMap<>(texts);
        Keys.OF_A_COMMUNITY.forEach(merged::remove);
        merged.putAll(requireNonNull(others.get(community)));
        if (merged.getOrDefault(Keys.SERVICE_TOKEN, "").isEmpty()) {
            merged.put(Keys.SERVICE_TOKEN, text(Keys.SERVICE_TOKEN));
        }
        merged.putIfAbsent(Keys.MODE, text(Keys.MODE));
        return new Settings(home, merged);
    }

    /// The settings of each community, the main one first.
    List<Settings> each() {
        return Stream.concat(Stream.of(this), others.keySet().stream().map(this::of)).toList();
    }

    /// The same settings without some of the further communities.
    Settings without(Collection<String> communities) {
        Map<String, Map<Key<?>, String>> left = new TreeMap<>(others);
        left.keySet().removeAll(communities);
        return new Settings(home, texts, left);
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
    Settings with(Map<Key<?>, String> replaced) {
        Map<Key<?>, String> merged = new HashMap<>(texts);
        merged.putAll(replaced);
        return new Settings(home, merged, others);
    }

    /// What stands in force, for people: each setting with its text, secrets as whether they are
    /// set.
    Map<String, String> shown() {
        Map<String, String> all = new LinkedHashMap<>();
        Keys.ALL.forEach(key -> all.put(key.name(), shown(key)));
        for (String community : others.keySet()) {
            Settings own = of(community);
            Keys.OF_A_COMMUNITY.forEach(
                    key -> all.put(new Slot(community, key).name(), own.shown(key)));
        }
        return all;
    }

    private String shown(Key<?> key) {
        if (key.secret()) {
            return text(key).isEmpty() ? "not set" : "set";
        }
        return text(key);
    }

    private String text(Key<?> key) {
        return texts.getOrDefault(key, key.standard());
    }

    @Override
    public String toString() {
        return shown().toString();
    }
}
