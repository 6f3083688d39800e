package vestovoy.triage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Where the bot must not speak people get the post: before every rule that says something.
final class SilenceRules {
    /// Not among them: whose question is with people may be told so.
    private static final Set<String> NO_WORD = Set.of("muted", "loop", "limit");

    private SilenceRules() {}

    /// Whether a rule forbids every automatic text where it holds, notices too.
    static boolean silences(Rule rule) {
        return NO_WORD.contains(rule.id());
    }

    static List<Rule> within(Limits limits) {
        return List.of(
                silence(
                        "muted",
                        Reason.MUTED,
                        "Where a person speaks the bot keeps silent.",
                        Situation::muted),
                silence(
                        "with-people",
                        Reason.WITH_PEOPLE,
                        "Whose question is with people gets no automatic text besides.",
                        Situation::open),
                silence(
                        "loop",
                        Reason.LOOP,
                        "A thread in which the bot spoke too often goes to people.",
                        around -> around.turns() >= limits.turns()),
                silence(
                        "limit",
                        Reason.LIMIT,
                        "Beyond the automatic texts that an hour may bring people answer.",
                        around ->
                                around.toAuthor() >= limits.perAuthor()
                                        || around.byCommunity() >= limits.perCommunity()));
    }

    private static Rule silence(
            String id, Reason reason, String summary, Predicate<Situation> holds) {
        return new SimpleRule(
                id,
                1,
                summary,
                matter ->
                        holds.test(matter.situation())
                                ? Optional.of(Rule.Ruling.of(Verdict.QUEUE, reason))
                                : Optional.empty());
    }
}
