package vestovoy.triage;

import java.util.Optional;

/// Only what is surely a general question may be answered by the FAQ: doubt goes to people.
final class UnsureRule {
    private static final double LEAST = 0.5;

    /// More likely than this it may want what belongs to another.
    private static final double FOREIGN = 0.2;

    private UnsureRule() {}

    /// @param others wordings of wishes for what belongs to another
    static Rule with(Wordings others) {
        return new SimpleRule(
                "unsure",
                2,
                "What is not surely a general question goes to people.",
                matter -> judge(matter, others));
    }

    private static Optional<Rule.Ruling> judge(Matter matter, Wordings others) {
        Guess guess = matter.guess();
        Optional<String> other = others.found(matter.readings());
        boolean asks =
                guess.likely().isEmpty()
                        || (guess.of(Kind.QUESTION) >= LEAST
                                && guess.of(Kind.THIRD_PARTY) <= FOREIGN);
        return asks && other.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Rule.Ruling.of(
                                Verdict.QUEUE,
                                Reason.UNSURE,
                                Because.of(guess.best(), guess.sure(), other)));
    }
}
