package vestovoy.triage;

/// Threats: people decide, soon.
final class ThreatRule {
    private ThreatRule() {}

    static Rule with(Wordings threats) {
        return new SimpleRule(
                "threat",
                1,
                "Threats that a list names go to people.",
                matter ->
                        threats.found(matter.readings())
                                .map(found -> Rule.Ruling.of(Verdict.QUEUE, Reason.THREAT, found)));
    }
}
