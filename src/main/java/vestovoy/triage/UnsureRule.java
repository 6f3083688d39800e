package vestovoy.triage;

import java.util.Optional;

/// Only what is surely a general question may be answered by the FAQ: doubt goes to people.
final class UnsureRule {
    private static final double LEAST = 0.5;

    /// More likely than this it may want what belongs to another.
    private static final double FOREIGN = 0.2;

    private UnsureRule() {}

    static Rule rule() {
        return new SimpleRule(
                "unsure",
                1,
                "What is not surely a general question goes to people.",
                UnsureRule::judge);
    }

    private static Optional<Rule.Ruling> judge(Matter matter) {
        Guess guess = matter.guess();
        boolean asks =
                guess.likely().isEmpty()
                        || (guess.of(Kind.QUESTION) >= LEAST
                                && guess.of(Kind.THIRD_PARTY) <= FOREIGN);
        return asks
                ? Optional.empty()
                : Optional.of(
                        Rule.Ruling.of(
                                Verdict.QUEUE,
                                Reason.UNSURE,
                                Because.of(guess.best(), guess.sure(), Optional.empty())));
    }
}
