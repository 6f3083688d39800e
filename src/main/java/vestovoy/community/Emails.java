package vestovoy.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// E-mail addresses, also with blanks about the sign, without an ending, or with the sign in words.
final class Emails implements Detector {
    private static final String LOCAL = "[\\p{L}\\d._%+-]{1,64}";
    private static final String LABEL = "[\\p{L}\\d-]{1,63}";
    private static final String KNOWN =
            "(?:gmail|mail|yandex|ya|bk|list|inbox|rambler|icloud|outlook|hotmail|yahoo|vk|proton|protonmail"
                    + "|яндекс|мейл|мэйл|майл|маил|мыло|гмейл|гмэйл|гмайл|джимейл|джимэйл|жмейл|рамблер|инбокс|бк|лист|айклауд)";
    private static final String ENDING =
            "(?:ru|com|рф|net|org|by|kz|ua|ру|ком|нет|орг)(?![\\p{L}\\d])";
    private static final String DOT = " ?(?:[.,]|[(\\[{]? ?(?:точка|тчк|dot) ?[)\\]}]?) ?";

    /// What mailboxes of companies begin with; they are nobody's own.
    private static final Set<String> ROLES =
            Set.of(
                    "help",
                    "support",
                    "info",
                    "sales",
                    "hello",
                    "noreply",
                    "no-reply",
                    "partners",
                    "partner",
                    "office",
                    "feedback",
                    "press",
                    "service",
                    "contact",
                    "claims",
                    "refund",
                    "returns",
                    "orders");

    private static final Pattern SIGN_IN_WORDS =
            Pattern.compile("[сc][оа]бак|собач|[(\\[{ ](?:at|эт)[)\\]} ]|[(\\[{] (?:at|эт)");
    private static final List<Pattern> SIGNED =
            List.of(
                    Pattern.compile(LOCAL + "@" + LABEL + "(?:\\." + LABEL + "){1,4}"),
                    Pattern.compile(
                            "(?:[\\p{L}\\d_-]{1,30} \\. )?"
                                    + LOCAL
                                    + " ?@ ?"
                                    + LABEL
                                    + "(?:"
                                    + DOT
                                    + LABEL
                                    + "){0,2}"
                                    + DOT
                                    + ENDING),
                    Pattern.compile(LOCAL + " ?@ ?" + KNOWN + "(?![\\p{L}\\d])"));
    private static final List<Pattern> SPELT =
            List.of(
                    Pattern.compile(
                            LOCAL
                                    + " ?(?:[(\\[{]? ?(?:собака|собачка|сабака|сабачка) ?[)\\]}]?|[(\\[{] ?(?:at|эт) ?[)\\]}]| at ) ?"
                                    + KNOWN
                                    + "(?:"
                                    + DOT
                                    + "| )?(?:"
                                    + ENDING
                                    + ")?(?![\\p{L}\\d])"),
                    Pattern.compile(
                            LOCAL
                                    + " ?(?:[(\\[{] ?(?:собака|собачка|at|эт) ?[)\\]}]|собака|собачка) ?"
                                    + LABEL
                                    + "(?:"
                                    + DOT
                                    + LABEL
                                    + "){0,2}"
                                    + DOT
                                    + ENDING));

    @Override
    public List<PersonalData.Span> in(Seen.View view) {
        List<PersonalData.Span> found = new ArrayList<>();
        String text = view.low();
        if (text.indexOf('@') >= 0) {
            collect(SIGNED, text, found);
        }
        if (SIGN_IN_WORDS.matcher(text).find()) {
            collect(SPELT, text, found);
        }
        return found;
    }

    private static boolean isSomebodys(MatchResult match) {
        return !ROLES.contains(match.group().split("[ @]", 2)[0]);
    }

    private static void collect(
            List<Pattern> patterns, String text, List<PersonalData.Span> found) {
        for (Pattern pattern : patterns) {
            Detector.collect(pattern, text, PersonalData.Kind.EMAIL, Emails::isSomebodys, found);
        }
    }
}
