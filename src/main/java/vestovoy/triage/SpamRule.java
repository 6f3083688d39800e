package vestovoy.triage;

import java.util.Optional;

/// Advertising. Hidden only when the learned kinds are sure and the post shows it besides; what
/// looks like it goes to people.
final class SpamRule {
    private static final double CERTAIN = 0.9;
    private static final double SURE = 0.7;
    private static final double LIKELY = 0.4;

    private SpamRule() {}

    static Rule with(Wordings signs) {
        return new SimpleRule(
                "spam",
                1,
                "Advertising is hidden when it is certain, else it goes to people.",
                matter -> judge(matter, signs));
    }

    private static Optional<Rule.Ruling> judge(Matter matter, Wordings signs) {
        double likely = matter.guess().of(Kind.SPAM);
        if (likely < LIKELY) {
            return Optional.empty();
        }
        Optional<String> sign = signs.found(matter.readings());
        boolean certain = likely >= CERTAIN || (likely >= SURE && sign.isPresent());
        return Optional.of(
                Rule.Ruling.of(
                        certain ? Verdict.HIDE : Verdict.QUEUE,
                        Reason.SPAM,
                        Because.of(Kind.SPAM, likely, sign)));
    }
}
