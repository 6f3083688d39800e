package vestovoy.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import vestovoy.vk.Restraint;
import vestovoy.vk.VkAccess;

/// What the file and the environment give, before it is known to be right. The environment goes
/// before the file, whichever of a secret and its file is given there.
final class GivenSettings {
    private final List<String> faults;
    private final Map<Slot, Given> byFile = new HashMap<>();
    private final Map<Slot, Given> byEnvironment = new HashMap<>();

    /// @param text the value, or the path of the file that holds it
    private record Given(String text, boolean file) {}

    /// @param faults where a sentence goes for each thing that is wrong
    GivenSettings(List<String> faults) {
        this.faults = faults;
    }

    void byFile(Slot.Meant meant, String text) {
        put(byFile, meant, text, meant.slot().name(), "-file");
    }

    void byEnvironment(Slot.Meant meant, String text) {
        put(byEnvironment, meant, text, meant.slot().variable(), "_FILE");
    }

    /// An empty one does not speak against the other one of a secret and its file.
    private void put(
            Map<Slot, Given> all, Slot.Meant meant, String text, String name, String ending) {
        Optional<Given> other = Optional.ofNullable(all.get(meant.slot()));
        if (other.filter(one -> !one.text().isEmpty()).isPresent()) {
            if (!text.isEmpty()) {
                faults.add(
                        "The settings "
                                + name
                                + " and "
                                + name
                                + ending
                                + " are both given; take one of them out.");
            }
            return;
        }
        if (other.isEmpty() || !text.isEmpty()) {
            all.put(meant.slot(), new Given(text, meant.file()));
        }
    }

    /// The names of the secrets that stand in the file itself.
    List<String> secrets() {
        return byFile.entrySet().stream()
                .filter(one -> one.getKey().key().secret())
                .filter(one -> !one.getValue().file() && !one.getValue().text().isEmpty())
                .map(one -> one.getKey().name())
                .sorted()
                .toList();
    }

    /// The settings as far as they are right.
    ///
    /// @param home what relative paths stand on
    Settings settings(Path home) {
        Map<Slot, Given> all = new HashMap<>(byFile);
        all.putAll(byEnvironment);
        Map<Key<?>, String> main = new HashMap<>();
        Map<String, Map<Key<?>, String>> others = new TreeMap<>();
        all.forEach((slot, given) -> {
            Map<Key<?>, String> texts =
                    slot.community().isEmpty()
                            ? main
                            : others.computeIfAbsent(slot.community(), _ -> new HashMap<>());
            text(slot, given, home)
                    .filter(text -> fits(slot, text))
                    .ifPresent(text -> texts.put(slot.key(), text));
        });
        return paced(sound(new Settings(home, main, others), all));
    }

    /// VK allows 1000 searches a day; a simulated one does not count.
    private Settings paced(Settings settings) {
        Duration every = settings.get(Keys.SEARCH_EVERY);
        if (every.compareTo(Restraint.SEARCH) >= 0 || VkAccess.isLocal(settings.get(Keys.API))) {
            return settings;
        }
        faults.add(
                "The setting "
                        + Keys.SEARCH_EVERY.name()
                        + " should be at least "
                        + Restraint.SEARCH.toSeconds()
                        + "s, since VK allows 1000 searches a day, not '"
                        + every.toSeconds()
                        + "s'.");
        return settings.with(Map.of(Keys.SEARCH_EVERY, Keys.SEARCH_EVERY.standard()));
    }

    private Optional<String> text(Slot slot, Given given, Path home) {
        if (!given.file() || given.text().isEmpty()) {
            return Optional.of(given.text());
        }
        Path file = home.resolve(given.text());
        try {
            return Optional.of(SecretFile.read(file));
        } catch (IllegalArgumentException wrong) {
            faults.add(
                    "The file "
                            + file
                            + " for the setting "
                            + slot.name()
                            + " "
                            + wrong.getMessage()
                            + ".");
            return Optional.empty();
        }
    }

    private boolean fits(Slot slot, String text) {
        try {
            var _ = slot.key().reading().apply(text);
            return true;
        } catch (IllegalArgumentException wanted) {
            String shown = slot.key().secret() ? "what it holds" : "'" + text + "'";
            faults.add(
                    "The setting "
                            + slot.name()
                            + " should be "
                            + wanted.getMessage()
                            + ", not "
                            + shown
                            + ".");
            return false;
        }
    }

    /// Each further community needs a number of its own and a key of its own; one without is left
    /// out.
    private Settings sound(Settings settings, Map<Slot, Given> all) {
        Map<Long, String> seen = new HashMap<>();
        seen.put(settings.get(Keys.COMMUNITY), Keys.COMMUNITY.name());
        List<String> unsound = new ArrayList<>();
        for (String community : new TreeSet<>(settings.communities())) {
            Settings own = settings.of(community);
            Slot id = new Slot(community, Keys.COMMUNITY);
            Slot token = new Slot(community, Keys.COMMUNITY_TOKEN);
            List<String> wrong = new ArrayList<>();
            long number = own.get(Keys.COMMUNITY);
            if (number == 0) {
                wrong.add(missing(id));
            } else {
                Optional.ofNullable(seen.putIfAbsent(number, id.name()))
                        .ifPresent(first -> wrong.add(same(id, first)));
            }
            if (own.get(Keys.COMMUNITY_TOKEN).isEmpty() && isEmpty(all, token)) {
                wrong.add(missing(token));
            }
            faults.addAll(wrong);
            if (!wrong.isEmpty()) {
                unsound.add(community);
            }
        }
        return settings.without(unsound);
    }

    /// A token whose file was told to be wrong already is not told to be missing too.
    private static boolean isEmpty(Map<Slot, Given> all, Slot slot) {
        return Optional.ofNullable(all.get(slot)).filter(one -> !one.text().isEmpty()).isEmpty();
    }

    private static String missing(Slot slot) {
        return "The setting "
                + slot.name()
                + " is missing; set it in config/vestovoy.yaml or as "
                + slot.variable()
                + ".";
    }

    private static String same(Slot id, String first) {
        return "The setting "
                + id.name()
                + " names the same community as "
                + first
                + "; correct one of them, or take the section out.";
    }
}
