package vestovoy.triage;

import java.util.List;
import java.util.Optional;

/// What cannot be understood is asked back, once: with the likeliest meanings where there are some.
final class UnclearRule {
    private static final double LIKELY = 0.5;
    private static final double CONCEIVABLE = 0.3;

    private UnclearRule() {}

    static Rule rule() {
        return new SimpleRule(
                "unclear",
                1,
                "What cannot be understood is asked back once, then it goes to people.",
                UnclearRule::judge);
    }

    private static Optional<Rule.Ruling> judge(Matter matter) {
        double likely = matter.guess().of(Kind.VAGUE);
        if (likely < LIKELY) {
            return Optional.empty();
        }
        String because = Because.of(Kind.VAGUE, likely, Optional.empty());
        if (matter.situation().askedBack().isPresent() || !matter.post().attachments().isEmpty()) {
            return Optional.of(Rule.Ruling.of(Verdict.QUEUE, Reason.UNCLEAR, because));
        }
        List<String> meanings = Offer.among(matter.hits(), CONCEIVABLE);
        return Optional.of(
                meanings.isEmpty()
                        ? Rule.Ruling.of(Verdict.CLARIFY, Reason.UNCLEAR, because)
                        : Offer.of(Reason.UNCLEAR, meanings, because));
    }
}
