package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vestovoy.community.PersonalData;
import vestovoy.faq.Hit;
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

    /// Two answers nearer to each other than this fit alike.
    private static final double NEAR = 0.03;

    /// Data by which somebody can be robbed.
    private static final Set<PersonalData.Kind> MISUSED =
            Set.of(
                    PersonalData.Kind.CARD,
                    PersonalData.Kind.PASSPORT,
                    PersonalData.Kind.INSURANCE,
                    PersonalData.Kind.ACCOUNT);

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

    /// Nothing is answered where two answers fit alike, nor beside data that may be misused: people
    /// look to it first.
    Optional<Rule.Ruling> judge(Matter matter) {
        if (matter.personal().stream().anyMatch(span -> MISUSED.contains(span.kind()))) {
            boolean open = matter.post().key().channel().isPublic();
            return Optional.of(people(open ? Reason.PERSONAL_DATA : Reason.UNSURE));
        }
        Rule.Ruling ruling = judge(matter.hits());
        return Optional.of(
                ruling.verdict() == Verdict.REPLY ? unambiguous(ruling, matter) : ruling);
    }

    private Rule.Ruling unambiguous(Rule.Ruling ruling, Matter matter) {
        List<Hit> hits = matter.hits().hits();
        double least = hits.getFirst().confidence() - NEAR;
        List<String> meanings =
                Offer.among(
                        matter.hits(),
                        Math.max(least, threshold.under(matter.hits().assurance()).least()));
        return meanings.isEmpty() || matter.situation().askedBack().isPresent()
                ? ruling
                : Offer.of(Reason.AMBIGUOUS, meanings);
    }

    /// What the customer chose from the meanings that were offered.
    Rule.Ruling chosen(String answer) {
        return reply(answer, Reason.FAQ);
    }

    private Rule.Ruling judge(Hits hits) {
        if (hits.hits().isEmpty()) {
            return people(Reason.NOT_FOUND);
        }
        Bar bar = threshold.under(hits.assurance());
        if (hits.confidence() < bar.least()) {
            return people(Reason.BELOW_THRESHOLD);
        }
        return reply(hits.hits().getFirst().answer(), reason(bar));
    }

    /// An answer as it is said, where it may be said as it is.
    private Rule.Ruling reply(String answer, Reason reason) {
        String said = Plainly.said(answer);
        if (said.length() > longest) {
            return people(Reason.TOO_LONG);
        }
        return Links.in(said) > MOST_LINKS
                ? people(Reason.MANY_LINKS)
                : new Rule.Ruling(Verdict.REPLY, reason, "", said, List.of(), List.of());
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
