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

    /// The items that begin alike.
    ///
    /// @param groups that hold the item that ends here
    /// @param longer the items that go on, by the next stem
    private record Beginning(Set<Integer> groups, Map<String, Beginning> longer) {
        Beginning() {
            this(new LinkedHashSet<>(), new HashMap<>());
        }

        Beginning after(List<String> stems) {
            Beginning beginning = this;
            for (String stem : stems) {
                beginning = beginning.longer.computeIfAbsent(stem, _ -> new Beginning());
            }
            return beginning;
        }
    }

    private final List<Group> groups;
    private final Beginning items;

    private RelatedWords(List<Group> groups, Beginning items) {
        this.groups = List.copyOf(groups);
        this.items = items;
    }

    /// Reads lines.
    ///
    /// @throws IllegalArgumentException naming the line, when an item has no word or more than
    ///   three, or a group has one item only
    static RelatedWords of(List<String> lines) {
        List<Group> groups = new ArrayList<>();
        Beginning all = new Beginning();
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
                all.after(stems(item, number, line)).groups.add(groups.size());
            }
            groups.add(new Group(loose, line.replaceFirst("^~\\s*", "")));
        }
        return new RelatedWords(groups, all);
    }

    private static List<String> stems(String item, int number, String line) {
        List<String> stems = Words.plain(item).stems();
        if (stems.isEmpty() || stems.size() > LONGEST_ITEM) {
            throw fault(number, line, "\"" + item.strip() + "\" is not one to three words");
        }
        return stems;
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
            Beginning item = items.longer.get(stems.get(from));
            for (int to = from; item != null; to++) {
                for (int at = from; at <= to && !item.groups.isEmpty(); at++) {
                    found[at] = joined(found[at], item.groups);
                }
                item = to + 1 < stems.size() ? item.longer.get(stems.get(to + 1)) : null;
            }
        }
        return found;
    }

    /// Which words of a text stand in a group, by themselves or with their neighbours.
    boolean[] members(int group, List<String> stems) {
        boolean[] members = new boolean[stems.size()];
        for (int from = 0; from < members.length; from++) {
            Beginning item = items.longer.get(stems.get(from));
            for (int to = from; item != null; to++) {
                if (item.groups.contains(group)) {
                    Arrays.fill(members, from, to + 1, true);
                }
                item = to + 1 < members.length ? item.longer.get(stems.get(to + 1)) : null;
            }
        }
        return members;
    }

    /// The groups of a text, each once, in order of number.
    int[] groups(List<String> stems) {
        return Arrays.stream(groupsOfEach(stems))
                .flatMapToInt(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
    }

    private static int[] joined(int[] some, Set<Integer> others) {
        return IntStream.concat(Arrays.stream(some), others.stream().mapToInt(Integer::intValue))
                .distinct()
                .toArray();
    }
}
