package vestovoy.triage;

import java.util.Optional;

/// Who asks for a person gets one, always.
final class AsksPersonRule {
    private static final double LIKELY = 0.5;

    private AsksPersonRule() {}

    static Rule with(Wordings wordings) {
        return new SimpleRule(
                "asks-person",
                2,
                "Who asks for a person gets one.",
                matter -> judge(matter, wordings));
    }

    private static Optional<Rule.Ruling> judge(Matter matter, Wordings wordings) {
        double likely = matter.guess().of(Kind.OPERATOR);
        Optional<String> asked = wordings.found(matter.readings());
        return asked.isPresent() || likely >= LIKELY
                ? Optional.of(
                        Rule.Ruling.about(
                                "operator",
                                Verdict.QUEUE,
                                Reason.ASKS_PERSON,
                                Because.of(Kind.OPERATOR, likely, asked)))
                : Optional.empty();
    }
}
