package vestovoy.vk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vestovoy.intake.Names;

/// Asks VK for first names, and remembers them for a day. Safe for use by many threads.
final class VkNames implements Names {
    private static final int MOST_AT_ONCE = 1000;
    private static final int MOST_REMEMBERED = 100_000;
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int LONGEST_NAME = 100;

    private final Caller caller;

    /// Empty for those whom VK does not tell, so that they are not asked for again and again.
    private final Cache<Long, String> known =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

    VkNames(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Map<Long, String> of(Set<Long> ids) {
        List<Long> people = ids.stream().filter(id -> id > 0).sorted().toList();
        List<Long> unknown =
                new ArrayList<>(
                        people.stream().filter(id -> known.getIfPresent(id) == null).toList());
        for (int from = 0; from < unknown.size(); from += MOST_AT_ONCE) {
            ask(unknown.subList(from, Math.min(unknown.size(), from + MOST_AT_ONCE)));
        }
        Map<Long, String> names = new HashMap<>();
        for (Long id : people) {
            String name = known.getIfPresent(id);
            if (name != null && !name.isEmpty()) {
                names.put(id, name);
            }
        }
        return names;
    }

    private void ask(List<Long> ids) {
        Answer answer =
                caller.call(caller.vk().users().get(Anyone.GROUP).unsafeParam("user_ids", ids));
        if (answer instanceof Answer.Ok ok) {
            ids.forEach(id -> known.put(id, ""));
            for (JsonNode person : Fields.each(ok.response())) {
                known.put(Fields.number(person, "id"), name(person));
            }
        }
    }

    private static String name(JsonNode person) {
        String name = Fields.text(person, "first_name").strip();
        return name.length() <= LONGEST_NAME ? name : Fields.clean(name.substring(0, LONGEST_NAME));
    }
}
