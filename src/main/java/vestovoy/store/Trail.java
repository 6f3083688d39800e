package vestovoy.store;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vestovoy.intake.Decided;
import vestovoy.triage.Decision;

/// The audit rows: who did what to a post, when and why. Always written in the transaction of the
/// deed.
final class Trail {
    private static final String INSERT =
            """
            insert into audit (post, at, actor, action, rule, reason, generation, confidence, detail, grounds)
            values (:post, :at, :actor, :action, :rule, :reason, :generation, :confidence, :detail, :grounds)
            """;

    private final Database database;

    Trail(Database database) {
        this.database = database;
    }

    /// Writes down a step.
    ///
    /// @param action what was done, a stable word: received, edited, planned, sent, …
    /// @param reason why, a code; may be empty
    void step(long post, Instant at, String actor, String action, String reason) {
        row(post, at, actor, action, reason)
                .param("rule", "")
                .param("generation", "")
                .param("confidence", 0.0)
                .param("detail", "")
                .param("grounds", "")
                .update();
    }

    /// Writes down a decision with all that explains it.
    void decided(Decided decided) {
        Decision decision = decided.decision();
        String reason = decision.reason().code();
        row(decided.pending().id(), decided.at(), Actor.BOT, "decided", reason)
                .param("rule", decision.rule())
                .param("generation", decision.hits().generation())
                .param("confidence", decision.confidence())
                .param("detail", Json.of(decision.hits().hits()))
                .param("grounds", Footing.of(decision).json())
                .update();
    }

    private StatementSpec row(long post, Instant at, String actor, String action, String reason) {
        return database.sql(INSERT)
                .param("post", post)
                .param("at", at.toEpochMilli())
                .param("actor", actor)
                .param("action", action)
                .param("reason", reason);
    }
}
