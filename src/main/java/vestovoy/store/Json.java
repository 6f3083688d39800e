package vestovoy.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.community.Attachment;
import vestovoy.faq.Hit;

/// Lists and maps that stand in one text column: they are read and written whole, never searched.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Attachment>> ATTACHMENTS = new TypeReference<>() {};
    private static final TypeReference<List<Hit>> HITS = new TypeReference<>() {};

    private static final TypeReference<Map<String, Double>> EVIDENCE = new TypeReference<>() {};

    private Json() {}

    static String of(List<?> list) {
        return Characters.kept(MAPPER.writeValueAsString(list));
    }

    static String of(Footing footing) {
        return Characters.kept(MAPPER.writeValueAsString(footing));
    }

    static Footing footing(String json) {
        return MAPPER.readValue(json, Footing.class);
    }

    static String of(Map<String, Double> evidence) {
        return Characters.kept(MAPPER.writeValueAsString(new TreeMap<>(evidence)));
    }

    static Map<String, Double> evidence(String json) {
        return MAPPER.readValue(json, EVIDENCE);
    }

    static List<Attachment> attachments(String json) {
        return MAPPER.readValue(json, ATTACHMENTS);
    }

    static List<Hit> hits(String json) {
        return MAPPER.readValue(json, HITS);
    }
}
