package vestovoy.triage;

import vestovoy.faq.Hits;

/// Whether the best candidate is good enough to be said.
///
/// @param threshold the least confidence, within 0..1
/// @param longest the longest reply, in characters; a longer answer is for people to shorten
public record AnswerPolicy(double threshold, int longest) {
    public AnswerPolicy {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("the threshold is within 0..1, not " + threshold);
        }
        if (longest < 1) {
            throw new IllegalArgumentException(
                    "the longest reply has at least 1 character, not " + longest);
        }
    }

    Decision decide(Hits hits) {
        if (hits.hits().isEmpty()) {
            return people(Reason.NOT_FOUND, hits);
        }
        if (hits.confidence() < threshold) {
            return people(Reason.BELOW_THRESHOLD, hits);
        }
        String answer = hits.hits().getFirst().answer();
        if (answer.length() > longest) {
            return people(Reason.TOO_LONG, hits);
        }
        return new Decision(Verdict.REPLY, Reason.FAQ, "faq", answer, hits);
    }

    private static Decision people(Reason reason, Hits hits) {
        return new Decision(Verdict.QUEUE, reason, "faq", "", hits);
    }
}
