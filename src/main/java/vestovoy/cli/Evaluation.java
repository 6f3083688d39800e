package vestovoy.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vestovoy.faq.Conduct;
import vestovoy.faq.Deeds;
import vestovoy.faq.Hits;
import vestovoy.faq.Judged;
import vestovoy.faq.Judgement;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.Promise;
import vestovoy.faq.Reliability;
import vestovoy.faq.Selective;
import vestovoy.triage.DataRequest;
import vestovoy.triage.Decision;
import vestovoy.triage.Guess;
import vestovoy.triage.Reason;
import vestovoy.triage.Verdict;

/// Everything that is measured of a set of posts.
///
/// @param kinds ranking and answers by the posts' kind, in order of name
/// @param withheld what the promise cost
/// @param guessed how often each kind was taken for which
/// @param decided how long decisions took
/// @param plain the same measured with Lucene by itself; empty when that was not asked for
record Evaluation(
        Judgement judgement,
        Map<String, Judgement> kinds,
        Selective selective,
        Reliability reliability,
        Deeds deeds,
        Conduct conduct,
        Withheld withheld,
        Map<String, Map<String, Integer>> guessed,
        Pace decided,
        Optional<Plain> plain) {
    private static final Promise NINETY_FIVE = Promise.USUAL;

    /// What was not said for want of confidence, though a reply was wanted.
    ///
    /// @param posts how many
    /// @param right of them those whose first candidate would have been right
    /// @param acceptable the share that would be acceptable had they been said, right or wrong
    record Withheld(int posts, int right, double acceptable) {
        static Withheld of(List<Tried> tried, Deeds deeds) {
            List<Tried> held = tried.stream().filter(Tried::withheld).toList();
            int right =
                    (int)
                            held.stream()
                                    .flatMap(one -> one.outcome().first().stream())
                                    .filter(Judged::right)
                                    .count();
            double all = deeds.expecting();
            return new Withheld(
                    held.size(), right, all == 0 ? 0 : (deeds.acceptable() + held.size()) / all);
        }
    }

    /// A post, what was decided, and how long that took.
    ///
    /// @param masked the post's text without its personal data
    record Tried(LabelledPost post, Decision decision, String masked, long nanos) {
        boolean withheld() {
            boolean doubted =
                    decision.reason() == Reason.BELOW_THRESHOLD
                            || decision.reason() == Reason.PROMISE_NOT_KEPT;
            return doubted
                    && decision.verdict() == Verdict.QUEUE
                    && post.expect().contains(Verdict.REPLY.code())
                    && !post.expect().contains(Verdict.QUEUE.code());
        }

        Conduct.Deed conduct() {
            return new Conduct.Deed(post, decision.verdict().code(), said(), masked);
        }

        /// All that customers would read.
        String said() {
            return decision.notice().isEmpty() ? decision.text() : decision.notice();
        }

        Judgement.Outcome outcome() {
            List<Judgement.Candidate> candidates =
                    decision.hits().hits().stream()
                            .map(hit -> new Judgement.Candidate(hit.sources(), hit.confidence()))
                            .toList();
            return new Judgement.Outcome(post, candidates, decision.verdict() == Verdict.REPLY);
        }
    }

    /// A post and what Lucene by itself found, with how long either search took.
    record Searched(LabelledPost post, Hits hits, long nanos, long ownNanos) {
        private static final double NEVER = 1.1;

        Judgement.Outcome outcome() {
            return Judgement.Outcome.of(post, hits, NEVER);
        }
    }

    /// What Lucene by itself reaches on the same posts.
    ///
    /// @param pace of its searches
    /// @param own of ours, in turns with them
    record Plain(Judgement judgement, Selective selective, Pace pace, Pace own) {
        static Plain of(List<Searched> searched) {
            List<Judgement.Outcome> outcomes = searched.stream().map(Searched::outcome).toList();
            return new Plain(
                    Judgement.of(outcomes),
                    Selective.of(judged(outcomes), outcomes.size(), NINETY_FIVE),
                    Pace.of(searched.stream().map(Searched::nanos).toList()),
                    Pace.of(searched.stream().map(Searched::ownNanos).toList()));
        }

        /// What our search costs, where Lucene by itself costs 1; 0 when nothing was measured.
        double cost() {
            return pace.mean() == 0 ? 0 : own.mean() / pace.mean();
        }
    }

    /// @param searched empty when Lucene by itself was not asked
    static Evaluation of(List<Tried> tried, List<Searched> searched) {
        List<Judgement.Outcome> outcomes = tried.stream().map(Tried::outcome).toList();
        Map<String, List<Judgement.Outcome>> byKind = new TreeMap<>();
        for (Judgement.Outcome outcome : outcomes) {
            byKind.computeIfAbsent(outcome.post().kind(), _ -> new ArrayList<>()).add(outcome);
        }
        Map<String, Judgement> kinds = new LinkedHashMap<>();
        byKind.forEach((kind, of) -> kinds.put(kind, Judgement.of(of)));
        List<Judged> judged = judged(outcomes);
        Deeds deeds =
                Deeds.of(
                        tried.stream()
                                .map(one ->
                                        new Deeds.Deed(one.post(), one.decision().verdict().code()))
                                .toList());
        return new Evaluation(
                Judgement.of(outcomes),
                kinds,
                Selective.of(judged, outcomes.size(), NINETY_FIVE),
                Reliability.of(judged),
                deeds,
                Conduct.of(tried.stream().map(Tried::conduct).toList(), DataRequest::strictly),
                Withheld.of(tried, deeds),
                guessed(tried),
                Pace.of(tried.stream().map(Tried::nanos).toList()),
                searched.isEmpty() ? Optional.empty() : Optional.of(Plain.of(searched)));
    }

    private static Map<String, Map<String, Integer>> guessed(List<Tried> tried) {
        Map<String, Map<String, Integer>> guessed = new TreeMap<>();
        for (Tried one : tried) {
            Guess guess = one.decision().grounds().guess();
            if (!guess.likely().isEmpty()) {
                guessed.computeIfAbsent(one.post().kind(), _ -> new TreeMap<>())
                        .merge(guess.best().code(), 1, Integer::sum);
            }
        }
        return guessed;
    }

    private static List<Judged> judged(List<Judgement.Outcome> outcomes) {
        return outcomes.stream().flatMap(one -> one.first().stream()).toList();
    }
}
