package vestovoy.triage;

import java.util.Locale;
import java.util.Optional;

/// What may well be advertising or an insult is not answered: people look.
final class SuspectRule {
    private static final double POSSIBLE = 0.2;

    private SuspectRule() {}

    static Rule rule() {
        return new SimpleRule(
                "suspect",
                1,
                "What may well be advertising or an insult goes to people.",
                SuspectRule::judge);
    }

    private static Optional<Rule.Ruling> judge(Matter matter) {
        double harmful = matter.guess().of(Kind.SPAM) + matter.guess().of(Kind.ABUSE);
        return harmful >= POSSIBLE
                ? Optional.of(
                        Rule.Ruling.of(
                                Verdict.QUEUE,
                                Reason.UNSURE,
                                String.format(Locale.ROOT, "spam or abuse %.2f", harmful)))
                : Optional.empty();
    }
}
