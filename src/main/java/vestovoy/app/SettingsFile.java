package vestovoy.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vestovoy.faq.BadInput;

/// Reads vestovoy.yaml and the environment, and tells every fault at once.
final class SettingsFile {
    /// Variables of the launcher and the tests, which are no settings.
    private static final Set<String> OTHERS =
            Set.of(
                    "VESTOVOY_HOME",
                    "VESTOVOY_JAVA_HOME",
                    "VESTOVOY_JAVA_OPTIONS",
                    "VESTOVOY_CHROMIUM");

    /// Names farther apart than this are not meant for each other.
    private static final int NEAR = 3;

    private final List<String> faults = new ArrayList<>();
    private final GivenSettings given = new GivenSettings(faults);
    private boolean open;

    private SettingsFile() {}

    /// The settings of a folder; without a file in it, those by default.
    ///
    /// @throws BadInput that lists every fault with its remedy
    static Settings read(Path config, Path home, Map<String, String> environment) {
        Reading reading = reading(config, home, environment);
        if (!reading.faults().isEmpty()) {
            throw new BadInput(String.join(System.lineSeparator(), reading.faults()));
        }
        return reading.settings();
    }

    /// The settings as far as they can be read, and what is wrong with the rest.
    static Reading reading(Path config, Path home, Map<String, String> environment) {
        SettingsFile file = new SettingsFile();
        Path yaml = config.resolve("vestovoy.yaml");
        file.file(yaml, config);
        List<String> exposed = file.open ? file.given.secrets() : List.of();
        file.environment(environment);
        Settings settings = file.given.settings(home);
        file.faults.sort(Comparator.naturalOrder());
        return new Reading(settings, file.faults, exposed);
    }

    /// @param settings those that can be read; a faulty one stands at its default
    /// @param faults a sentence each, with its remedy
    /// @param exposed names of secrets that stand in vestovoy.yaml while others than its owner may
    ///   read it
    record Reading(Settings settings, List<String> faults, List<String> exposed) {
        Reading {
            faults = List.copyOf(faults);
            exposed = List.copyOf(exposed);
        }
    }

    private void file(Path file, Path config) {
        if (!Files.isDirectory(config)) {
            faults.add("There is no settings folder " + config + "; name it with --config.");
            return;
        }
        if (!Files.exists(file)) {
            return;
        }
        try {
            JsonNode root = new YAMLMapper().readTree(Files.readString(file));
            flatten("", root, file);
            open = SecretFile.isOpenToOthers(file);
        } catch (JacksonException broken) {
            int line = broken.getLocation().getLineNr();
            faults.add(
                    file
                            + ", line "
                            + line
                            + ": this is not YAML ("
                            + broken.getOriginalMessage()
                            + "); mend the line.");
        } catch (IOException unreadable) {
            faults.add(
                    file
                            + " cannot be read ("
                            + unreadable.getMessage()
                            + "); look at its permissions.");
        }
    }

    private void flatten(String name, JsonNode node, Path file) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field ->
                            flatten(
                                    name.isEmpty() ? field.getKey() : name + "." + field.getKey(),
                                    field.getValue(),
                                    file));
        } else if (!node.isMissingNode() && !(node.isNull() && isGroup(name))) {
            set(name, node, file);
        }
    }

    /// The whole page, or the section of communities, with nothing in it.
    private static boolean isGroup(String name) {
        return name.isEmpty() || name.equals(Slot.SECTION);
    }

    private void set(String name, JsonNode node, Path file) {
        Optional<Slot.Meant> meant = Slot.named(name);
        if (meant.isEmpty()) {
            faults.add(
                    file
                            + ": there is no setting '"
                            + name
                            + "'"
                            + nearest(name, Slot.namesLike(name)));
        } else {
            given.byFile(meant.get(), text(node));
        }
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(SettingsFile::text).collect(Collectors.joining(","));
        }
        return node.isNull() ? "" : node.asString();
    }

    private void environment(Map<String, String> environment) {
        environment.forEach((variable, value) -> {
            if (variable.startsWith("VESTOVOY_") && !OTHERS.contains(variable)) {
                Slot.ofVariable(variable)
                        .ifPresentOrElse(
                                meant -> given.byEnvironment(meant, value),
                                () ->
                                        faults.add(
                                                "The environment: there is no setting for "
                                                        + variable
                                                        + nearest(
                                                                variable,
                                                                Slot.variablesLike(variable))));
            }
        });
    }

    private static String nearest(String name, List<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .min(Comparator.comparingInt(one -> distance.apply(name, one)))
                .filter(one -> distance.apply(name, one) <= NEAR)
                .map(one -> "; did you mean '" + one + "'?")
                .orElse("; take it out, or look in config/vestovoy.yaml for what there is.");
    }
}
