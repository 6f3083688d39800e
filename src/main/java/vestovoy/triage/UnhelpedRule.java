package vestovoy.triage;

import java.util.Optional;

/// Whom an answer of ours did not help gets a person, the bot's or the community's own.
final class UnhelpedRule {
    private UnhelpedRule() {}

    static Rule with(Wordings wordings) {
        return new SimpleRule(
                "unhelped",
                2,
                "Who says after an answer of ours that it did not help gets a person.",
                matter ->
                        Optional.of(matter)
                                .filter(UnhelpedRule::answers)
                                .flatMap(_ -> wordings.found(matter.readings()))
                                .map(found ->
                                        Rule.Ruling.about(
                                                "unhelped",
                                                Verdict.QUEUE,
                                                Reason.UNHELPED,
                                                found)));
    }

    private static boolean answers(Matter matter) {
        return matter.situation().before().isPresent()
                || matter.situation().answers() == Situation.Answers.US;
    }
}
