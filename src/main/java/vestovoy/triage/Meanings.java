package vestovoy.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vestovoy.community.Markup;
import vestovoy.community.PersonalData;
import vestovoy.faq.Hit;
import vestovoy.reply.Links;
import vestovoy.reply.Plainly;

/// The meanings that a question back offers, a numbered line each: the entries' questions, short.
final class Meanings {
    private static final int LONGEST = 90;
    private static final int FEWEST = 2;
    private static final int MOST = 6;
    private static final int FEWEST_LETTERS = 8;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…])\\s+");
    private static final Pattern SIGNS = Pattern.compile("[\\[\\]|@*{}<>\\p{Cc}\\p{Cf}\\p{Cs}]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern GREETING =
            Pattern.compile(
                    "^(?:здравствуйте|добрый\\s+(?:день|вечер)|доброе\\s+утро|доброго\\s+\\p{L}+(?:\\s+суток)?|привет)[\\s,.!)]*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Meanings() {}

    /// The lines, in the order of the ids: a customer may answer with a number.
    ///
    /// @return empty when one of them cannot be said, or there are no two
    static String lines(List<String> offered, List<Hit> hits) {
        Map<String, String> questions =
                hits.stream().collect(Collectors.toMap(Hit::entry, Hit::question, (one, _) -> one));
        List<String> lines = new ArrayList<>();
        for (String id : offered) {
            String line = brief(questions.getOrDefault(id, ""));
            if (line.isEmpty()) {
                return "";
            }
            lines.add(lines.size() + 1 + ". " + line);
        }
        return lines.size() < FEWEST || lines.size() > MOST ? "" : String.join("\n", lines);
    }

    /// One line of a question; empty when it holds what is not to be said.
    static String brief(String question) {
        String plain = Plainly.said(Markup.plain(question));
        if (Links.in(plain) > 0 || PersonalData.isMasked(plain)) {
            return "";
        }
        String clean = BLANKS.matcher(SIGNS.matcher(plain).replaceAll(" ")).replaceAll(" ").strip();
        String asked = asking(GREETING.matcher(clean).replaceFirst(""));
        return letters(asked) < FEWEST_LETTERS ? "" : capital(cut(asked));
    }

    /// The first sentence that asks; else all of them.
    private static String asking(String text) {
        return SENTENCE.splitAsStream(text)
                .filter(one -> one.endsWith("?") && letters(one) >= FEWEST_LETTERS)
                .findFirst()
                .orElse(text)
                .strip();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST - 1);
        String kept = text.substring(0, end > 0 ? end : LONGEST - 1);
        int whole =
                kept.length() - (Character.isHighSurrogate(kept.charAt(kept.length() - 1)) ? 1 : 0);
        return kept.substring(0, whole).replaceAll("[\\s,;:–-]+$", "") + "…";
    }

    private static String capital(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }
}
