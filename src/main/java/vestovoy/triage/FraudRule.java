package vestovoy.triage;

import java.util.Optional;

/// Lures: a list names them, the learned kinds say that the text is no question about them.
final class FraudRule {
    /// "Мне обещают выигрыш, это обман?" names a lure too.
    private static final double SURE = 0.5;

    private FraudRule() {}

    static Rule with(Wordings lures) {
        return new SimpleRule(
                "fraud",
                1,
                "Lures that a list names are hidden where the post is no question about them, else they go to people.",
                matter -> lures.found(matter.readings()).flatMap(lure -> ruling(matter, lure)));
    }

    private static Optional<Rule.Ruling> ruling(Matter matter, String lure) {
        double likely = matter.guess().of(Kind.SPAM);
        Verdict verdict = likely >= SURE ? Verdict.HIDE : Verdict.QUEUE;
        return Optional.of(
                Rule.Ruling.of(
                        verdict, Reason.FRAUD, Because.of(Kind.SPAM, likely, Optional.of(lure))));
    }
}
