package vestovoy.vk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The pages of one list of VK's, merged as if it had come at once. What comes twice, because the
/// list moved between two pages, is kept once.
final class Pages {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, ObjectNode> items = new LinkedHashMap<>();
    private final Map<Long, JsonNode> profiles = new LinkedHashMap<>();
    private final Map<Long, JsonNode> groups = new LinkedHashMap<>();
    private long count;

    static Pages of(List<JsonNode> read) {
        Pages pages = new Pages();
        read.forEach(pages::add);
        return pages;
    }

    private void add(JsonNode page) {
        count = Math.max(count, Fields.number(page, "count"));
        for (JsonNode item : Fields.each(page, "items")) {
            items.putIfAbsent(Fields.text(item, "id"), (ObjectNode) item);
        }
        people(page);
    }

    private void people(JsonNode page) {
        Fields.each(page, "profiles").forEach(who -> profiles.put(Fields.number(who, "id"), who));
        Fields.each(page, "groups").forEach(who -> groups.put(Fields.number(who, "id"), who));
    }

    List<JsonNode> items() {
        return List.copyOf(items.values());
    }

    /// Puts a thread that was read whole in the place of the piece that came with its top comment.
    void thread(JsonNode top, Pages whole) {
        ObjectNode comment = items.get(Fields.text(top, "id"));
        if (comment != null) {
            ArrayNode list = MAPPER.createArrayNode();
            Set<Long> seen = new HashSet<>();
            List<JsonNode> answers = new ArrayList<>(whole.items());
            answers.addAll(Fields.each(top.path("thread"), "items"));
            answers.stream()
                    .filter(answer -> seen.add(Fields.number(answer, "id")))
                    .forEach(list::add);
            ObjectNode thread = comment.withObject("thread");
            thread.set("items", list);
        }
        profiles.putAll(whole.profiles);
        groups.putAll(whole.groups);
    }

    /// The merged `response`, as JSON text with a line for each level.
    String merged() {
        ObjectNode merged = MAPPER.createObjectNode();
        merged.put("count", count);
        merged.putArray("items").addAll(items.values());
        merged.putArray("profiles").addAll(profiles.values());
        merged.putArray("groups").addAll(groups.values());
        return Fields.clean(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(merged));
    }
}
