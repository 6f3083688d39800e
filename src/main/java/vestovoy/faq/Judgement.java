package vestovoy.faq;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How good search and answers were over labelled posts.
///
/// A candidate is right when any of its sources is among the post's gold. Ranking figures are means
/// over the answerable posts; each is 0 when there is none. Sources: Järvelin and Kekäläinen 2002
/// for nDCG with binary gains; AUROC as the Mann–Whitney statistic, ties counting half.
///
/// @param posts how many were judged
/// @param answerable how many of them have gold
/// @param answered how many got an automatic answer
/// @param answeredRight how many of those got a right one
/// @param precision answeredRight over answered; 0 when nothing was answered
/// @param coverage answered over posts
/// @param hitAt1 share of answerable posts whose first candidate is right
/// @param hitAt5 share of answerable posts with a right candidate among the first five
/// @param meanReciprocalRank mean of 1 over the rank of the first right candidate, among ten
/// @param ndcgAt10 normalised discounted cumulative gain of the first ten
/// @param auroc how well the confidence of the first candidate tells right from wrong, over all
///   posts that have one; 0.5 is chance, and stands also when there is nothing to tell apart
/// @param kinds counts by the posts' kind
public record Judgement(
        int posts,
        int answerable,
        int answered,
        int answeredRight,
        double precision,
        double coverage,
        double hitAt1,
        double hitAt5,
        double meanReciprocalRank,
        double ndcgAt10,
        double auroc,
        Map<String, Counts> kinds) {
    private static final int DEPTH = 10;
    private static final int FIRST_FEW = 5;

    public Judgement {
        kinds = Map.copyOf(kinds);
    }

    /// Counts of one kind of posts.
    ///
    /// @param posts how many
    /// @param answered how many got an automatic answer
    /// @param answeredRight how many of those got a right one
    /// @param firstRight how many have a right first candidate
    public record Counts(int posts, int answered, int answeredRight, int firstRight) {
        Counts plus(Outcome outcome) {
            boolean right = outcome.rightAt(0);
            return new Counts(
                    posts + 1,
                    answered + (outcome.answered() ? 1 : 0),
                    answeredRight + (outcome.answered() && right ? 1 : 0),
                    firstRight + (right ? 1 : 0));
        }
    }

    /// A candidate that a search gave.
    public record Candidate(List<String> sources, double confidence) {
        public Candidate {
            sources = List.copyOf(sources);
        }
    }

    /// What became of one post: its candidates, best first, and whether the first was sent as an
    /// answer.
    public record Outcome(LabelledPost post, List<Candidate> candidates, boolean answered) {
        public Outcome {
            candidates = List.copyOf(candidates);
            if (answered && candidates.isEmpty()) {
                throw new IllegalArgumentException(
                        "post '" + post.id() + "' cannot be answered without a candidate");
            }
        }

        /// The outcome of a search whose first hit is sent from a confidence on.
        public static Outcome of(LabelledPost post, Hits hits, double threshold) {
            List<Candidate> candidates =
                    hits.hits().stream()
                            .map(hit -> new Candidate(hit.sources(), hit.confidence()))
                            .toList();
            return new Outcome(
                    post, candidates, !candidates.isEmpty() && hits.confidence() >= threshold);
        }

        /// Its first candidate as people judge it; empty when there is none.
        public Optional<Judged> first() {
            return candidates.stream()
                    .findFirst()
                    .map(one -> new Judged(one.confidence(), rightAt(0)));
        }

        boolean rightAt(int rank) {
            return rank < candidates.size()
                    && candidates.get(rank).sources().stream().anyMatch(post.gold()::contains);
        }

        double reciprocalRank() {
            for (int rank = 0; rank < DEPTH; rank++) {
                if (rightAt(rank)) {
                    return 1.0 / (rank + 1);
                }
            }
            return 0;
        }

        /// A candidate earns only by gold that none before it brought; the ideal has one gold
        /// source on each rank.
        double ndcg() {
            Set<String> left = new HashSet<>(post.gold());
            double gain = 0;
            for (int rank = 0; rank < Math.min(DEPTH, candidates.size()); rank++) {
                if (left.removeAll(candidates.get(rank).sources())) {
                    gain += discount(rank);
                }
            }
            return gain / ideal();
        }

        private double ideal() {
            Set<String> left = new HashSet<>(post.gold());
            double gain = 0;
            int rank = 0;
            for (Candidate candidate : candidates) {
                if (rank < DEPTH && left.removeAll(candidate.sources())) {
                    gain += discount(rank++);
                }
            }
            for (int missing = left.size(); missing > 0 && rank < DEPTH; missing--) {
                gain += discount(rank++);
            }
            return gain;
        }

        private static double discount(int rank) {
            return Math.log(2) / Math.log(rank + 2);
        }
    }

    /// Judges outcomes.
    public static Judgement of(Collection<Outcome> outcomes) {
        List<Outcome> answerable =
                outcomes.stream().filter(outcome -> outcome.post().answerable()).toList();
        int answered = (int) outcomes.stream().filter(Outcome::answered).count();
        int right =
                (int)
                        outcomes.stream()
                                .filter(outcome -> outcome.answered() && outcome.rightAt(0))
                                .count();
        Map<String, Counts> kinds = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            kinds.merge(
                    outcome.post().kind(),
                    new Counts(0, 0, 0, 0).plus(outcome),
                    (sum, _) -> sum.plus(outcome));
        }
        return new Judgement(
                outcomes.size(),
                answerable.size(),
                answered,
                right,
                answered == 0 ? 0 : (double) right / answered,
                outcomes.isEmpty() ? 0 : (double) answered / outcomes.size(),
                mean(
                        answerable.stream()
                                .mapToDouble(outcome -> outcome.rightAt(0) ? 1 : 0)
                                .toArray()),
                mean(
                        answerable.stream()
                                .mapToDouble(outcome ->
                                        outcome.reciprocalRank() * FIRST_FEW >= 1 ? 1 : 0)
                                .toArray()),
                mean(answerable.stream().mapToDouble(Outcome::reciprocalRank).toArray()),
                mean(answerable.stream().mapToDouble(Outcome::ndcg).toArray()),
                auroc(outcomes),
                kinds);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    private static double auroc(Collection<Outcome> outcomes) {
        List<Outcome> found =
                new ArrayList<>(
                        outcomes.stream().filter(one -> !one.candidates().isEmpty()).toList());
        found.sort(Comparator.comparingDouble(Judgement::confidence));
        long right = found.stream().filter(one -> one.rightAt(0)).count();
        long wrong = found.size() - right;
        if (right == 0 || wrong == 0) {
            return 0.5;
        }
        double ranks = 0;
        for (int from = 0, to; from < found.size(); from = to) {
            to = from;
            while (to < found.size() && confidence(found.get(to)) == confidence(found.get(from))) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            ranks += rank * found.subList(from, to).stream().filter(one -> one.rightAt(0)).count();
        }
        return (ranks - right * (right + 1) / 2.0) / ((double) right * wrong);
    }

    private static double confidence(Outcome outcome) {
        return outcome.candidates().getFirst().confidence();
    }
}
