package vestovoy.triage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vestovoy.community.Post;

/// The ordered list of rules; it reads as a table of contents.
public final class Rules {
    private Rules() {}

    /// @param staff whether a post is by one who answers for its community under their own name
    /// @param lists wordings that the rules look for
    public static List<Rule> inOrder(Predicate<Post> staff, Lists lists, AnswerPolicy policy) {
        return inOrder(staff, lists, policy, false);
    }

    /// @param hides whether public posts with personal data are hidden where VK can
    public static List<Rule> inOrder(
            Predicate<Post> staff, Lists lists, AnswerPolicy policy, boolean hides) {
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
                ignore("empty", Reason.EMPTY, "Posts without a letter or digit.", Rules::isEmpty),
                // What may harm its author stands in sight no longer than it must.
                new PersonalDataRule(hides),
                // Who asks for a person gets one, always.
                listed(
                        "asks-person",
                        "Who asks for a person gets one.",
                        lists.get("asks-person"),
                        found -> Rule.Ruling.of(Verdict.QUEUE, Reason.ASKS_PERSON, found)),
                new SimpleRule(
                        "faq", 1, "The FAQ answers where it is sure; else people.", policy::judge));
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

    private static Rule listed(
            String id, String summary, Wordings wordings, Function<String, Rule.Ruling> ruling) {
        return new SimpleRule(
                id, 1, summary, matter -> wordings.found(matter.readings()).map(ruling));
    }
}
