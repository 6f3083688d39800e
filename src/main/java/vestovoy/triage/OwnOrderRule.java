package vestovoy.triage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What needs a look into the customer's own order, payment or account is answered in private.
final class OwnOrderRule {
    private static final double SURE = 0.5;
    private static final double NAMED = 0.3;

    /// Likelier than every other kind, though not than all of them together.
    private static final double FIRST = 0.4;

    /// In the order in which they are looked for.
    private static final List<String> TOPICS =
            List.of("refund", "quality", "payment", "account", "delay");

    private OwnOrderRule() {}

    /// @param lists of which each topic has one, as `topic-delay`
    static Rule with(Wordings own, Lists lists) {
        Map<String, Wordings> topics = new LinkedHashMap<>();
        TOPICS.forEach(topic -> topics.put(topic, lists.get("topic-" + topic)));
        return new SimpleRule(
                "own-order",
                1,
                "What needs the customer's own data leads to the private channel, and there to people.",
                matter -> judge(matter, own, topics));
    }

    private static Optional<Rule.Ruling> judge(
            Matter matter, Wordings own, Map<String, Wordings> topics) {
        double likely = matter.guess().of(Kind.ORDER);
        if (likely < NAMED) {
            return Optional.empty();
        }
        Optional<String> named = own.found(matter.readings());
        boolean first = likely == matter.guess().sure();
        if (likely < SURE && !(first && (named.isPresent() || likely >= FIRST))) {
            return Optional.empty();
        }
        return Optional.of(
                Rule.Ruling.about(
                        topic(matter, topics),
                        verdict(matter),
                        Reason.OWN_ORDER,
                        Because.of(Kind.ORDER, likely, named)));
    }

    /// In messages the private channel is reached already: people have a look there.
    private static Verdict verdict(Matter matter) {
        return matter.post().key().channel().isPublic() ? Verdict.PRIVATE : Verdict.QUEUE;
    }

    private static String topic(Matter matter, Map<String, Wordings> topics) {
        return topics.entrySet().stream()
                .filter(topic -> topic.getValue().found(matter.readings()).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
