package vestovoy.triage;

import java.util.List;
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
                        new Rule.Ruling(
                                Verdict.QUEUE,
                                Reason.GRIEVANCE,
                                "grievance",
                                "",
                                List.of(),
                                List.of(Because.of(Kind.GRIEVANCE, likely, Optional.empty()))))
                : Optional.empty();
    }
}
