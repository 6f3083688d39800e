package vestovoy.triage;

/// Whom the automatic answer did not help gets a person.
final class UnhelpedRule {
    private UnhelpedRule() {}

    static Rule with(Wordings wordings) {
        return new SimpleRule(
                "unhelped",
                1,
                "Who says after an automatic text that it did not help gets a person.",
                matter ->
                        matter.situation()
                                .before()
                                .flatMap(_ -> wordings.found(matter.readings()))
                                .map(found ->
                                        new Rule.Ruling(
                                                Verdict.QUEUE,
                                                Reason.UNHELPED,
                                                "unhelped",
                                                "",
                                                java.util.List.of(),
                                                java.util.List.of(found))));
    }
}
