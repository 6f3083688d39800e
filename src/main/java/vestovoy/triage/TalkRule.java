package vestovoy.triage;

import java.util.Optional;

/// Talk between customers needs no answer of the community's.
final class TalkRule {
    private static final double SURE = 0.6;
    private static final double AMONG_CUSTOMERS = 0.4;

    private TalkRule() {}

    static Rule rule() {
        return new SimpleRule("talk", 1, "Talk between customers is left alone.", TalkRule::judge);
    }

    private static Optional<Rule.Ruling> judge(Matter matter) {
        double likely = matter.guess().of(Kind.CHITCHAT);
        boolean among = matter.situation().answers() == Situation.Answers.CUSTOMER;
        return likely >= (among ? AMONG_CUSTOMERS : SURE)
                ? Optional.of(
                        Rule.Ruling.of(
                                Verdict.IGNORE,
                                Reason.TALK,
                                Because.of(Kind.CHITCHAT, likely, Optional.empty())))
                : Optional.empty();
    }
}
