package vestovoy.faq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds answers that a later one contradicts. A wrongly retired answer is lost, so each rule wants
/// the contradiction to be evident; see docs/search.md.
final class Outdated {
    private static final double SAME_QUESTION = 0.75;
    private static final double SAME_MATTER = 0.5;
    private static final double MATTER_SAID_TO_HAVE_TURNED = 0.4;
    private static final int WORDS_SHARED = 2;
    private static final int WORDS_SHARED_OF_A_DENIAL = 3;

    /// Words that more answers hold are no help to find a few; so looking stays linear.
    private static final int COMMONEST = 500;

    private final List<Exchange> exchanges;
    private final List<Claims> questions = new ArrayList<>();
    private final List<Claims> answers = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    /// @param exchanges in the order of writing
    private Outdated(List<Exchange> exchanges) {
        this.exchanges = exchanges;
        for (int number = 0; number < exchanges.size(); number++) {
            Claims question = Claims.of(exchanges.get(number).question());
            Claims answer = Claims.of(exchanges.get(number).answer());
            questions.add(question);
            answers.add(answer);
            int at = number;
            words(number)
                    .forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(at));
        }
    }

    /// That one answer retires another.
    ///
    /// @param by the number of the later exchange; it is never retired itself
    record Fall(int by, Retired.Why why) {}

    /// Which exchanges are outdated, by their numbers.
    ///
    /// @param exchanges in the order of writing
    static Map<Integer, Fall> of(List<Exchange> exchanges) {
        return new Outdated(exchanges).falls();
    }

    /// From the newest on, so that what is retired retires nothing; of several contradictions of
    /// one answer the one that is most like it counts.
    private Map<Integer, Fall> falls() {
        Map<Integer, Fall> falls = new TreeMap<>();
        Map<Integer, Double> likeness = new HashMap<>();
        for (int later = exchanges.size() - 1; later >= 0; later--) {
            if (falls.containsKey(later) || !mayRetire(later)) {
                continue;
            }
            for (int earlier : candidates(later)) {
                Optional<Retired.Why> why = contradicts(later, earlier);
                double like = answers.get(later).like(answers.get(earlier));
                if (why.isPresent() && like >= likeness.getOrDefault(earlier, 0.0)) {
                    falls.put(earlier, new Fall(later, why.orElseThrow()));
                    likeness.put(earlier, like);
                }
            }
        }
        return falls;
    }

    /// The community's own voice, or a reader who says that something changed.
    private boolean mayRetire(int later) {
        Claims claims = answers.get(later);
        return claims.changed()
                || !claims.past().isEmpty()
                || (exchanges.get(later).official() && !claims.figures().isEmpty());
    }

    private Set<Integer> candidates(int later) {
        Set<Integer> candidates = new LinkedHashSet<>();
        for (String word : words(later)) {
            List<Integer> holding = byWord.getOrDefault(word, List.of());
            if (holding.size() <= COMMONEST) {
                holding.stream()
                        .filter(number -> number < later && mayFall(number, later))
                        .forEach(candidates::add);
            }
        }
        return candidates;
    }

    /// Only what was said before falls, and the community's word only by the community's.
    private boolean mayFall(int earlier, int later) {
        return exchanges.get(earlier).at().isBefore(exchanges.get(later).at())
                && (exchanges.get(later).official() || !exchanges.get(earlier).official());
    }

    private Optional<Retired.Why> contradicts(int later, int earlier) {
        Claims now = answers.get(later);
        Claims then = answers.get(earlier);
        boolean sameQuestion = sameQuestion(later, earlier);
        boolean samePlace = place(later).equals(place(earlier));
        boolean sameMatter = sameQuestion || sameMatter(later, earlier, samePlace);
        if (now.overtakes(then) && (sameMatter || (samePlace && sameTopic(later, earlier)))) {
            return Optional.of(Retired.Why.FIGURE_OF_THE_PAST);
        }
        if (then.figuresDiffer(now) && (sameQuestion || (sameMatter && now.changed()))) {
            return Optional.of(Retired.Why.FIGURES_DIFFER);
        }
        return now.denies() != then.denies() && turned(later, earlier, sameMatter && now.changed())
                ? Optional.of(Retired.Why.ALLOWED_OR_DENIED)
                : Optional.empty();
    }

    /// Whether the later answer speaks of the earlier one's matter as changed; when it says that it
    /// was otherwise before, a little less need be common.
    private boolean turned(int later, int earlier, boolean sameMatter) {
        Claims now = answers.get(later);
        Claims then = answers.get(earlier);
        boolean said =
                now.otherwiseBefore()
                        && place(later).equals(place(earlier))
                        && covered(then.stems(), now.stems()) >= MATTER_SAID_TO_HAVE_TURNED;
        return (sameMatter || said) && then.shared(now) >= WORDS_SHARED_OF_A_DENIAL;
    }

    private boolean sameQuestion(int later, int earlier) {
        Set<String> now = questions.get(later).stems();
        Set<String> then = questions.get(earlier).stems();
        return questions.get(later).shared(questions.get(earlier)) >= WORDS_SHARED
                && covered(then, now) >= SAME_QUESTION
                && covered(now, then) >= SAME_QUESTION;
    }

    /// Whether the later answer speaks of what the earlier one speaks of; under another heading it
    /// must speak of little else.
    private boolean sameMatter(int later, int earlier, boolean samePlace) {
        Claims now = answers.get(later);
        Claims then = answers.get(earlier);
        return then.shared(now) >= WORDS_SHARED
                && covered(then.stems(), now.stems()) >= SAME_MATTER
                && (samePlace || covered(now.stems(), then.stems()) >= SAME_MATTER);
    }

    /// How much of the words of one text another holds, 0..1, rare words counting more: "кровати"
    /// tells "доставка кровати" from "доставка шкафа".
    private double covered(Set<String> words, Set<String> by) {
        double all = 0;
        double shared = 0;
        for (String word : words) {
            int holding = byWord.getOrDefault(word, List.of()).size();
            double weight = Math.log1p((double) exchanges.size() / Math.max(1, holding));
            all += weight;
            shared += by.contains(word) ? weight : 0;
        }
        return all == 0 ? 0 : shared / all;
    }

    /// Whether questions and answers share content words.
    private boolean sameTopic(int later, int earlier) {
        Set<String> now = words(later);
        return words(earlier).stream().filter(now::contains).count() >= WORDS_SHARED;
    }

    private Set<String> words(int number) {
        Set<String> words = new LinkedHashSet<>(questions.get(number).stems());
        words.addAll(answers.get(number).stems());
        return words;
    }

    /// The heading under which it was said.
    private String place(int number) {
        String asked = exchanges.get(number).asked();
        return asked.substring(0, asked.lastIndexOf('/') + 1);
    }
}
