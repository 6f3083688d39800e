package vestovoy.reply;

import java.util.regex.Pattern;

/// What the bot says by itself: no markup of strangers. An answer or a name that was taken over
/// from somebody may hold a mention, which would call a third person into the thread.
public final class Plainly {
    /// `[id1|Имя]`, `[club1|Имя]`, `[name|Имя]`, `[id1:bp-2_3|Имя]`. A link, which has a dot or a
    /// slash, is not a mention.
    private static final Pattern MENTION =
            Pattern.compile(
                    "\\[[A-Za-z0-9_]{1,64}(?::bp-?\\d{1,15}_\\d{1,15})?\\|([^\\[\\]|]{0,200})\\]");

    /// `@name`, `*name`, `@id1 (Имя)`, `@all`: VK makes mentions of them. An e-mail address has
    /// something before its sign.
    private static final Pattern SHORTCUT =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+*@-])[@*](?=[A-Za-z][A-Za-z0-9_.]{1,63})");

    private Plainly() {}

    /// The text with every mention as the words that it shows.
    public static String said(String text) {
        return SHORTCUT.matcher(MENTION.matcher(text).replaceAll("$1")).replaceAll("");
    }
}
