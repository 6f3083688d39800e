package vestovoy.triage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// All wordings by their keys, as editors wrote them.
public final class Templates {
    private static final Set<Placeholder> TELLING =
            EnumSet.of(Placeholder.WAIT, Placeholder.CHAT, Placeholder.ORDER_PAGE);

    private final Map<String, List<Template>> wordings;

    private Templates(Map<String, List<Template>> wordings) {
        this.wordings = wordings;
    }

    /// Something wrong with the texts.
    ///
    /// @param key where; a key that is there, or one that is missing
    /// @param what a sentence's end, with the remedy
    public record Fault(String key, String what) {}

    /// The wordings of texts without faults.
    ///
    /// @param texts wordings by key
    /// @throws IllegalArgumentException naming the first fault
    public static Templates of(Map<String, List<String>> texts) {
        List<Fault> faults = faults(texts);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.getFirst().key() + " " + faults.getFirst().what());
        }
        Map<String, List<Template>> wordings = new LinkedHashMap<>();
        texts.forEach((key, all) -> wordings.put(key, all.stream().map(Template::new).toList()));
        return new Templates(wordings);
    }

    /// Everything that is wrong with texts.
    public static List<Fault> faults(Map<String, List<String>> texts) {
        List<Fault> faults = new ArrayList<>();
        texts.forEach((key, all) ->
                TextKey.of(key)
                        .ifPresentOrElse(
                                known -> faults.addAll(faults(known, key, all)),
                                () ->
                                        faults.add(
                                                new Fault(
                                                        key,
                                                        "is no key of a text; correct it, or look in docs/texts.md for what there is"))));
        TreeSet<String> missing = new TreeSet<>(TextKey.needed());
        missing.removeAll(texts.keySet());
        missing.forEach(
                key -> faults.add(new Fault(key, "is missing; put it back from the project")));
        return faults;
    }

    private static List<Fault> faults(TextKey key, String code, List<String> all) {
        if (all.isEmpty()) {
            return List.of(new Fault(code, "has no wording; write one, or take the key out"));
        }
        List<Fault> faults = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            for (String what : new Template(all.get(at)).faults(key, TextKey.isForMessages(code))) {
                faults.add(new Fault(code, "wording " + (at + 1) + " " + what));
            }
        }
        return faults;
    }

    /// Keys of which no wording can be said, since what stands in their places is not set.
    public List<Fault> unusable(Support support) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder place : Placeholder.values()) {
            if (!place.isLink() && place != Placeholder.EMAIL) {
                values.put(place, place.braced());
            }
        }
        values.put(Placeholder.SOURCE, Placeholder.SOURCE.braced());
        values.putAll(support.values());
        List<Fault> faults = new ArrayList<>();
        wordings.forEach((key, all) -> {
            boolean optional =
                    TextKey.of(key).map(known -> known == TextKey.PRIVATE_EMAIL).orElse(false);
            if (!optional && all.stream().allMatch(one -> one.said(values).isEmpty())) {
                faults.add(
                        new Fault(
                                key,
                                "has no wording that can be said while support.email, support.chat or support.order-page is not set; set it, or add a wording without its place"));
            }
        });
        return faults;
    }

    /// The wordings of the first of several keys that has any which can be said, filled in. Those
    /// that tell a time or lead somewhere stand for all the others, where they can be said.
    List<String> said(List<String> keys, Map<Placeholder, String> values) {
        for (String key : keys) {
            List<Template> usable =
                    wordings.getOrDefault(key, List.of()).stream()
                            .filter(one -> one.said(values).isPresent())
                            .toList();
            if (!usable.isEmpty()) {
                return best(usable).stream().flatMap(one -> one.said(values).stream()).toList();
            }
        }
        return List.of();
    }

    private static List<Template> best(List<Template> usable) {
        List<Template> telling =
                usable.stream()
                        .filter(one -> one.places().stream().anyMatch(TELLING::contains))
                        .toList();
        return telling.isEmpty() ? usable : telling;
    }

    /// How many wordings there are.
    public int size() {
        return wordings.values().stream().mapToInt(List::size).sum();
    }

    /// Each key with its wordings, in the order of the files.
    Map<String, List<Template>> all() {
        return wordings;
    }
}
