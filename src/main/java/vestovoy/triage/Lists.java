package vestovoy.triage;

import java.util.Map;

/// The lists of wordings by their names, as `asks-person` for words/asks-person.txt.
public record Lists(Map<String, Wordings> named) {
    public Lists {
        named = Map.copyOf(named);
    }

    /// A list; one that finds nothing when there is none of that name.
    public Wordings get(String name) {
        return named.getOrDefault(name, Wordings.none());
    }
}
