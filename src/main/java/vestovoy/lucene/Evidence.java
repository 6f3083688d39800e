package vestovoy.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What speaks for and against the candidates of a text, in numbers within about 0..1 that a person
/// can follow. The names stand in the database beside each decision: a number that is made
/// otherwise gets another name.
///
/// "Share" means the share of weight (rarity).
final class Evidence {
    /// The numbers' names, in their order:
    ///
    /// - either: of the customer's words, those with a counterpart in question or answer
    /// - question, answer: those with one in the question, in the answer
    /// - said: of the question's words, those that the customer said
    /// - grams: likeness of the questions by grams, by their length
    /// - meaning, meaning-answer: cosines of the vectors
    /// - votes: of all candidates' votes, those for this answer
    /// - margin: how far its score is above the next candidate's
    /// - missing: the heaviest word without a counterpart
    /// - unknown: words that this community never used
    /// - words: how much there was to compare at all
    /// - numbers: numbers of the text that the entry lacks, which tell of an own case; two or more
    ///   are 1
    /// - asks: whether a word of asking stands in the text, 0 or 1
    static final List<String> NAMES =
            List.of(
                    "either",
                    "question",
                    "answer",
                    "said",
                    "grams",
                    "meaning",
                    "meaning-answer",
                    "votes",
                    "margin",
                    "missing",
                    "unknown",
                    "words",
                    "numbers",
                    "asks");

    private static final double MANY_NUMBERS = 2;
    private static final Set<String> ASKING =
            Set.of(
                    "как",
                    "где",
                    "куда",
                    "откуда",
                    "когда",
                    "сколько",
                    "скок",
                    "почему",
                    "зачем",
                    "можно",
                    "какой",
                    "какая",
                    "какое",
                    "какие",
                    "каким",
                    "чем",
                    "кто",
                    "что",
                    "че",
                    "чо",
                    "ли",
                    "подскажите");

    private final Asked asked;
    private final Lexicon lexicon;
    private final List<Candidate> candidates;
    private final double allVotes;
    private final double gramWeight;

    Evidence(Asked asked, Lexicon lexicon, List<Candidate> candidates) {
        this.asked = asked;
        this.lexicon = lexicon;
        this.candidates = candidates;
        gramWeight = gramWeight();
        allVotes = candidates.stream().mapToDouble(Candidate::votes).sum();
    }

    /// The numbers of a candidate, in the order of their names.
    ///
    /// @param unmet the heaviest share of a single word that has no counterpart
    /// @param strangers how many numbers of the text the entry lacks
    Map<String, Double> of(int rank, double unmet, int strangers) {
        Candidate candidate = candidates.get(rank);
        Likeness likeness = candidate.likeness();
        double next = rank + 1 < candidates.size() ? candidates.get(rank + 1).score() : 0;
        double weight = asked.parts().stream().mapToDouble(Asked.Part::weight).sum();
        double unknown =
                asked.parts().stream()
                        .filter(part -> part.stem() == Lexicon.UNKNOWN)
                        .mapToDouble(Asked.Part::weight)
                        .sum();
        List<Double> numbers = new ArrayList<>();
        numbers.add(likeness.eitherShare());
        numbers.add(likeness.questionShare());
        numbers.add(likeness.answerShare());
        numbers.add(likeness.saidShare());
        numbers.add(likeness.questionGrams() / Math.max(1, gramWeight));
        numbers.add(likeness.questionMeaning());
        numbers.add(likeness.answerMeaning());
        numbers.add(allVotes == 0 ? 0 : candidate.votes() / allVotes);
        numbers.add(candidate.score() == 0 ? 0 : Math.max(0, 1 - next / candidate.score()));
        numbers.add(unmet);
        numbers.add(weight == 0 ? 0 : unknown / weight);
        numbers.add(Math.log1p(weight / lexicon.highest()));
        numbers.add(Math.min(MANY_NUMBERS, strangers) / MANY_NUMBERS);
        numbers.add(asks() ? 1.0 : 0.0);
        Map<String, Double> named = new LinkedHashMap<>();
        for (int at = 0; at < NAMES.size(); at++) {
            named.put(NAMES.get(at), numbers.get(at));
        }
        return named;
    }

    private boolean asks() {
        return asked.parts().stream().anyMatch(part -> ASKING.contains(part.word().form()));
    }

    /// What the grams of the whole text weigh.
    private double gramWeight() {
        double sum = 0;
        for (int at = 0; at < asked.grams(); at++) {
            sum += asked.gramTimes(at) * lexicon.gramIdfInQuestions(asked.gramAt(at));
        }
        return sum;
    }
}
