package vestovoy.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Links in what is said. VK makes one of every address and every bare host of a known ending; an
/// e-mail address is none. Each pattern is bounded, so that it reads any text in linear time.
public final class Links {
    private static final String ADDRESS =
            "https?://[^\\s\\[\\]|<>«»\"]{1,500}"
                    + "|(?<![\\p{L}\\p{N}@._-])(?:[\\p{L}\\p{N}-]{1,63}\\.){1,4}"
                    + "(?:ru|рф|su|com|org|net|me|cc|info|online|shop|store|site|io|app|link|pro|biz|by|kz)"
                    + "(?![\\p{L}\\p{N}@-])(?:/[^\\s\\[\\]|<>«»\"]{0,500})?";
    private static final Pattern LINK =
            Pattern.compile(ADDRESS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `[https://…|text]`: the text says what the link is.
    private static final Pattern NAMED =
            Pattern.compile(
                    "\\[(?:https?://)?[\\p{L}\\p{N}-]{1,63}\\.[^\\s\\[\\]|]{1,500}\\|([^\\[\\]|]{1,200})\\]");

    /// A link in brackets is an aside.
    private static final Pattern ASIDE =
            Pattern.compile("\\s{0,5}\\((?:[^()]{0,60}[\\s:])?(?:" + ADDRESS + ")\\)");

    /// Where a sentence ends: the line does, or no small letter follows ("см. …").
    private static final Pattern END =
            Pattern.compile("[.!?…]{1,9}\\s{1,20}(?=[^\\s\\p{Ll}])|\\n\\s{0,20}");

    /// What is said without links must be at least this share of what was said with them.
    private static final double ENOUGH = 0.5;

    private Links() {}

    /// How many links VK would make of a text.
    public static int in(String text) {
        Matcher link = LINK.matcher(text);
        int links = 0;
        while (link.find()) {
            links++;
        }
        return links;
    }

    /// The same without links, where it still reads well: a link's own name stays, a link in
    /// brackets goes, and a sentence that gives a bare address goes whole, since "see here:" alone
    /// says nothing.
    ///
    /// @return empty when there is no link, or when too little would be left
    public static Optional<String> without(String text) {
        if (in(text) == 0) {
            return Optional.empty();
        }
        String named = NAMED.matcher(text).replaceAll("$1");
        String kept = kept(ASIDE.matcher(named).replaceAll(""));
        boolean enough = letters(kept) >= ENOUGH * letters(LINK.matcher(named).replaceAll(""));
        return enough && letters(kept) > 0 ? Optional.of(kept) : Optional.empty();
    }

    private static String kept(String text) {
        List<String> kept = new ArrayList<>();
        for (String sentence : sentences(text)) {
            if (in(sentence) == 0) {
                kept.add(sentence);
            } else if (!kept.isEmpty() && kept.getLast().strip().endsWith(":")) {
                kept.removeLast();
            }
        }
        return String.join("", kept).strip();
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            sentences.add(text.substring(from, end.end()));
            from = end.end();
        }
        sentences.add(text.substring(from));
        return sentences;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }
}
