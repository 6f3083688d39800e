package vestovoy.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a setting stands: a key of the main settings, or of one more community. There the keys of
/// the groups `community` and `vk` stand side by side: `communities.shop.id`,
/// `communities.shop.user-token`.
///
/// @param community the name of the section of `communities`; empty for the main settings
record Slot(String community, Key<?> key) {
    static final String SECTION = "communities";
    private static final String SECTION_FORM = "[a-z][a-z0-9-]{0,29}";
    private static final String FILE = "-file";
    private static final String VARIABLE = "VESTOVOY_";

    /// What a name means: a slot, whose value or whose file it holds.
    ///
    /// @param file whether the text is the path of a file that holds the value
    record Meant(Slot slot, boolean file) {}

    static Slot main(Key<?> key) {
        return new Slot("", key);
    }

    String name() {
        return community.isEmpty()
                ? key.name()
                : SECTION + "." + community + "." + key.name().replaceFirst("^[^.]*\\.", "");
    }

    /// The environment variable that overrides it.
    String variable() {
        return variable(name());
    }

    private static String variable(String name) {
        return VARIABLE + name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    /// What a name in vestovoy.yaml means.
    static Optional<Meant> named(String name) {
        return meant(known(section(name)), name, false);
    }

    /// What an environment variable means.
    static Optional<Meant> ofVariable(String variable) {
        return meant(known(sectionOfVariable(variable)), variable, true);
    }

    private static Optional<Meant> meant(List<Slot> slots, String given, boolean variable) {
        for (Slot slot : slots) {
            if (given.equals(variable ? slot.variable() : slot.name())) {
                return Optional.of(new Meant(slot, false));
            }
            String file = slot.name() + FILE;
            if (slot.key.secret() && given.equals(variable ? variable(file) : file)) {
                return Optional.of(new Meant(slot, true));
            }
        }
        return Optional.empty();
    }

    /// Every name that may stand beside this one, for "did you mean".
    static List<String> namesLike(String name) {
        return names(known(section(name))).toList();
    }

    /// Every variable that may stand beside this one, for "did you mean".
    static List<String> variablesLike(String variable) {
        return names(known(sectionOfVariable(variable))).map(Slot::variable).toList();
    }

    private static Stream<String> names(List<Slot> slots) {
        return slots.stream()
                .flatMap(slot ->
                        slot.key.secret()
                                ? Stream.of(slot.name(), slot.name() + FILE)
                                : Stream.of(slot.name()));
    }

    /// The slots of a section; those of the main settings where it is empty.
    private static List<Slot> known(String section) {
        List<Key<?>> keys = section.isEmpty() ? Keys.ALL : Keys.OF_A_COMMUNITY;
        return keys.stream().map(key -> new Slot(section, key)).toList();
    }

    private static String section(String name) {
        String[] parts = name.split("\\.", 3);
        return parts.length == 3 && parts[0].equals(SECTION) && parts[1].matches(SECTION_FORM)
                ? parts[1]
                : "";
    }

    /// A variable does not say where the section's name ends, so the longest known end is cut off.
    private static String sectionOfVariable(String variable) {
        String before = variable(SECTION) + "_";
        if (!variable.startsWith(before)) {
            return "";
        }
        String rest = variable.substring(before.length());
        return ends().filter(rest::endsWith)
                .map(end -> rest.substring(0, rest.length() - end.length()))
                .map(section -> section.toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(section -> section.matches(SECTION_FORM))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> ends() {
        return names(known("x"))
                .map(name -> variable(name).substring(variable(SECTION + ".x").length()))
                .sorted(Comparator.comparingInt(String::length).reversed());
    }
}
