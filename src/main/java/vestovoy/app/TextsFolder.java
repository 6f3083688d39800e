package vestovoy.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vestovoy.faq.BadInput;
import vestovoy.triage.Preview;
import vestovoy.triage.Support;
import vestovoy.triage.Templates;
import vestovoy.triage.Templates.Fault;
import vestovoy.triage.WrittenTexts;

/// Reads the wordings of config/texts, and tells every fault at once.
final class TextsFolder {
    private static final String FOLDER = "texts";
    private static final String ENDING = ".yaml";
    private static final YAMLMapper YAML =
            YAMLMapper.builder(
                            YAMLFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .build();

    private final Path folder;
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, Path> files = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private TextsFolder(Path config) {
        this.folder = config.resolve(FOLDER);
    }

    /// The texts as they are said under these settings.
    ///
    /// @throws BadInput that lists every fault with its remedy
    static WrittenTexts texts(Settings settings, Path config, InstantSource clock) {
        Map<Long, Support> supports = supports(settings);
        Support main = support(settings, settings);
        return new WrittenTexts(
                new TextsFolder(config).templates(supports.values()),
                community -> supports.getOrDefault(community, main),
                settings.get(Keys.ZONE),
                clock,
                settings.get(Keys.LONGEST));
    }

    /// Every wording as customers of the main community would read it.
    static List<Preview> preview(Settings settings, Path config) {
        return texts(settings, config, InstantSource.system())
                .preview(settings.get(Keys.COMMUNITY));
    }

    /// How many wordings there are.
    static int count(Settings settings, Path config) {
        return new TextsFolder(config).templates(supports(settings).values()).size();
    }

    private static Map<Long, Support> supports(Settings settings) {
        return settings.each().stream()
                .collect(
                        Collectors.toMap(
                                own -> own.get(Keys.COMMUNITY),
                                own -> support(settings, own),
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    /// Answers do not say in which of several communities they were given: then they get no links.
    private static Support support(Settings settings, Settings own) {
        boolean links = settings.get(Keys.SOURCE_LINKS) && settings.communities().isEmpty();
        return new Support(
                settings.get(Keys.SUPPORT_EMAIL),
                Supporting.chat(own),
                settings.get(Keys.ORDER_PAGE),
                settings.get(Keys.HOURS),
                links ? own.get(Keys.COMMUNITY) : 0);
    }

    private Templates templates(Iterable<Support> supports) {
        yamls().forEach(this::read);
        if (faults.isEmpty()) {
            Templates.faults(texts).forEach(this::tell);
        }
        stopIfFaulty();
        Templates templates = Templates.of(texts);
        supports.forEach(support -> templates.unusable(support).forEach(this::tell));
        stopIfFaulty();
        return templates;
    }

    private void stopIfFaulty() {
        if (!faults.isEmpty()) {
            throw new BadInput(
                    faults.stream().distinct().collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private void tell(Fault fault) {
        Path file = files.getOrDefault(fault.key(), folder);
        faults.add(file + ": " + fault.key() + " " + fault.what() + ".");
    }

    private List<Path> yamls() {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException failure) {
            throw new BadInput(
                    "The folder of texts "
                            + folder
                            + " cannot be read ("
                            + failure.getClass().getSimpleName()
                            + "); put it back from the project, or correct its permissions.",
                    failure);
        }
    }

    private void read(Path file) {
        try {
            JsonNode root = YAML.readTree(Files.readString(file));
            if (root.isObject()) {
                root.properties().forEach(field -> read(file, field.getKey(), field.getValue()));
            } else if (!root.isMissingNode() && !root.isNull()) {
                faults.add(file + ": write keys with lists of wordings (docs/texts.md).");
            }
        } catch (JacksonException broken) {
            faults.add(
                    file
                            + ", line "
                            + broken.getLocation().getLineNr()
                            + ": this is not YAML ("
                            + broken.getOriginalMessage()
                            + "); mend the line, with each wording in quotes.");
        } catch (IOException unreadable) {
            faults.add(
                    file
                            + " cannot be read ("
                            + unreadable.getClass().getSimpleName()
                            + "); look at its permissions, and save it as UTF-8.");
        }
    }

    private void read(Path file, String key, JsonNode node) {
        Path other = files.putIfAbsent(key, file);
        if (other != null) {
            faults.add(file + ": " + key + " stands in " + other + " too; leave one of them.");
        } else if (!node.isArray() || !node.valueStream().allMatch(JsonNode::isString)) {
            faults.add(
                    file + ": " + key + " needs a list of wordings, each in quotes; correct it.");
        } else {
            texts.put(key, node.valueStream().map(JsonNode::asString).toList());
        }
    }
}
