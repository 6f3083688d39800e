package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import vestovoy.community.Post;

/// One cheap and certain check. Rules are asked in order; the first that speaks decides.
interface Rule {
    /// Stable: it stands in the audit and in logs.
    String id();

    Optional<Ruling> judge(Post post);

    /// What a rule decided; rules themselves say nothing to customers.
    record Ruling(Verdict verdict, Reason reason) {
        public Ruling {
            requireNonNull(reason, "reason");
            if (verdict.speaks()) {
                throw new IllegalArgumentException("a rule has no text for " + verdict.code());
            }
        }
    }
}
