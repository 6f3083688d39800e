package vestovoy.triage;

import java.util.Optional;

/// Talk between customers needs no answer of the community's.
final class TalkRule {
    private static final double SURE = 0.5;
    private static final double FIRST = 0.35;
    private static final double HARDLY = 0.25;
    private static final double AMONG_CUSTOMERS = 0.4;

    private TalkRule() {}

    static Rule rule() {
        return new SimpleRule("talk", 1, "Talk between customers is left alone.", TalkRule::judge);
    }

    /// Rather talk than anything else, and hardly a matter.
    private static boolean idle(Guess guess) {
        double matters = guess.of(Kind.QUESTION) + guess.of(Kind.ORDER) + guess.of(Kind.OPERATOR);
        return guess.best() == Kind.CHITCHAT && guess.sure() >= FIRST && matters <= HARDLY;
    }

    private static Optional<Rule.Ruling> judge(Matter matter) {
        double likely = matter.guess().of(Kind.CHITCHAT);
        boolean among = matter.situation().answers() == Situation.Answers.CUSTOMER;
        return likely >= (among ? AMONG_CUSTOMERS : SURE) || idle(matter.guess())
                ? Optional.of(
                        Rule.Ruling.of(
                                Verdict.IGNORE,
                                Reason.TALK,
                                Because.of(Kind.CHITCHAT, likely, Optional.empty())))
                : Optional.empty();
    }
}
