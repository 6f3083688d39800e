package vestovoy.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vestovoy.community.Post;

/// The ordered list of rules; it reads as a table of contents.
public final class Rules {
    private Rules() {}

    /// @param staff whether a post is by one who answers for its community under their own name
    /// @param lists wordings that the rules look for
    /// @param hides whether public posts with personal data are hidden where VK can
    public static List<Rule> inOrder(
            Predicate<Post> staff, Lists lists, AnswerPolicy policy, Limits limits, boolean hides) {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(certain(staff));
        rules.addAll(safety(lists, hides));
        rules.addAll(wishes(lists));
        // From here on the bot may speak: not where it must keep silent.
        rules.addAll(SilenceRules.within(limits));
        rules.addAll(intents(lists, policy));
        rules.add(
                new SimpleRule(
                        "faq", 3, "The FAQ answers where it is sure; else people.", policy::judge));
        return List.copyOf(rules);
    }

    /// The usual limits, and nothing hidden for personal data.
    public static List<Rule> inOrder(Predicate<Post> staff, Lists lists, AnswerPolicy policy) {
        return inOrder(staff, lists, policy, Limits.USUAL, false);
    }

    /// Cheap, and without doubt.
    private static List<Rule> certain(Predicate<Post> staff) {
        return List.of(
                // Its own voice and staff need no answer from the bot, and must never get one.
                ignore("own", Reason.OWN, "The community's own posts.", Rules::isOwn),
                ignore(
                        "staff",
                        Reason.STAFF,
                        "Posts of staff under their own names.",
                        matter -> staff.test(matter.post())),
                // Two communities that answer each other never stop.
                ignore(
                        "other-community",
                        Reason.OTHER_COMMUNITY,
                        "Posts of other communities.",
                        matter -> matter.post().author().isCommunity()),
                // Only a person can see what is on a picture.
                new SimpleRule(
                        "attachment",
                        1,
                        "Attachments without a word go to people.",
                        matter ->
                                isEmpty(matter) && !matter.post().attachments().isEmpty()
                                        ? Optional.of(
                                                Rule.Ruling.of(Verdict.QUEUE, Reason.ATTACHMENT))
                                        : Optional.empty()),
                ignore("empty", Reason.EMPTY, "Posts without a letter or digit.", Rules::isEmpty));
    }

    /// What may harm people stands in sight no longer than it must.
    private static List<Rule> safety(Lists lists, boolean hides) {
        return List.of(
                new PersonalDataRule(hides),
                FraudRule.with(lists.get("fraud")),
                SpamRule.with(lists.get("spam")),
                ThreatRule.with(lists.get("threat")),
                InsultRule.with(lists.get("insult")));
    }

    /// What needs no answer of the bot's, whatever it knows.
    private static List<Rule> wishes(Lists lists) {
        return List.of(
                AsksPersonRule.with(lists.get("asks-person")),
                UnhelpedRule.with(lists.get("unhelped")),
                ThanksRule.with(lists.get("thanks")),
                TalkRule.rule());
    }

    /// What is answered otherwise than by the FAQ.
    private static List<Rule> intents(Lists lists, AnswerPolicy policy) {
        return List.of(
                SuspectRule.rule(),
                ThirdPartyRule.with(lists.get("third-party")),
                ChoiceRule.with(policy),
                OwnOrderRule.with(lists.get("own-order"), lists),
                GrievanceRule.rule(),
                UnclearRule.rule(),
                UnsureRule.with(lists.get("third-party")));
    }

    /// A mention stands on the wall of whoever wrote it.
    private static boolean isOwn(Matter matter) {
        return matter.post().author().id() == -matter.post().key().community();
    }

    private static boolean isEmpty(Matter matter) {
        return matter.readings().plain().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static Rule ignore(String id, Reason reason, String summary, Predicate<Matter> holds) {
        return new SimpleRule(
                id,
                1,
                summary,
                matter ->
                        holds.test(matter)
                                ? Optional.of(Rule.Ruling.of(Verdict.IGNORE, reason))
                                : Optional.empty());
    }
}
