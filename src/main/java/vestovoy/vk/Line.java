package vestovoy.vk;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Markup;
import vestovoy.community.PostKey;

/// A comment or message as it stands in VK around the target of a reply.
///
/// @param id its number in its place
/// @param author who wrote it, communities negative
/// @param repliesTo the comment that VK says it answers, 0 when none
/// @param text with VK's mark-up
/// @param random the `random_id` of a message that a program sent, as far as VK tells: one with
///   such a number and without a person behind it; 0 for anything else
record Line(long id, long author, long repliesTo, String text, long random) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    /// A comment of any kind; a board's has no field for what it answers.
    static Line comment(JsonNode item) {
        return new Line(
                Fields.number(item, "id"),
                PostReader.author(item),
                Fields.number(item, "reply_to_comment"),
                Fields.text(item, "text"),
                0);
    }

    /// A message; what went out is the community's, whoever's number stands in it.
    ///
    /// @param owner the community, negative
    static Line message(JsonNode item, long owner) {
        boolean out = Fields.flag(item, "out");
        return new Line(
                Fields.number(item, "conversation_message_id"),
                out ? owner : PostReader.author(item),
                0,
                Fields.text(item, "text"),
                out && isPrograms(item) ? Fields.number(item, "random_id") : 0);
    }

    /// Whether a message that went out was sent by a program, ours or another's: it has the number
    /// that a program gave it, and VK names no person behind it.
    static boolean isPrograms(JsonNode item) {
        return Fields.number(item, "random_id") != 0 && Fields.number(item, "admin_author_id") == 0;
    }

    /// Whether a program sent it.
    boolean machine() {
        return random != 0;
    }

    /// Whether this comment answers that one: by VK's own field, by the reply mark, or by naming
    /// its author.
    boolean answers(PostKey target, long author) {
        if (repliesTo != 0) {
            return repliesTo == target.id();
        }
        return Markup.addressee(text)
                .filter(mark ->
                        mark.comment() == 0
                                ? mark.author() == author
                                : mark.comment() == target.id())
                .isPresent();
    }

    /// Whether it says the same as a text: mark-up, addressee and spacing aside.
    boolean says(String other) {
        return plain(text).equals(plain(other));
    }

    private static String plain(String text) {
        return SPACE.matcher(Markup.plain(text)).replaceAll(" ").strip();
    }
}
