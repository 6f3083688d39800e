package vestovoy.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Groups of words that mean the same or nearly so, as admins write them.
///
/// A line is a group: items parted by commas, each one to three words. A line that begins with `~`
/// holds words that belong together without meaning the same. `#` begins a comment. Words are
/// compared by their stems, so that every form of a word is meant.
final class RelatedWords {
    private static final int LONGEST_ITEM = 3;
    private static final int[] NONE = {};

    /// One group.
    ///
    /// @param loose whether its words only belong together
    /// @param line as it was written, for people
    record Group(boolean loose, String line) {}

    private final List<Group> groups;
    private final Map<String, int[]> byItem;

    private RelatedWords(List<Group> groups, Map<String, int[]> byItem) {
        this.groups = List.copyOf(groups);
        this.byItem = byItem;
    }

    /// Reads lines.
    ///
    /// @throws IllegalArgumentException naming the line, when an item has no word or more than
    ///   three, or a group has one item only
    static RelatedWords of(List<String> lines) {
        List<Group> groups = new ArrayList<>();
        Map<String, Set<Integer>> byItem = new HashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            boolean loose = line.startsWith("~");
            String[] items = line.replaceFirst("^~", "").split("[,~]");
            if (items.length < 2) {
                throw fault(number, line, "a group needs at least two words parted by commas");
            }
            for (String item : items) {
                byItem.computeIfAbsent(stems(item, number, line), _ -> new LinkedHashSet<>())
                        .add(groups.size());
            }
            groups.add(new Group(loose, line.replaceFirst("^~\\s*", "")));
        }
        Map<String, int[]> packed = HashMap.newHashMap(byItem.size());
        byItem.forEach(
                (item, of) -> packed.put(item, of.stream().mapToInt(Integer::intValue).toArray()));
        return new RelatedWords(groups, packed);
    }

    private static String stems(String item, int number, String line) {
        List<String> stems = Words.plain(item).stems();
        if (stems.isEmpty() || stems.size() > LONGEST_ITEM) {
            throw fault(number, line, "\"" + item.strip() + "\" is not one to three words");
        }
        return String.join(" ", stems);
    }

    private static IllegalArgumentException fault(int number, String line, String what) {
        return new IllegalArgumentException("line " + number + " ('" + line + "'): " + what);
    }

    int size() {
        return groups.size();
    }

    Group group(int number) {
        return groups.get(number);
    }

    /// For each word of a text, the groups that it stands in, by itself or with its neighbours.
    ///
    /// @param stems the words' stems, in order
    int[][] groupsOfEach(List<String> stems) {
        int[][] found = new int[stems.size()][];
        Arrays.fill(found, NONE);
        for (int from = 0; from < stems.size(); from++) {
            String item = "";
            for (int to = from; to < Math.min(stems.size(), from + LONGEST_ITEM); to++) {
                item = to == from ? stems.get(from) : item + " " + stems.get(to);
                int[] of = byItem.getOrDefault(item, NONE);
                for (int at = from; at <= to && of.length > 0; at++) {
                    found[at] = joined(found[at], of);
                }
            }
        }
        return found;
    }

    /// The groups of a text, each once, in order of number.
    int[] groups(List<String> stems) {
        return Arrays.stream(groupsOfEach(stems))
                .flatMapToInt(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
    }

    private static int[] joined(int[] one, int[] other) {
        return one.length == 0
                ? other
                : IntStream.concat(Arrays.stream(one), Arrays.stream(other)).distinct().toArray();
    }
}
