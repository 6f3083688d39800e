package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// One check of a post. Rules are asked in order; the first live one that speaks decides.
public interface Rule {
    /// Stable: it stands in the audit, in settings and in logs.
    String id();

    /// Raised with every change of what the rule decides.
    int version();

    /// What it does, in one English sentence for docs/triage.md.
    String summary();

    Optional<Ruling> judge(Matter matter);

    /// What a rule decided.
    ///
    /// @param topic which texts fit, as `order` of `private.order`; empty for the verdict's own
    /// @param text what is said instead of a template, as an FAQ answer; empty else
    /// @param offered ids of the entries that a question back offers, in its order; else empty
    /// @param because what in the post made it so, in a few words each, for people; no personal
    ///   data
    record Ruling(
            Verdict verdict,
            Reason reason,
            String topic,
            String text,
            List<String> offered,
            List<String> because) {
        public Ruling {
            requireNonNull(verdict, "verdict");
            requireNonNull(reason, "reason");
            requireNonNull(topic, "topic");
            requireNonNull(text, "text");
            offered = List.copyOf(offered);
            because = List.copyOf(because);
        }

        /// A ruling with the verdict's own texts.
        static Ruling of(Verdict verdict, Reason reason, String... because) {
            return about("", verdict, reason, because);
        }

        /// A ruling with the texts of a topic.
        static Ruling about(String topic, Verdict verdict, Reason reason, String... because) {
            return new Ruling(verdict, reason, topic, "", List.of(), List.of(because));
        }
    }
}
