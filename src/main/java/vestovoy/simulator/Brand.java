package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The names under which people speak of the community elsewhere: mentions, hashtags, addresses.
///
/// A plain word is none of them: whoever writes «полка» may mean a shelf.
final class Brand {
    private static final String NAME_ENDS = "(?![\\p{L}\\p{N}_.])";
    private static final Pattern NUMBERED = Pattern.compile("(?:club|public|event)(\\d{1,15})");

    private final Pattern mention;
    private final Pattern shortcut;
    private final Pattern address;
    private final List<Pattern> tags;
    private final String mark;

    /// @param community its id, positive
    /// @param screen the name of its page
    /// @param hashtags its own, without `#`
    Brand(long community, String screen, List<String> hashtags) {
        String name =
                "(?:(?:club|public|event)"
                        + community
                        + "|"
                        + Pattern.quote(requireNonNull(screen))
                        + ")";
        this.mention = insensitive("\\[" + name + "(?::[^\\[\\]|]{0,60})?\\|");
        this.shortcut =
                insensitive(
                        "(?<![\\p{L}\\p{N}_.@*|\\[])[@*]("
                                + name
                                + ")"
                                + NAME_ENDS
                                + "(?: \\(([^()\\[\\]|]{1,100})\\))?");
        this.address =
                insensitive(
                        "(?<![\\p{L}\\p{N}_.-])(?:m\\.)?vk\\.(?:com|ru|me)/(?:"
                                + name
                                + NAME_ENDS
                                + "|(?:wall|topic|photo|video|market|product)-"
                                + community
                                + "(?!\\d))");
        this.tags =
                hashtags.stream()
                        .map(tag -> insensitive("#" + Pattern.quote(tag) + "(?![\\p{L}\\p{N}_])"))
                        .toList();
        this.mark = "[club" + community + "|";
    }

    private static Pattern insensitive(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Whether a text mentions the community by its mark, as VK keeps it.
    boolean mentioned(String text) {
        return mention.matcher(text).find();
    }

    /// Whether it names the community in any way that a stranger can be found by.
    boolean named(String text) {
        return mentioned(text)
                || address.matcher(text).find()
                || tags.stream().anyMatch(tag -> tag.matcher(text).find());
    }

    /// The text as VK keeps it: `@polka_market (Полка)` becomes `[club214000777|Полка]`.
    String marked(String text) {
        return shortcut.matcher(text)
                .replaceAll(found -> {
                    String shown = found.group(2) == null ? found.group() : found.group(2);
                    return java.util.regex.Matcher.quoteReplacement(mark + shown + "]");
                });
    }

    /// Whether a word is the name of a page with a number, and of which: `club214000777`.
    static long numbered(String word) {
        var name = NUMBERED.matcher(word.toLowerCase(Locale.ROOT));
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
    }
}
