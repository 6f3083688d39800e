package vestovoy.triage;

import java.util.Optional;

/// What belongs to somebody else is told to nobody: a polite no when it is clear; what may be such
/// a wish is never answered by the FAQ ([UnsureRule]).
final class ThirdPartyRule {
    private static final double SURE = 0.5;
    private static final double NAMED = 0.3;

    private ThirdPartyRule() {}

    static Rule with(Wordings others) {
        return new SimpleRule(
                "third-party",
                1,
                "Who asks for what belongs to another gets a polite no.",
                matter -> judge(matter, others));
    }

    private static Optional<Rule.Ruling> judge(Matter matter, Wordings others) {
        double likely = matter.guess().of(Kind.THIRD_PARTY);
        Optional<String> other = others.found(matter.readings());
        boolean clear =
                likely >= SURE
                        || (likely >= NAMED
                                && likely == matter.guess().sure()
                                && other.isPresent());
        return clear
                ? Optional.of(
                        Rule.Ruling.of(
                                Verdict.DECLINE,
                                Reason.THIRD_PARTY,
                                Because.of(Kind.THIRD_PARTY, likely, other)))
                : Optional.empty();
    }
}
