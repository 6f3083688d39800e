package vestovoy.community;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mark-up that VK puts into texts: links and mentions in brackets, reply marks, and entities.
///
/// Forms: `[id1|Имя]`, `[club1|Имя]`, `[id1:bp-2_3|Имя]` (author, community, comment),
/// `[https://…|text]`; and in texts of older versions `&amp;`, `&#10071;`, `<br>`. Each pattern is
/// bounded, so that it reads any text in linear time.
public final class Markup {
    private static final Pattern LINK =
            Pattern.compile("\\[([\\p{L}\\p{N}_.:/?=&%#~+-]{1,200})\\|([^\\[\\]|]{0,200})\\]");
    private static final Pattern ADDRESSEE =
            Pattern.compile(
                    "^\\s{0,20}\\[(id|club|public|event)(\\d{1,15})(?::bp-?(\\d{1,15})_(\\d{1,15}))?\\|([^\\[\\]|]{0,200})\\]\\s{0,5},?\\s{0,20}");
    private static final Pattern BREAK = Pattern.compile("<br ?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|amp|lt|gt|quot|apos|nbsp);");

    private Markup() {}

    /// Whom a comment addresses at its beginning.
    ///
    /// @param author the addressee's id, communities negative
    /// @param comment the comment that is answered, 0 when the mark names only the person
    /// @param name what the mark shows
    public record Addressee(long author, long comment, String name) {}

    /// The addressee named at the beginning of a text.
    public static Optional<Addressee> addressee(String text) {
        Matcher mark = ADDRESSEE.matcher(text);
        if (!mark.lookingAt()) {
            return Optional.empty();
        }
        long id = Long.parseLong(mark.group(2));
        long author = mark.group(1).equals("id") ? id : -id;
        long comment = mark.group(4) == null ? 0 : Long.parseLong(mark.group(4));
        return Optional.of(new Addressee(author, comment, mark.group(5)));
    }

    /// The text as a reader sees it: the addressee dropped, links as what they show, entities as
    /// what they mean.
    public static String plain(String text) {
        String body = ADDRESSEE.matcher(text).replaceFirst("");
        String shown =
                LINK.matcher(body).replaceAll(link -> Matcher.quoteReplacement(link.group(2)));
        return unescaped(shown).strip();
    }

    /// The text with entities as what they mean and `<br>` as a new line: search gives them where
    /// events give the characters themselves.
    public static String unescaped(String text) {
        return entities(BREAK.matcher(text).replaceAll("\n"));
    }

    private static String entities(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1))));
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static String character(String entity) {
        if (entity.startsWith("#")) {
            int point = Integer.parseInt(entity.substring(1));
            return Character.isValidCodePoint(point) && !isHalf(point)
                    ? Character.toString(point)
                    : "";
        }
        return switch (entity) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> "&";
        };
    }
}
