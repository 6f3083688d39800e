package vestovoy.triage;

import java.util.Optional;

/// Feeling without a matter: a person decides whether there is one.
final class GrievanceRule {
    private static final double LIKELY = 0.5;

    private GrievanceRule() {}

    static Rule rule() {
        return new SimpleRule(
                "grievance", 1, "Complaints without a matter go to people.", GrievanceRule::judge);
    }

    private static Optional<Rule.Ruling> judge(Matter matter) {
        double likely = matter.guess().of(Kind.GRIEVANCE);
        return likely >= LIKELY
                ? Optional.of(
                        Rule.Ruling.about(
                                "grievance",
                                Verdict.QUEUE,
                                Reason.GRIEVANCE,
                                Because.of(Kind.GRIEVANCE, likely, Optional.empty())))
                : Optional.empty();
    }
}
