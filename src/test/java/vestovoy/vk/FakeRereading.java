package vestovoy.vk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vestovoy.community.PostKey;
import vestovoy.intake.Rereading;
import vestovoy.intake.Watched;

/// Marks and watch in memory.
final class FakeRereading implements Rereading {
    final Map<String, Map<Long, String>> lists = new HashMap<>();
    final List<Watched> watched = new ArrayList<>();
    final Set<PostKey> known = new HashSet<>();

    @Override
    public Map<Long, String> marks(String list) {
        return Map.copyOf(lists.getOrDefault(list, Map.of()));
    }

    @Override
    public void mark(String list, Map<Long, String> marks) {
        Map<Long, String> kept = lists.computeIfAbsent(list, _ -> new HashMap<>());
        kept.putAll(marks);
        kept.values().removeIf(String::isEmpty);
    }

    @Override
    public boolean knows(PostKey key) {
        return known.contains(key);
    }

    @Override
    public List<Watched> watched(long community, Instant since, Instant settled, int limit) {
        return List.copyOf(watched);
    }
}
