package vestovoy.triage;

import java.util.Optional;

/// Insults. Hidden only when list and learned kinds agree and nothing is asked besides; else people
/// decide.
final class InsultRule {
    private static final double CERTAIN = 0.9;
    private static final double LIKELY = 0.5;

    private InsultRule() {}

    static Rule with(Wordings insults) {
        return new SimpleRule(
                "insult",
                1,
                "Insults are hidden when list and learned kinds agree and nothing is asked, else they go to people.",
                matter -> judge(matter, insults));
    }

    private static Optional<Rule.Ruling> judge(Matter matter, Wordings insults) {
        double likely = matter.guess().of(Kind.ABUSE);
        Optional<String> insult = insults.found(matter.readings());
        if (insult.isEmpty() && likely < LIKELY) {
            return Optional.empty();
        }
        boolean certain = insult.isPresent() && likely >= CERTAIN && !matter.readings().asks();
        return Optional.of(
                Rule.Ruling.of(
                        certain ? Verdict.HIDE : Verdict.QUEUE,
                        Reason.INSULT,
                        Because.of(Kind.ABUSE, likely, insult)));
    }
}
