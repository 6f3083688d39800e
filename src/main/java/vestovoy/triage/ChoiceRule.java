package vestovoy.triage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vestovoy.faq.Hit;

/// The customer's answer to a question back: the number of a meaning that was offered.
final class ChoiceRule {
    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("1", 0),
                    Map.entry("2", 1),
                    Map.entry("3", 2),
                    Map.entry("один", 0),
                    Map.entry("два", 1),
                    Map.entry("три", 2),
                    Map.entry("первое", 0),
                    Map.entry("первый", 0),
                    Map.entry("первая", 0),
                    Map.entry("первую", 0),
                    Map.entry("второе", 1),
                    Map.entry("второй", 1),
                    Map.entry("вторая", 1),
                    Map.entry("вторую", 1),
                    Map.entry("третье", 2),
                    Map.entry("третий", 2),
                    Map.entry("третья", 2),
                    Map.entry("третью", 2));
    private static final int SHORT = 4;

    private ChoiceRule() {}

    static Rule with(AnswerPolicy policy) {
        return new SimpleRule(
                "choice",
                1,
                "The number of an offered meaning gets the answer to it.",
                matter -> judge(matter, policy));
    }

    private static Optional<Rule.Ruling> judge(Matter matter, AnswerPolicy policy) {
        List<String> offered = matter.situation().before().map(Said::offered).orElse(List.of());
        List<String> words = matter.readings().words();
        if (offered.isEmpty() || words.size() > SHORT) {
            return Optional.empty();
        }
        return words.stream()
                .filter(NUMBERS::containsKey)
                .map(NUMBERS::get)
                .filter(number -> number < offered.size())
                .findFirst()
                .map(number -> answer(matter, offered.get(number), policy));
    }

    private static Rule.Ruling answer(Matter matter, String entry, AnswerPolicy policy) {
        return matter.hits().hits().stream()
                .filter(hit -> hit.entry().equals(entry))
                .findFirst()
                .map(Hit::answer)
                .map(policy::chosen)
                .orElseGet(() -> Rule.Ruling.of(Verdict.QUEUE, Reason.NOT_FOUND));
    }
}
