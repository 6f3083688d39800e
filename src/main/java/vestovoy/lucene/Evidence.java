package vestovoy.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What speaks for and against a candidate, in numbers within about 0..1 that a person can follow.
///
/// "Share" means the share of weight (rarity). A word has a counterpart when its stem is there, or
/// a word spelt much like it.
record Evidence(List<Double> features, List<String> matched, List<String> unmatched) {
    /// The features' names, in their order:
    ///
    /// - either share: of the customer's words, by weight, those that question or answer hold
    /// - answer share: those that the answer holds
    /// - gram likeness: Dice of the grams of both questions; falls when either says more than the
    ///   other
    /// - vote share: of all candidates' votes, those for this answer
    /// - heaviest match: the rarest word that both questions share
    /// - matches, score: how much there is to match at all
    static final List<String> NAMES =
            List.of(
                    "either share",
                    "answer share",
                    "gram likeness",
                    "vote share",
                    "heaviest match",
                    "matches",
                    "score");

    /// Words spelt alike: Dice of their grams from here on.
    private static final double ALIKE = 0.5;

    private static final int SHORTEST_ALIKE = 4;

    /// Weighs a candidate.
    ///
    /// @param allVotes the votes of all candidates
    static Evidence of(Asked asked, Candidate candidate, Weights weights, double allVotes) {
        List<Words.Word> question = Words.of(candidate.question()).businesslike().all();
        List<Words.Word> answer = Words.plain(candidate.answer()).all();
        Tally tally = new Tally(weights);
        for (Words.Word word : asked.words()) {
            tally.add(word, counterpart(word, question), counterpart(word, answer));
        }
        Set<String> grams = new HashSet<>();
        question.forEach(word -> grams.addAll(Words.gramsOf(word.form())));
        List<Double> features =
                List.of(
                        tally.share(tally.inEither),
                        tally.share(tally.inAnswer),
                        dice(asked.grams().keySet(), grams),
                        allVotes == 0 ? 0.0 : candidate.votes() / allVotes,
                        tally.heaviestMatch / weights.highest(),
                        Math.log1p(tally.inQuestion / weights.highest()),
                        Math.log1p(candidate.score() / weights.highest()));
        return new Evidence(features, tally.matched, tally.unmatched);
    }

    /// Sums over words.
    private static final class Tally {
        private final Weights weights;
        private final List<String> matched = new ArrayList<>();
        private final List<String> unmatched = new ArrayList<>();
        private double all;
        private double inQuestion;
        private double inAnswer;
        private double inEither;
        private double heaviestMatch;

        Tally(Weights weights) {
            this.weights = weights;
        }

        void add(Words.Word word, boolean questionHas, boolean answerHas) {
            double weight = weights.of(word.stem());
            all += weight;
            inQuestion += questionHas ? weight : 0;
            inAnswer += answerHas ? weight : 0;
            boolean either = questionHas || answerHas;
            inEither += either ? weight : 0;
            heaviestMatch = questionHas ? Math.max(heaviestMatch, weight) : heaviestMatch;
            if (either) {
                matched.add(word.shown());
            } else if (weight > weights.highest() / 2) {
                unmatched.add(word.shown());
            }
        }

        double share(double part) {
            return all == 0 ? 0 : part / all;
        }
    }

    private static boolean counterpart(Words.Word word, List<Words.Word> others) {
        for (Words.Word other : others) {
            if (word.stem().equals(other.stem())) {
                return true;
            }
        }
        if (word.form().length() < SHORTEST_ALIKE) {
            return false;
        }
        Set<String> grams = new HashSet<>(Words.gramsOf(word.form()));
        for (Words.Word other : others) {
            if (other.form().length() >= SHORTEST_ALIKE
                    && dice(grams, new HashSet<>(Words.gramsOf(other.form()))) >= ALIKE) {
                return true;
            }
        }
        return false;
    }

    private static double dice(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long both = one.stream().filter(other::contains).count();
        return 2.0 * both / (one.size() + other.size());
    }
}
