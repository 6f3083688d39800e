package vestovoy.triage;

import java.util.Optional;

/// Thanks need no answer. Who thanks beforehand still asks: then it is no talk.
final class ThanksRule {
    private static final double LIKELY = 0.5;
    private static final int SHORT = 8;

    /// With so few words nothing is asked besides.
    private static final int BARE = 3;

    private ThanksRule() {}

    static Rule with(Wordings thanks) {
        return new SimpleRule(
                "thanks", 1, "Thanks end a conversation.", matter -> judge(matter, thanks));
    }

    private static Optional<Rule.Ruling> judge(Matter matter, Wordings thanks) {
        double likely = matter.guess().of(Kind.CHITCHAT);
        int words = matter.readings().words().size();
        boolean closes =
                words <= BARE || (matter.situation().before().isPresent() && words <= SHORT);
        boolean asks = matter.readings().plain().indexOf('?') >= 0;
        return thanks.found(matter.readings())
                .filter(_ -> !asks && (likely >= LIKELY || closes))
                .map(found ->
                        Rule.Ruling.of(
                                Verdict.IGNORE,
                                Reason.THANKS,
                                Because.of(Kind.CHITCHAT, likely, Optional.of(found))));
    }
}
