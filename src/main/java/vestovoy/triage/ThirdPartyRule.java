package vestovoy.triage;

import java.util.Optional;

/// What belongs to somebody else is told to nobody: a polite no when it is clear, people when not.
final class ThirdPartyRule {
    private static final double SURE = 0.55;
    private static final double NAMED = 0.3;
    private static final double POSSIBLE = 0.2;

    private ThirdPartyRule() {}

    static Rule with(Wordings others) {
        return new SimpleRule(
                "third-party",
                1,
                "Who asks for what belongs to another gets a polite no, or people when that is unsure.",
                matter -> judge(matter, others));
    }

    private static Optional<Rule.Ruling> judge(Matter matter, Wordings others) {
        double likely = matter.guess().of(Kind.THIRD_PARTY);
        if (likely < POSSIBLE) {
            return Optional.empty();
        }
        Optional<String> other = others.found(matter.readings());
        boolean clear = likely >= SURE || (likely >= NAMED && other.isPresent());
        return Optional.of(
                Rule.Ruling.of(
                        clear ? Verdict.DECLINE : Verdict.QUEUE,
                        Reason.THIRD_PARTY,
                        Because.of(Kind.THIRD_PARTY, likely, other)));
    }
}
