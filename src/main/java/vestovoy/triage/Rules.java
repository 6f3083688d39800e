package vestovoy.triage;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vestovoy.community.Markup;
import vestovoy.community.Post;

/// The ordered list of rules; it reads as a table of contents.
final class Rules {
    private Rules() {}

    /// @param staff whether a post is by one who answers for its community under their own name
    /// @param person wordings that ask for a person
    static List<Rule> inOrder(Predicate<Post> staff, Wordings person) {
        return List.of(
                // Its own voice and staff need no answer from the bot, and must never get one.
                when("own", Verdict.IGNORE, Reason.OWN, Rules::isOwn),
                when("staff", Verdict.IGNORE, Reason.STAFF, staff),
                // Two communities that answer each other never stop.
                when("other-community", Verdict.IGNORE, Reason.OTHER_COMMUNITY, Rules::isCommunity),
                // Only a person can see what is on a picture.
                when("attachment", Verdict.QUEUE, Reason.ATTACHMENT, Rules::isOnlyAttachment),
                when("empty", Verdict.IGNORE, Reason.EMPTY, Rules::isEmpty),
                // Who asks for a person gets one, always.
                when(
                        "asks-person",
                        Verdict.QUEUE,
                        Reason.ASKS_PERSON,
                        post -> person.in(text(post))));
    }

    /// A mention stands on the wall of whoever wrote it.
    private static boolean isOwn(Post post) {
        return post.author().id() == -post.key().community();
    }

    private static boolean isCommunity(Post post) {
        return post.author().isCommunity();
    }

    private static boolean isOnlyAttachment(Post post) {
        return isEmpty(post) && !post.attachments().isEmpty();
    }

    private static boolean isEmpty(Post post) {
        return text(post).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static String text(Post post) {
        return Markup.plain(post.text());
    }

    private static Rule when(String id, Verdict verdict, Reason reason, Predicate<Post> holds) {
        return new Rule() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Optional<Ruling> judge(Post post) {
                return holds.test(post)
                        ? Optional.of(new Ruling(verdict, reason))
                        : Optional.empty();
            }
        };
    }
}
