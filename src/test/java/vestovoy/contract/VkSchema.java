package vestovoy.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// VK's own schema (github.com/VKCOM/vk-api-schema 5.199), made fit for a validator. It is not part
/// of this project: where its folder is absent, the tests that need it are skipped and say so.
public final class VkSchema {
    /// The system property that names the folder.
    public static final String FOLDER = "vestovoy.vk.schema";

    private static final String USUAL = "../shared/vk/schema";
    private static final String BASE = "https://schema.vk.invalid/";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<Path, VkSchema> READ = new HashMap<>();

    private final Map<String, VkMethod> methods = new TreeMap<>();
    private final Map<String, JsonNode> files;
    private final Set<String> fields = new TreeSet<>();
    private final SchemaRegistry registry;

    private VkSchema(Path folder) {
        this.files = read(folder);
        Map<String, List<Mend>> mends = Mend.byFile();
        Map<String, String> plain = new HashMap<>();
        files.forEach((name, file) -> {
            mends.getOrDefault(name, List.of()).forEach(mend -> mend.mend(file));
            plain.put(BASE + name, MAPPER.writeValueAsString(Dialect.plain(file)));
            collectFields(file);
            for (JsonNode method : file.path("methods")) {
                methods.put(method.path("name").asString(), new VkMethod(method));
            }
        });
        // Settings have a field for each type of event.
        fields.addAll(eventTypes());
        this.registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7, with -> with.schemas(plain));
    }

    /// The schema of the folder that is set, read once; the test is skipped when there is none.
    public static synchronized VkSchema orSkip() {
        Path folder = Path.of(System.getProperty(FOLDER, USUAL)).toAbsolutePath().normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                "skipped: VK's schema is not in "
                        + folder
                        + "; name its folder with -D"
                        + FOLDER
                        + "=FOLDER");
        return READ.computeIfAbsent(folder, VkSchema::new);
    }

    /// The schema of a folder.
    static VkSchema of(Path folder) {
        return new VkSchema(folder);
    }

    private static Map<String, JsonNode> read(Path folder) {
        Map<String, JsonNode> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, 2)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".json")).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (name.contains("/") || name.equals("errors.json")) {
                    files.put(name, MAPPER.readTree(Files.readString(file)));
                }
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void collectFields(JsonNode schema) {
        schema.path("properties").propertyNames().forEach(fields::add);
        schema.forEach(this::collectFields);
    }

    /// A method, or nothing when VK has none of that name.
    public Optional<VkMethod> method(String name) {
        return Optional.ofNullable(methods.get(name));
    }

    /// The names of all methods of VK's.
    public Set<String> methods() {
        return Set.copyOf(methods.keySet());
    }

    /// What is wrong with an answer, a sentence each; nothing when it is as VK's.
    ///
    /// @param kind which of the method's responses it is: `response`, `extendedResponse`, …
    /// @param envelope with `response` in it
    public List<String> faultsOfAnswer(String method, String kind, JsonNode envelope) {
        VkMethod known =
                method(method).orElseThrow(() -> new IllegalArgumentException("no " + method));
        return faults(known.response(kind).replace("../", ""), envelope);
    }

    /// What is wrong with an event's envelope and its object.
    public List<String> faultsOfEvent(JsonNode event) {
        List<String> faults =
                new ArrayList<>(faults("callback/objects.json#/definitions/callback_base", event));
        faults.addAll(faultsOfObject(event.path("type").asString(""), event.path("object")));
        return faults;
    }

    /// What is wrong with the object of an event of this type.
    public List<String> faultsOfObject(String type, JsonNode object) {
        return faults(eventDefinition(type), object);
    }

    /// What is wrong with an error's envelope.
    public List<String> faultsOfError(JsonNode envelope) {
        return envelope.path("error").isObject()
                ? faults("base/objects.json#/definitions/base_error", envelope.path("error"))
                : List.of("there is no error");
    }

    /// Several types share a shape, which VK's schema names once.
    private String eventDefinition(String type) {
        String name =
                switch (type) {
                    case "message_reply", "message_edit" ->
                            "messages/objects.json#/definitions/messages_message";
                    case "wall_reply_delete" -> "callback_wall_comment_delete";
                    case "like_add", "like_remove" -> "callback_like_add_remove";
                    default -> {
                        String shared =
                                type.replaceFirst(
                                        "^(photo|video|market)_comment_(new|edit|restore)$",
                                        "$1_comment");
                        yield "callback_" + shared;
                    }
                };
        return name.contains("/") ? name : "callback/objects.json#/definitions/" + name;
    }

    private List<String> faults(String definition, JsonNode instance) {
        Schema schema = registry.getSchema(SchemaLocation.of(BASE + definition));
        return schema.validate(instance).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /// Names of fields in this tree that no object of VK's has: misspelt ones, since VK's schema
    /// lets every object have more fields than it says.
    public Set<String> strangeFields(JsonNode tree) {
        Set<String> strange = new TreeSet<>();
        tree.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !fields.contains(name))
                .forEach(strange::add);
        tree.forEach(part -> strange.addAll(strangeFields(part)));
        return strange;
    }

    /// The types of events that VK names.
    public Set<String> eventTypes() {
        Set<String> types = new TreeSet<>();
        JsonNode definitions = file("callback/objects.json").path("definitions");
        definitions.path("callback_type").path("enum").forEach(type -> types.add(type.asString()));
        return types;
    }

    /// The switches of events in the settings of long poll and callback.
    public Set<String> eventFlags() {
        Set<String> flags = new TreeSet<>();
        for (String name : List.of("groups.setLongPollSettings", "groups.setCallbackSettings")) {
            method(name).orElseThrow().parameters().stream()
                    .filter(parameter -> parameter.path("type").asString("").equals("boolean"))
                    .map(parameter -> parameter.path("name").asString())
                    .filter(flag -> !flag.equals("enabled"))
                    .forEach(flags::add);
        }
        return flags;
    }

    /// The numbers of the errors that a method names as its own, and those that any may give.
    public Set<Integer> errors(String method) {
        Set<Integer> codes = new TreeSet<>();
        JsonNode all = file("errors.json").path("errors");
        for (JsonNode one : all) {
            if (one.path("global").asBoolean(false)) {
                codes.add(one.path("code").asInt());
            }
        }
        for (String name : method(method).orElseThrow().errors()) {
            codes.add(all.path(name).path("code").asInt());
        }
        return codes;
    }

    private JsonNode file(String name) {
        return files.getOrDefault(name, MissingNode.getInstance());
    }
}
