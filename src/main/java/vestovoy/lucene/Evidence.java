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
    /// The features' names, in their order.
    static final List<String> NAMES =
            List.of(
                    "question share",
                    "either share",
                    "answer share",
                    "gram share",
                    "gram likeness",
                    "back share",
                    "margin",
                    "unknown share",
                    "heaviest miss",
                    "heaviest back miss",
                    "vote share",
                    "length",
                    "asks differently");

    /// Words spelt alike: Dice of their grams from here on.
    private static final double ALIKE = 0.5;

    private static final int SHORTEST_ALIKE = 4;
    private static final List<Set<String>> ASKING =
            List.of(
                    Set.of("где", "куда", "откуда"),
                    Set.of("когда", "долго", "срок", "дней"),
                    Set.of("сколько", "скок", "цена", "стоит"),
                    Set.of("почему", "зачем"),
                    Set.of("кто", "кому"));

    /// Weighs a candidate.
    ///
    /// @param rival the best score of any other answer
    /// @param allVotes the votes of all candidates
    static Evidence of(
            Asked asked, Candidate candidate, Weights weights, double rival, double allVotes) {
        List<Words.Word> question = Words.of(candidate.question()).businesslike().all();
        List<Words.Word> answer = Words.plain(candidate.answer()).all();
        Tally tally = new Tally(weights);
        for (Words.Word word : asked.words()) {
            tally.add(word, counterpart(word, question), counterpart(word, answer));
        }
        Tally back = new Tally(weights);
        distinct(question).forEach(word -> back.add(word, counterpart(word, asked.words()), false));
        Set<String> grams = new HashSet<>();
        question.forEach(word -> grams.addAll(Words.gramsOf(word.form())));
        double margin =
                candidate.score() == 0
                        ? 0
                        : (candidate.score() - rival) / Math.max(candidate.score(), rival);
        List<Double> features =
                List.of(
                        tally.share(tally.inQuestion),
                        tally.share(tally.inEither),
                        tally.share(tally.inAnswer),
                        gramShare(asked, grams, weights),
                        dice(asked.grams().keySet(), grams),
                        back.share(back.inQuestion),
                        margin,
                        tally.share(tally.unknown),
                        tally.heaviestMiss / weights.highest(),
                        back.heaviestMiss / weights.highest(),
                        allVotes == 0 ? 0.0 : candidate.votes() / allVotes,
                        Math.log1p(asked.words().size()),
                        asksDifferently(asked.words(), question) ? 1.0 : 0.0);
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
        private double unknown;
        private double heaviestMiss;

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
            unknown += !either && !weights.knows(word.stem()) ? weight : 0;
            heaviestMiss = either ? heaviestMiss : Math.max(heaviestMiss, weight);
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

    private static List<Words.Word> distinct(List<Words.Word> words) {
        Set<String> seen = new HashSet<>();
        return words.stream().filter(word -> seen.add(word.stem())).toList();
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

    private static double gramShare(Asked asked, Set<String> grams, Weights weights) {
        double all = 0;
        double held = 0;
        for (String gram : asked.grams().keySet()) {
            double weight = weights.ofGram(gram);
            all += weight;
            held += grams.contains(gram) ? weight : 0;
        }
        return all == 0 ? 0 : held / all;
    }

    private static double dice(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long both = one.stream().filter(other::contains).count();
        return 2.0 * both / (one.size() + other.size());
    }

    private static boolean asksDifferently(List<Words.Word> asked, List<Words.Word> question) {
        Set<Integer> ours = asking(asked);
        Set<Integer> theirs = asking(question);
        return !ours.isEmpty() && !theirs.isEmpty() && ours.stream().noneMatch(theirs::contains);
    }

    private static Set<Integer> asking(List<Words.Word> words) {
        Set<Integer> kinds = new HashSet<>();
        for (Words.Word word : words) {
            for (int kind = 0; kind < ASKING.size(); kind++) {
                if (ASKING.get(kind).contains(word.form())) {
                    kinds.add(kind);
                }
            }
        }
        return kinds;
    }
}
