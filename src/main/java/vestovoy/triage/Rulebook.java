package vestovoy.triage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The ordered rules, and how far each of them may go.
///
/// @param rules in the order in which they are asked
/// @param modes by the rules' ids; a rule without a mode is live
public record Rulebook(List<Rule> rules, Map<String, Mode> modes) {
    /// How far a rule may go.
    public enum Mode {
        /// Not asked.
        DRAFT,
        /// Asked, and written down where it would have decided; decides nothing.
        SHADOW,
        /// Decides; but what it would say or hide is for people.
        SUGGEST,
        /// Decides.
        LIVE;

        /// As it is called in settings.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether what the rule says is done, by the bot or by people.
        boolean decides() {
            return compareTo(SUGGEST) >= 0;
        }
    }

    public Rulebook {
        rules = List.copyOf(rules);
        modes = Map.copyOf(modes);
        Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
        if (ids.size() < rules.size()) {
            throw new IllegalArgumentException("two rules have one id");
        }
        for (String id : modes.keySet()) {
            if (!ids.contains(id)) {
                throw new IllegalArgumentException(
                        "there is no rule '"
                                + id
                                + "'; there are "
                                + rules.stream().map(Rule::id).collect(Collectors.joining(", ")));
            }
        }
    }

    /// All rules live.
    public static Rulebook of(List<Rule> rules) {
        return new Rulebook(rules, Map.of());
    }

    Mode mode(Rule rule) {
        return modes.getOrDefault(rule.id(), Mode.LIVE);
    }
}
