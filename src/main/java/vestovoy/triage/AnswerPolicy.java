package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import vestovoy.faq.Hits;
import vestovoy.reply.Links;
import vestovoy.reply.Plainly;

/// Whether the best candidate is good enough to be said.
///
/// @param threshold where the least confidence comes from
/// @param longest the longest reply, in characters; a longer answer is for people to shorten
public record AnswerPolicy(Threshold threshold, int longest) {
    /// What VK takes from a community without suspicion.
    private static final int MOST_LINKS = 1;

    public AnswerPolicy {
        requireNonNull(threshold, "threshold");
        if (longest < 1) {
            throw new IllegalArgumentException(
                    "the longest reply has at least 1 character, not " + longest);
        }
    }

    /// A policy with a set threshold, within 0..1.
    public AnswerPolicy(double threshold, int longest) {
        this(new Threshold.Fixed(threshold), longest);
    }

    Optional<Rule.Ruling> judge(Matter matter) {
        return Optional.of(judge(matter.hits()));
    }

    private Rule.Ruling judge(Hits hits) {
        if (hits.hits().isEmpty()) {
            return people(Reason.NOT_FOUND);
        }
        Bar bar = threshold.under(hits.assurance());
        if (hits.confidence() < bar.least()) {
            return people(Reason.BELOW_THRESHOLD);
        }
        String answer = Plainly.said(hits.hits().getFirst().answer());
        if (answer.length() > longest) {
            return people(Reason.TOO_LONG);
        }
        if (Links.in(answer) > MOST_LINKS) {
            return people(Reason.MANY_LINKS);
        }
        return new Rule.Ruling(Verdict.REPLY, reason(bar), "", answer, List.of(), List.of());
    }

    private static Reason reason(Bar bar) {
        return switch (bar) {
            case Bar.Fixed _, Bar.Kept _ -> Reason.FAQ;
            case Bar.Unproven unproven -> unproven.speaks() ? Reason.FAQ : Reason.PROMISE_NOT_KEPT;
        };
    }

    private static Rule.Ruling people(Reason reason) {
        return Rule.Ruling.of(Verdict.QUEUE, reason);
    }
}
